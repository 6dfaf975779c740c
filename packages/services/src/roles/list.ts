import {
  type Actor,
  type MembershipRole,
  requireOwn,
  requireUnnarrowed,
  type SavedRights,
} from '@koreshok/domain';
import type { ServiceContext } from '../context/index.ts';
import { savedRightsOf } from '../members/rights.ts';

/** A role an organization made for itself. */
export interface RoleRow extends SavedRights {
  readonly id: string;
  readonly name: string;
  /** The ready role it stands on. */
  readonly role: MembershipRole;
  readonly members: number;
}

/** The roles of the actor's own organization, by name; there are at most a hundred. */
export async function listRoles(context: ServiceContext, actor: Actor): Promise<RoleRow[]> {
  requireOwn(actor, 'identity', 'read', 'access');
  requireUnnarrowed(actor);
  const rows = await context.database.unsafeClient.savedRole.findMany({
    where: { organizationId: actor.organizationId },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      role: true,
      identity: true,
      technical: true,
      finance: true,
      commercial: true,
      modules: true,
      _count: { select: { memberships: { where: { revokedAt: null } } } },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    role: row.role,
    ...savedRightsOf(row),
    members: row._count.memberships,
  }));
}
