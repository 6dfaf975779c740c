import type { Transaction } from '@koreshok/db';
import { type Actor, type MembershipRole, notFound } from '@koreshok/domain';
import { lockPeople } from './last-owner.ts';
import { requireRank } from './standing.ts';

/** Who a member of the actor's own organization is. */
export interface LockedMember {
  readonly userId: string;
  readonly role: MembershipRole;
}

/**
 * Reads a member whose rights are about to change; other changes of the organization's people wait.
 * @throws AppError `member.not_found`, `access.denied` for a role above the actor's own.
 */
export async function lockMember(
  transaction: Transaction,
  actor: Actor,
  membershipId: string,
): Promise<LockedMember> {
  const { organizationId } = actor;
  await lockPeople(transaction, organizationId);
  const row = await transaction.membership.findFirst({
    where: { organizationId, id: membershipId, revokedAt: null },
    select: { role: true, userId: true },
  });
  if (row === null) throw notFound('member');
  requireRank(actor, row.role);
  return row;
}
