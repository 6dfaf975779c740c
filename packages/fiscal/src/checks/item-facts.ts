import type { Decimal, TlvElement } from '../tlv/index.ts';
import type { Tags } from '../receipt/reading.ts';

/** What checks need of an item, gathered in one pass over its tags. Null means absent or not exact. */
export type ItemFacts = {
  /** From 1. */
  readonly position: number;
  price: number | null;
  quantity: Decimal | null;
  sum: number | null;
  vatRate: number | null;
  vatSum: number | null;
  productType: number | null;
  paymentType: number | null;
  unit: number | null;
  agent: number | null;
  markingResult: number | null;
  supplierInn: string | null;
  marked: boolean;
};

const note = (facts: ItemFacts, element: TlvElement): void => {
  const { tag, kind, value } = element;
  if (tag === 1163 || tag === 1162) facts.marked = true;
  else if (kind === 'decimal' && tag === 1023) facts.quantity = value;
  else if (kind === 'text' && tag === 1226) facts.supplierInn = value;
  else if (kind === 'number' && typeof value === 'number') noteNumber(facts, tag, value);
};

/** Named one by one, because a field whose name is looked up costs many times as much. */
const noteNumber = (facts: ItemFacts, tag: number, value: number): void => {
  switch (tag) {
    case 1079:
      facts.price = value;
      break;
    case 1043:
      facts.sum = value;
      break;
    case 1199:
      facts.vatRate = value;
      break;
    case 1200:
      facts.vatSum = value;
      break;
    case 1212:
      facts.productType = value;
      break;
    case 1214:
      facts.paymentType = value;
      break;
    case 2108:
      facts.unit = value;
      break;
    case 1222:
      facts.agent = value;
      break;
    case 2106:
      facts.markingResult = value;
      break;
    default:
  }
};

/** The facts of every item of a receipt. */
export const readItemFacts = (receipt: Tags): readonly ItemFacts[] => {
  const items: ItemFacts[] = [];
  for (const element of receipt) {
    if (element.tag === 1059 && element.kind === 'group') {
      const facts: ItemFacts = {
        position: items.length + 1,
        price: null,
        quantity: null,
        sum: null,
        vatRate: null,
        vatSum: null,
        productType: null,
        paymentType: null,
        unit: null,
        agent: null,
        markingResult: null,
        supplierInn: null,
        marked: false,
      };
      for (const tag of element.value) note(facts, tag);
      items.push(facts);
    }
  }
  return items;
};
