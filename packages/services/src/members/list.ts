import { type Actor, type MembershipRole, requireOwn } from '@koreshok/domain';
import type { ServiceContext } from '../context/index.ts';

export interface Member {
  readonly membershipId: string;
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  readonly role: MembershipRole;
  /** Null means all outlets. */
  readonly outletIds: readonly string[] | null;
  readonly createdAt: Date;
}

/** The people of the actor's own organization, by name. */
export async function listMembers(context: ServiceContext, actor: Actor): Promise<Member[]> {
  requireOwn(actor, 'identity', 'read', 'access');
  const rows = await context.database.unsafeClient.membership.findMany({
    where: { organizationId: actor.organizationId, revokedAt: null },
    orderBy: [{ user: { name: 'asc' } }, { id: 'asc' }],
    take: 1000,
    select: {
      id: true,
      role: true,
      allOutlets: true,
      createdAt: true,
      user: { select: { id: true, email: true, name: true } },
      outlets: { select: { outletId: true } },
    },
  });
  return rows.map((row) => ({
    membershipId: row.id,
    userId: row.user.id,
    email: row.user.email,
    name: row.user.name,
    role: row.role,
    outletIds: row.allOutlets ? null : row.outlets.map(({ outletId }) => outletId),
    createdAt: row.createdAt,
  }));
}
