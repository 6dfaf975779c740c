import type { Transaction } from '@koreshok/db';
import { newId, termEnds } from '@koreshok/domain';

import { lockRegister } from '../context/index.ts';

const DAY = 86_400_000;

/** A stretch for a register's paid timeline, and where it comes from. */
export interface NewTerm {
  readonly organizationId: string;
  readonly cashRegisterId: string;
  /** Months are those of the calendar, as price lists sell them. */
  readonly length: { readonly days: number } | { readonly months: number };
  readonly source: 'manual' | 'transfer' | 'invoice';
}

/**
 * Adds a stretch to a register's paid timeline: it begins where the last one ends, or now when that is over. The caller
 * rewrites the admission.
 */
export async function appendTerm(transaction: Transaction, term: NewTerm, now: Date): Promise<Date> {
  const { organizationId, cashRegisterId, length, source } = term;
  // Two extensions at once come one behind the other, not side by side.
  await lockRegister(transaction, cashRegisterId);
  const last = await transaction.registerTerm.findFirst({
    where: { organizationId, cashRegisterId },
    orderBy: { paidUntil: 'desc' },
    select: { paidUntil: true },
  });
  const paidFrom = last !== null && last.paidUntil > now ? last.paidUntil : now;
  const paidUntil =
    'months' in length ? termEnds(paidFrom, length.months) : new Date(paidFrom.getTime() + length.days * DAY);
  await transaction.registerTerm.create({
    data: { id: newId(now), organizationId, cashRegisterId, paidFrom, paidUntil, source, createdAt: now },
    select: { id: true },
  });
  return paidUntil;
}
