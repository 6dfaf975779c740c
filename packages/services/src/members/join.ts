import { isUniqueViolation, type Transaction } from '@koreshok/db';
import { AppError, newId } from '@koreshok/domain';
import type { Standing } from './standing.ts';
import { writeStanding } from './write-standing.ts';

/**
 * Makes a person a member, or lets one whose role was taken away come back.
 * @throws AppError `member.exists` (conflict).
 */
export async function join(
  transaction: Transaction,
  organizationId: string,
  userId: string,
  standing: Standing,
  at: Date,
): Promise<{ readonly membershipId: string }> {
  const earlier = await transaction.membership.findFirst({
    where: { organizationId, userId },
    select: { id: true, revokedAt: true },
  });
  if (earlier !== null && earlier.revokedAt === null) throw memberExists();
  const membershipId = earlier?.id ?? newId(at);
  if (earlier === null) {
    await create(transaction, organizationId, userId, membershipId, standing, at);
  } else {
    await transaction.membership.updateMany({
      where: { organizationId, id: membershipId },
      data: { revokedAt: null, createdAt: at },
    });
  }
  await writeStanding(transaction, organizationId, membershipId, standing);
  return { membershipId };
}

async function create(
  transaction: Transaction,
  organizationId: string,
  userId: string,
  id: string,
  { role }: Standing,
  createdAt: Date,
): Promise<void> {
  try {
    await transaction.membership.create({
      data: { id, organizationId, userId, role, createdAt },
      select: { id: true },
    });
  } catch (error) {
    if (!isUniqueViolation(error, 'Membership_organizationId_userId_key')) throw error;
    throw memberExists(error);
  }
}

export function memberExists(cause?: unknown): AppError {
  return new AppError(
    'conflict',
    'member.exists',
    'Этот человек уже в организации. Измените его роль в списке.',
    { fields: { email: 'Уже есть в списке.' }, cause },
  );
}
