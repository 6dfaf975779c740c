import type { Transaction } from '@koreshok/db';
import { rewriteAdmissions } from '../admission/rewrite.ts';
import { readContent } from '../contracts/content.ts';
import type { ContractRow } from '../contracts/move.ts';
import { appendTerm } from '../registers/append-term.ts';

/** Adds the paid months to every register of the contract that is still there. @returns how many. */
export async function prolongRegisters(
  transaction: Transaction,
  contract: ContractRow,
  months: number,
  now: Date,
): Promise<number> {
  const { organizationId } = contract;
  const numbers = readContent(contract.content).registers.map(({ registrationNumber }) => registrationNumber);
  const registers = await transaction.cashRegister.findMany({
    where: { organizationId, registrationNumber: { in: numbers }, archivedAt: null },
    // By id, so that two who lock several registers do it in the same order.
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  for (const { id: cashRegisterId } of registers) {
    const term = { organizationId, cashRegisterId, length: { months }, source: 'invoice' } as const;
    await appendTerm(transaction, term, now);
  }
  await rewriteAdmissions(
    transaction,
    registers.map(({ id }) => id),
  );
  return registers.length;
}
