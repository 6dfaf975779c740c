import type { Transaction } from '@koreshok/db';
import { AppError, CONTRACT_STATES, isOnlyOne } from '@koreshok/domain';

const BUSY = CONTRACT_STATES.filter(isOnlyOne);

/**
 * The number of a contract that is under way or in force; null when there is none.
 * @param cashRegisterId null for a contract of all registers.
 */
export async function busyContract(
  transaction: Transaction,
  organizationId: string,
  cashRegisterId: string | null,
): Promise<string | null> {
  const there = await transaction.contract.findFirst({
    where: { organizationId, kind: 'contract', cashRegisterId, state: { in: BUSY } },
    select: { number: true },
  });
  return there?.number ?? null;
}

/** @throws AppError `contract.exists` (conflict) when {@link busyContract} finds one. */
export async function refuseSecondContract(
  transaction: Transaction,
  organizationId: string,
  cashRegisterId: string | null,
): Promise<void> {
  const number = await busyContract(transaction, organizationId, cashRegisterId);
  if (number === null) return;
  throw new AppError(
    'conflict',
    'contract.exists',
    `Договор № ${number} уже составлен. Откройте его в списке документов.`,
  );
}
