import { priceTimesQuantity } from '../checks/arithmetic.ts';
import type { FormatVersion } from '../dictionary/index.ts';
import { vatInside, vatRate, YEAR_2026 } from '../receipt/vat-rates.ts';
import { decimalFromText, type FieldRecord, type FieldValue } from '../tlv/index.ts';

const PAYMENT_TAGS: readonly number[] = [1031, 1081, 1215, 1216, 1217];
const CASH = 1031;
const TOTAL = 1020;
const ITEMS = 1059;
const ITEM_SUM = 1043;
const WITHOUT_VAT = 1105;
const VAT_LIST = 1115;
const VAT_ENTRY = 1119;
const RECEIPT_VAT_TAGS: readonly number[] = [1102, 1103, 1104, 1105, 1106, 1107, VAT_LIST];
const USUAL_TOTAL = 100_000;

/** Documents of format 1.0 hold no tag above it but those of corrections, unless they are given. */
const LAST_TAG_OF_1_0 = 1107;
const CORRECTION_TAGS: readonly number[] = [1173, 1174];

/** The fields that a document of the version may hold: format 1.0 knows none of the later tags. */
export const knownIn = (version: FormatVersion, fields: FieldRecord): FieldRecord =>
  version === '1.0'
    ? Object.fromEntries(Object.entries(fields).filter(([tag]) => standsIn10(Number(tag))))
    : fields;

const standsIn10 = (tag: number): boolean => tag <= LAST_TAG_OF_1_0 || CORRECTION_TAGS.includes(tag);

/** Two things bought in a shop on this day, at the main and the reduced rate. */
export const usualItems = (registerTime: number): readonly FieldRecord[] => [
  { 1030: 'Батарейка AA, 4 шт.', 1079: 25_900, 1023: 1, 1199: registerTime < YEAR_2026 ? 1 : 11 },
  { 1030: 'Яблоки сезонные, кг', 1079: 11_990, 1023: '1.265', 1199: 2 },
];

/** An item with the sum, the VAT and, by the format, the kinds that it must have and were not given. */
export const completeItem = (
  item: FieldRecord,
  version: FormatVersion,
  registerTime: number,
): FieldRecord => {
  const price = Number(item[1079] ?? 0);
  const quantity = item[1023] ?? 1;
  const sum = item[ITEM_SUM] ?? priceTimesQuantity(price, decimalOf(quantity));
  const rate = Number(item[1199] ?? 6);
  const percent = percentAt(rate, registerTime);
  const filled = {
    1030: 'Товар',
    1079: price,
    1023: quantity,
    [ITEM_SUM]: sum,
    1199: rate,
    ...(percent === 0 ? {} : { 1200: vatInside(Number(sum), percent) }),
    1212: 1,
    1214: 4,
    ...(version === '1.2' ? { 2108: 0 } : {}),
  };
  return { ...knownIn(version, filled), ...item };
};

const decimalOf = (quantity: FieldValue): NonNullable<ReturnType<typeof decimalFromText>> => {
  if (typeof quantity === 'object' && 'digits' in quantity) return quantity;
  return decimalFromText(String(quantity)) ?? { digits: 1, decimals: 0 };
};

const YEAR_2019 = Date.UTC(2019, 0, 1) / 1000;

/** Codes 1 and 3 meant 18 % before 2019. */
const percentAt = (code: number, registerTime: number): number =>
  (code === 1 || code === 3) && registerTime < YEAR_2019 ? 18 : (vatRate(code)?.percent ?? 0);

/**
 * Total, payments and VAT of a receipt as its items make them, as far as they are not given: everything is paid in cash
 * when no payment is given, and the other payments are 0.
 */
export const receiptTotals = (given: FieldRecord, items: readonly FieldRecord[]): FieldRecord => {
  const sum = items.reduce((total, item) => total + Number(item[ITEM_SUM] ?? 0), 0);
  const total = Number(given[TOTAL] ?? (items.length === 0 ? USUAL_TOTAL : sum));
  const paid = PAYMENT_TAGS.some((tag) => given[tag] !== undefined);
  const payments = Object.fromEntries(PAYMENT_TAGS.map((tag) => [tag, tag === CASH && !paid ? total : 0]));
  const vat = RECEIPT_VAT_TAGS.some((tag) => given[tag] !== undefined) ? {} : vatTotals(items, total);
  return { [TOTAL]: total, ...payments, ...vat };
};

const vatTotals = (items: readonly FieldRecord[], total: number): FieldRecord => {
  if (items.every((item) => item[1199] === undefined)) return { [WITHOUT_VAT]: total };
  const totals: Record<number, number> = {};
  const listed = new Map<number, number>();
  for (const item of items) {
    const rate = vatRate(Number(item[1199]));
    if (rate === undefined) continue;
    const untaxed = rate.percent === null || rate.percent === 0;
    const amount = Number((untaxed ? item[ITEM_SUM] : item[1200]) ?? 0);
    if (rate.totalTag === null) listed.set(rate.code, (listed.get(rate.code) ?? 0) + amount);
    else totals[rate.totalTag] = (totals[rate.totalTag] ?? 0) + amount;
  }
  const entries = Array.from(listed, ([rate, sum]): FieldRecord => ({ 1199: rate, 1120: sum }));
  return entries.length === 0 ? totals : { ...totals, [VAT_LIST]: { [VAT_ENTRY]: entries } };
};

/** The items given, when they are records that can be completed. */
export const itemRecords = (given: FieldRecord): readonly FieldRecord[] | undefined => {
  const items = given[ITEMS];
  return Array.isArray(items) && items.every(isRecord) ? items : undefined;
};

const isRecord = (value: unknown): value is FieldRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('kind' in value);
