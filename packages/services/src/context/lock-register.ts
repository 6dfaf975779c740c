import type { Transaction } from '@koreshok/db';

/** Locks a register's row until the transaction ends: two changes of it come one behind the other. */
export async function lockRegister(transaction: Transaction, cashRegisterId: string): Promise<void> {
  await transaction.$queryRaw`SELECT id FROM CashRegister WHERE id = ${cashRegisterId} FOR UPDATE`;
}
