import { groupOf } from '../tlv/index.ts';
import type { RegisterTime } from '../time/register-time.ts';
import { numberIn, sumIn, type Tags } from './reading.ts';
import { readCounterVat, type VatSum } from './vat.ts';

/** Receipts of one kind counted and summed, in kopecks. */
export type OperationTotals = {
  readonly count: number;
  readonly total: number;
  readonly cashSum: number;
  readonly ecashSum: number;
  readonly prepaidSum: number;
  readonly creditSum: number;
  readonly provisionSum: number;
  readonly vat: readonly VatSum[];
};

/** Totals by kind of operation: приход, возврат прихода, расход, возврат расхода. */
export type TotalsByOperation = {
  readonly income: OperationTotals | null;
  readonly incomeReturn: OperationTotals | null;
  readonly expense: OperationTotals | null;
  readonly expenseReturn: OperationTotals | null;
};

/** The counters of a report: of a shift (1194), of the whole drive (1157) or of what was not sent yet (1158). */
export type ReportTotals = TotalsByOperation & {
  /** All receipts and corrections, of whatever kind. */
  readonly count: number;
  readonly corrections: (TotalsByOperation & { readonly count: number }) | null;
};

const readOperation = (tags: Tags, tag: number, time: RegisterTime | null): OperationTotals | null => {
  const counter = groupOf(tags, tag);
  if (counter === undefined) return null;
  return {
    count: numberIn(counter, 1135) ?? sumIn(counter, 1144),
    total: sumIn(counter, 1201),
    cashSum: sumIn(counter, 1136),
    ecashSum: sumIn(counter, 1138),
    prepaidSum: sumIn(counter, 1218),
    creditSum: sumIn(counter, 1219),
    provisionSum: sumIn(counter, 1220),
    vat: readCounterVat(counter, time),
  };
};

type OperationTags = readonly [income: number, incomeReturn: number, expense: number, expenseReturn: number];

const OPERATIONS: OperationTags = [1129, 1130, 1131, 1132];
const CORRECTIONS: OperationTags = [1145, 1232, 1146, 1233];

const readByOperation = (tags: Tags, kinds: OperationTags, time: RegisterTime | null): TotalsByOperation => ({
  income: readOperation(tags, kinds[0], time),
  incomeReturn: readOperation(tags, kinds[1], time),
  expense: readOperation(tags, kinds[2], time),
  expenseReturn: readOperation(tags, kinds[3], time),
});

/** Reads the counters under a tag, null when the report has none. Counters of unsent documents have no receipts apart. */
export const readTotals = (
  report: Tags,
  tag: 1194 | 1157 | 1158,
  time: RegisterTime | null,
): ReportTotals | null => {
  const totals = groupOf(report, tag);
  if (totals === undefined) return null;
  const corrections = groupOf(totals, 1133) ?? (tag === 1158 ? totals : undefined);
  return {
    ...readByOperation(totals, OPERATIONS, time),
    count: numberIn(totals, 1134) ?? sumIn(totals, 1144),
    corrections:
      corrections === undefined
        ? null
        : { ...readByOperation(corrections, CORRECTIONS, time), count: sumIn(corrections, 1144) },
  };
};
