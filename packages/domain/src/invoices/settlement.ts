import { addKopecks, type Kopecks, NO_MONEY, subtractKopecks } from '../money/index.ts';

/** How much of an invoice is paid, in kopecks. */
export interface Settlement {
  readonly paid: Kopecks;
  /** Still to come; zero once it is paid. */
  readonly left: Kopecks;
  /** Paid beyond the amount. */
  readonly over: Kopecks;
}

/** An invoice never changes: what is paid of it is the sum of its payments. */
export function settlementOf(amount: Kopecks, payments: readonly Kopecks[]): Settlement {
  const paid = addKopecks(...payments);
  const difference = subtractKopecks(amount, paid);
  return {
    paid,
    left: difference > 0 ? difference : NO_MONEY,
    over: difference < 0 ? subtractKopecks(NO_MONEY, difference) : NO_MONEY,
  };
}

/** The day by which the whole amount had come, whatever order payments were recorded in; null while some is missing. */
export function fullyPaidOn(
  amount: Kopecks,
  payments: readonly { readonly amount: Kopecks; readonly paidOn: string }[],
): string | null {
  let paid = NO_MONEY;
  for (const payment of payments.toSorted((one, other) => (one.paidOn < other.paidOn ? -1 : 1))) {
    paid = addKopecks(paid, payment.amount);
    if (paid >= amount) return payment.paidOn;
  }
  return null;
}
