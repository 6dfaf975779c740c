import type { Transaction } from '@koreshok/db';
import { AppError } from '@koreshok/domain';
import { lockOrganization } from '../context/index.ts';

/** Makes changes of one organization's people wait for each other: two owners must not take each other out. */
export async function lockPeople(transaction: Transaction, organizationId: string): Promise<void> {
  await lockOrganization(transaction, organizationId);
}

/** @throws AppError `member.last_owner` (conflict) when nobody else could let people in. */
export async function requireAnotherOwner(
  transaction: Transaction,
  organizationId: string,
  membershipId: string,
): Promise<void> {
  const another = await transaction.membership.findFirst({
    where: { organizationId, role: 'owner', revokedAt: null, id: { not: membershipId } },
    select: { id: true },
  });
  if (another !== null) return;
  throw new AppError('conflict', 'member.last_owner', 'Это последний владелец. Сначала назначьте другого.');
}
