import { findElements, groupsOf } from '../tlv/index.ts';
import type { RegisterTime } from '../time/register-time.ts';
import { numberIn, sumIn, type Tags } from './reading.ts';
import { VAT_RATES, vatRateName } from './vat-rates.ts';

/** What a receipt or report says of one rate of VAT. */
export type VatSum = {
  readonly rate: number;
  readonly name: string;
  /** Kopecks: the tax itself, or the turnover for 0 % and «без НДС», where there is no tax. */
  readonly sum: number;
  readonly meaning: 'tax' | 'turnover';
};

const TURNOVER_RATES: readonly number[] = [5, 6];

const vatSum = (rate: number, sum: number, time: RegisterTime | null): VatSum => ({
  rate,
  name: vatRateName(rate, time),
  sum,
  meaning: TURNOVER_RATES.includes(rate) ? 'turnover' : 'tax',
});

/** The sums of the list 1115/1119, which holds the rates that have no tag of their own. */
const listed = (tags: Tags, time: RegisterTime | null): VatSum[] =>
  groupsOf(tags, 1115)
    .flatMap((list) => groupsOf(list, 1119))
    .map((entry) => vatSum(numberIn(entry, 1199) ?? 0, sumIn(entry, 1120), time));

/** VAT sums of a receipt, by rate, as far as it has them. */
export const readReceiptVat = (tags: Tags, time: RegisterTime | null): readonly VatSum[] => [
  ...VAT_RATES.flatMap(({ code, totalTag }) =>
    totalTag === null || findElements(tags, totalTag).length === 0
      ? []
      : [vatSum(code, sumIn(tags, totalTag), time)],
  ),
  ...listed(tags, time),
];

const COUNTER_TAGS: readonly (readonly [tag: number, rate: number])[] = [
  [1139, 1],
  [1140, 2],
  [1141, 3],
  [1142, 4],
  [1143, 5],
  [1183, 6],
];

/** VAT sums of a counter in a report; rates with nothing in them are left out. */
export const readCounterVat = (tags: Tags, time: RegisterTime | null): readonly VatSum[] =>
  [...COUNTER_TAGS.map(([tag, rate]) => vatSum(rate, sumIn(tags, tag), time)), ...listed(tags, time)].filter(
    ({ sum }) => sum !== 0,
  );
