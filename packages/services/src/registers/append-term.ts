import type { Transaction } from '@koreshok/db';
import { newId } from '@koreshok/domain';

const DAY = 86_400_000;

/** Days for a register's paid timeline, and where they come from. */
export interface NewTerm {
  readonly organizationId: string;
  readonly cashRegisterId: string;
  readonly days: number;
  readonly source: 'manual' | 'transfer';
}

/**
 * Adds days to a register's paid timeline: they begin where the last stretch ends, or now when that is over. The caller
 * rewrites the admission.
 */
export async function appendTerm(transaction: Transaction, term: NewTerm, now: Date): Promise<Date> {
  const { organizationId, cashRegisterId, days, source } = term;
  // Two extensions at once come one behind the other, not side by side.
  await transaction.$queryRaw`SELECT id FROM CashRegister WHERE id = ${cashRegisterId} FOR UPDATE`;
  const last = await transaction.registerTerm.findFirst({
    where: { organizationId, cashRegisterId },
    orderBy: { paidUntil: 'desc' },
    select: { paidUntil: true },
  });
  const paidFrom = last !== null && last.paidUntil > now ? last.paidUntil : now;
  const paidUntil = new Date(paidFrom.getTime() + days * DAY);
  await transaction.registerTerm.create({
    data: { id: newId(now), organizationId, cashRegisterId, paidFrom, paidUntil, source, createdAt: now },
    select: { id: true },
  });
  return paidUntil;
}
