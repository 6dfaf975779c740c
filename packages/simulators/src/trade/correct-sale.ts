import type { RegisterTime } from '@koreshok/fiscal/time';

import type { Random } from '../random/index.ts';
import { OPERATION, type Payments, type Sale, type SaleItem } from './sale.ts';

/** A return of one line of an earlier sale, paid back as it was paid; undefined when it was not paid with money. */
export function drawReturn(random: Random, sale: Sale): Sale | undefined {
  if (sale.payments.prepaid > 0 || sale.payments.credit > 0) return undefined;
  const item: SaleItem = random.pick(sale.items);
  const inCash = sale.payments.cash >= item.sum;
  const payments: Payments = {
    cash: inCash ? item.sum : 0,
    cashless: inCash ? 0 : item.sum,
    prepaid: 0,
    credit: 0,
    barter: 0,
  };
  return { ...sale, operation: OPERATION.saleReturn, items: [item], payments };
}

/** What a correction receipt is about. */
export interface Correction {
  readonly sale: Sale;
  /** When the settlement that is put right took place (tag 1178). */
  readonly settledAt: RegisterTime;
  /** Number of the tax office's order (1179); absent when the seller found the mistake itself. */
  readonly orderNumber?: string;
}

/** Puts a settlement right that had been missed: the receipt as it should have been, without marking codes. */
export function correctionOf(sale: Sale, settledAt: RegisterTime, orderNumber?: string): Correction {
  const plain: Sale = { ...sale, items: sale.items.map(unmarked) };
  return { sale: plain, settledAt, ...(orderNumber !== undefined && { orderNumber }) };
}

const unmarked = (item: SaleItem): SaleItem => ({ ...item, marking: undefined });
