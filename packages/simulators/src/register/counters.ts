import type { FieldRecord } from '@koreshok/fiscal/tlv';

import { type Operation, type Sale, totalOfItems, vatInside } from '../trade/index.ts';

/** Sums of receipts of one operation, in kopecks: tags 1129–1132, and their short form of corrections 1145, 1146, 1232, 1233. */
export interface OperationCounter {
  readonly count: number;
  readonly total: number;
  readonly cash: number;
  readonly cashless: number;
  readonly prepaid: number;
  readonly credit: number;
  readonly barter: number;
  /** By tag 1199: VAT of the rates, turnover of 0 % and «without». */
  readonly vat: Readonly<Record<number, number>>;
}

/** Counters of a drive, a shift or of what is not sent yet: tags 1157, 1194 and 1158. */
export interface Counters {
  readonly receipts: Readonly<Record<Operation, OperationCounter>>;
  readonly corrections: Readonly<Record<Operation, OperationCounter>>;
}

const NO_RECEIPTS: OperationCounter = {
  count: 0,
  total: 0,
  cash: 0,
  cashless: 0,
  prepaid: 0,
  credit: 0,
  barter: 0,
  vat: {},
};
const NO_OPERATIONS = { 1: NO_RECEIPTS, 2: NO_RECEIPTS, 3: NO_RECEIPTS, 4: NO_RECEIPTS } as const;

/** Counters in which nothing was counted. */
export const NO_COUNTERS: Counters = { receipts: NO_OPERATIONS, corrections: NO_OPERATIONS };

/** The counters with one more receipt or correction. */
export function countSale(counters: Counters, sale: Sale, correction: boolean): Counters {
  const kind = correction ? 'corrections' : 'receipts';
  const counted = { ...counters[kind], [sale.operation]: addSale(counters[kind][sale.operation], sale) };
  return { ...counters, [kind]: counted };
}

function addSale(counter: OperationCounter, sale: Sale): OperationCounter {
  const total = totalOfItems(sale.items);
  const vat = Object.fromEntries(vatOfReceipt(sale));
  return addCounter(counter, { ...sale.payments, count: 1, total, vat });
}

function addVat(
  one: Readonly<Record<number, number>>,
  other: readonly (readonly [string, number])[],
): Readonly<Record<number, number>> {
  const sum: Record<number, number> = { ...one };
  for (const [code, amount] of other) sum[Number(code)] = (sum[Number(code)] ?? 0) + amount;
  return sum;
}

/** Both counters together. */
export function addCounters(one: Counters, other: Counters): Counters {
  return {
    receipts: addOperations(one.receipts, other.receipts),
    corrections: addOperations(one.corrections, other.corrections),
  };
}

function addOperations(one: Counters['receipts'], other: Counters['receipts']): Counters['receipts'] {
  return {
    1: addCounter(one[1], other[1]),
    2: addCounter(one[2], other[2]),
    3: addCounter(one[3], other[3]),
    4: addCounter(one[4], other[4]),
  };
}

function addCounter(one: OperationCounter, other: OperationCounter): OperationCounter {
  return {
    count: one.count + other.count,
    total: one.total + other.total,
    cash: one.cash + other.cash,
    cashless: one.cashless + other.cashless,
    prepaid: one.prepaid + other.prepaid,
    credit: one.credit + other.credit,
    barter: one.barter + other.barter,
    vat: addVat(one.vat, Object.entries(other.vat)),
  };
}

const WITHOUT_AMOUNT: readonly number[] = [5, 6];

/** Per rate (tag 1199) the VAT of a receipt; for 0 % and «without» the turnover, as tags 1104 and 1105 want it. */
export function vatOfReceipt(sale: Sale): ReadonlyMap<number, number> {
  const amounts = new Map<number, number>();
  for (const { vat, sum } of sale.items) {
    const amount = WITHOUT_AMOUNT.includes(vat) ? sum : vatInside(sum, vat);
    amounts.set(vat, (amounts.get(vat) ?? 0) + amount);
  }
  return amounts;
}

const countOf = (counters: Counters, kind: keyof Counters): number =>
  Object.values(counters[kind]).reduce((sum, { count }) => sum + count, 0);

/** All receipts and corrections counted. */
export const receiptsCounted = (counters: Counters): number =>
  countOf(counters, 'receipts') + countOf(counters, 'corrections');

const shortFields = (counter: OperationCounter): FieldRecord => ({
  1135: counter.count,
  1136: counter.cash,
  1138: counter.cashless,
  1201: counter.total,
  1218: counter.prepaid,
  1219: counter.credit,
  1220: counter.barter,
});

/** The tables have places for the rates 20, 10, 20/120, 10/110, 0 % and «without»; the later rates have none. */
const fullFields = (counter: OperationCounter): FieldRecord => ({
  ...shortFields(counter),
  1139: counter.vat[1] ?? 0,
  1140: counter.vat[2] ?? 0,
  1141: counter.vat[3] ?? 0,
  1142: counter.vat[4] ?? 0,
  1143: counter.vat[5] ?? 0,
  1183: counter.vat[6] ?? 0,
});

const byOperation = (counters: Counters, kind: keyof Counters): FieldRecord => ({
  1145: shortFields(counters[kind][1]),
  1146: shortFields(counters[kind][3]),
  1232: shortFields(counters[kind][2]),
  1233: shortFields(counters[kind][4]),
});

/** Contents of 1157 and 1194. */
export const counterFields = (counters: Counters): FieldRecord => ({
  1129: fullFields(counters.receipts[1]),
  1130: fullFields(counters.receipts[2]),
  1131: fullFields(counters.receipts[3]),
  1132: fullFields(counters.receipts[4]),
  1133: { 1144: countOf(counters, 'corrections'), ...byOperation(counters, 'corrections') },
  1134: receiptsCounted(counters),
});

/** Contents of 1158: receipts and corrections that were not sent yet, counted together. */
export function unsentFields(unsent: Counters): FieldRecord {
  const together = {
    receipts: addOperations(unsent.receipts, unsent.corrections),
    corrections: NO_OPERATIONS,
  };
  return { 1144: countOf(together, 'receipts'), ...byOperation(together, 'receipts') };
}
