import type { Decimal } from '../tlv/index.ts';
import { groupsOf } from '../tlv/index.ts';
import { sumIn } from '../receipt/reading.ts';
import type { Inspection } from './inspection.ts';
import type { ItemFacts } from './item-facts.ts';

/** Kopecks by which price × quantity may differ from the sum: rounding of one or the other. */
const ITEM_TOLERANCE = 1;

/** A total may be rounded down to whole roubles in the buyer's favour, so it is less by under a rouble. */
const ROUNDING_DISCOUNT = 100;

const PAYMENT_TAGS: readonly number[] = [1031, 1081, 1215, 1216, 1217];

/** Price × quantity in kopecks, rounded to the nearest; exact also where the product leaves exact numbers. */
export const priceTimesQuantity = (price: number, quantity: Decimal): number => {
  const { digits, decimals } = quantity;
  const product = typeof digits === 'number' ? price * digits : Number.POSITIVE_INFINITY;
  if (product <= Number.MAX_SAFE_INTEGER && decimals <= 15) return Math.round(product / 10 ** decimals);
  const scale = 10n ** BigInt(decimals);
  return Number((BigInt(price) * BigInt(digits) * 2n + scale) / (scale * 2n));
};

const checkItem = (inspection: Inspection, item: ItemFacts): void => {
  const { price, quantity, sum, position } = item;
  if (price === null || quantity === null || sum === null) return;
  const expected = priceTimesQuantity(price, quantity);
  if (Math.abs(expected - sum) > ITEM_TOLERANCE) {
    inspection.report('item.sum', 1043, { position, expected, sum });
  }
};

const checkTotal = (inspection: Inspection, total: number): void => {
  let items = 0;
  for (const { sum } of inspection.items) {
    if (sum === null) return;
    items += sum;
  }
  const less = items - total;
  if (inspection.items.length > 0 && (less < 0 || less >= ROUNDING_DISCOUNT)) {
    inspection.report('total.items', 1020, { total, items });
  }
};

const checkPayments = (inspection: Inspection, total: number): void => {
  let payments = 0;
  for (const tag of PAYMENT_TAGS) {
    const sum = inspection.number(tag);
    if (sum === null) return;
    payments += sum;
  }
  if (payments !== total) inspection.report('payments.total', 1020, { payments, total });
};

const checkCashless = (inspection: Inspection): void => {
  const groups = groupsOf(inspection.tags, 1234);
  if (groups.length === 0) return;
  let listed = 0;
  for (const group of groups) for (const payment of groupsOf(group, 1235)) listed += sumIn(payment, 1082);
  const sum = inspection.number(1081) ?? 0;
  if (listed !== sum) inspection.report('payments.cashless', 1234, { listed, sum });
};

/** Whether items, total and payments of a receipt add up. */
export const checkArithmetic = (inspection: Inspection): void => {
  if (!inspection.isReceipt) return;
  for (const item of inspection.items) checkItem(inspection, item);
  const total = inspection.number(1020);
  if (total === null) return;
  checkTotal(inspection, total);
  checkPayments(inspection, total);
  checkCashless(inspection);
};
