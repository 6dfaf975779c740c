import { groupOf } from '../tlv/index.ts';
import type { RegisterTime } from '../time/register-time.ts';
import { type IndustryDetail, readIndustryDetails } from './additions.ts';
import { type Agent, readItemAgent, readSupplier, type Supplier } from './agent.ts';
import { type MarkingCode, readMarkingCode } from './marking-code.ts';
import { decimalIn, type Named, namedIn, numberIn, type Tags, textIn } from './reading.ts';
import { vatRateName } from './vat-rates.ts';

/** One line of a receipt. Sums are kopecks, quantity is an exact decimal. */
export type ReceiptItem = {
  readonly name: string | null;
  readonly price: number | null;
  readonly quantity: string | null;
  /** «шт. или ед.», «кг», or what the seller wrote in the older formats. */
  readonly unit: string | null;
  /** The unit's code in format 1.2. */
  readonly unitCode: number | null;
  readonly sum: number | null;
  readonly productType: Named | null;
  readonly paymentType: Named | null;
  readonly vatRate: Named | null;
  /** VAT of the whole line, and of one unit. */
  readonly vatSum: number | null;
  readonly vatOfUnit: number | null;
  readonly excise: number | null;
  readonly markingCode: MarkingCode | null;
  /** How the check of the marking code went (tag 2106). */
  readonly markingCheck: Named | null;
  /** «1/3»: the part of a marked pack that was sold. */
  readonly fraction: string | null;
  readonly countryCode: string | null;
  readonly declarationNumber: string | null;
  readonly agent: Agent | null;
  readonly supplier: Supplier | null;
  readonly extra: string | null;
  readonly industry: readonly IndustryDetail[];
};

const readFraction = (item: Tags): string | null => {
  const fraction = groupOf(item, 1291);
  if (fraction === undefined) return null;
  return textIn(fraction, 1292) ?? `${numberIn(fraction, 1293) ?? '?'}/${numberIn(fraction, 1294) ?? '?'}`;
};

/** Reads one item (tag 1059) of a receipt made at `time`. */
export const readItem = (item: Tags, time: RegisterTime | null): ReceiptItem => {
  const rate = numberIn(item, 1199);
  const unit = namedIn(item, 2108);
  return {
    name: textIn(item, 1030),
    price: numberIn(item, 1079),
    quantity: decimalIn(item, 1023),
    unit: unit?.name ?? textIn(item, 1197),
    unitCode: unit?.code ?? null,
    sum: numberIn(item, 1043),
    productType: namedIn(item, 1212),
    paymentType: namedIn(item, 1214),
    vatRate: rate === null ? null : { code: rate, name: vatRateName(rate, time) },
    vatSum: numberIn(item, 1200),
    vatOfUnit: numberIn(item, 1198),
    excise: numberIn(item, 1229),
    markingCode: readMarkingCode(item),
    markingCheck: namedIn(item, 2106),
    fraction: readFraction(item),
    countryCode: textIn(item, 1230),
    declarationNumber: textIn(item, 1231),
    agent: readItemAgent(item),
    supplier: readSupplier(item),
    extra: textIn(item, 1191),
    industry: readIndustryDetails(item, 1260),
  };
};
