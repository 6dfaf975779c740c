import type { FiscalDocument } from '../document/index.ts';
import type { DriveWarning } from '../drive/condition.ts';
import { groupsOf } from '../tlv/index.ts';
import { type DocumentHead, readHead } from './head.ts';
import { readMarkingCode } from './marking-code.ts';
import { decimalIn, isSet, numberIn, sumIn, type Tags, textIn, timeIn } from './reading.ts';
import { isCorrectionCode, isReceiptCode, type Payments, readPayments } from './receipt.ts';
import { readDriveWarnings } from './reports.ts';
import type { RegisterTime } from '../time/register-time.ts';

/** One line of a receipt as lists and searches need it. Sums are kopecks. */
export type ItemSummary = {
  /** From 1, in the order of the receipt. */
  readonly position: number;
  readonly name: string;
  readonly quantity: string;
  readonly price: number;
  readonly sum: number;
  /** Code of the rate, 0 when the item has none. */
  readonly vatRate: number;
  /** Empty when the item is not marked. */
  readonly markingCode: string;
};

/** A receipt as lists, rollups and searches need it. */
export type ReceiptSummary = Payments & {
  readonly operationType: number;
  readonly correction: boolean;
  readonly receiptNumber: number;
  readonly totalSum: number;
  /** All tax, without the turnovers of 0 % and «без НДС». */
  readonly vatSum: number;
  /** Mask of one bit (tag 1055), 0 when absent. */
  readonly taxation: number;
  readonly internet: boolean;
  readonly buyerContact: string;
  readonly itemCount: number;
  readonly items: readonly ItemSummary[];
  /** Names, marking codes, buyer and cashier in lower case, for full-text search. */
  readonly searchText: string;
};

/** A document as projections need it: its head, and what its kind adds. */
export type DocumentSummary = {
  readonly head: DocumentHead;
  readonly receipt: ReceiptSummary | null;
  /** What a report of a shift says of the register. */
  readonly report: {
    readonly driveWarnings: readonly DriveWarning[];
    readonly unsentCount: number | null;
    readonly firstUnsentAt: RegisterTime | null;
    readonly keyDaysLeft: number | null;
    readonly receiptCount: number | null;
  } | null;
};

const VAT_TAGS = [1102, 1103, 1106, 1107];

const vatOf = (tags: Tags): number => {
  let vat = 0;
  for (const tag of VAT_TAGS) vat += sumIn(tags, tag);
  for (const list of groupsOf(tags, 1115)) {
    for (const entry of groupsOf(list, 1119)) vat += sumIn(entry, 1120);
  }
  return vat;
};

const summarizeItem = (item: Tags, index: number): ItemSummary => ({
  position: index + 1,
  name: textIn(item, 1030) ?? '',
  quantity: decimalIn(item, 1023) ?? '0',
  price: sumIn(item, 1079),
  sum: sumIn(item, 1043),
  vatRate: sumIn(item, 1199),
  markingCode: readMarkingCode(item)?.text ?? '',
});

const searchTextOf = (items: readonly ItemSummary[], words: readonly (string | null)[]): string =>
  [...items.flatMap(({ name, markingCode }) => [name, markingCode]), ...words]
    .filter((word) => word !== null && word !== '')
    .join(' ')
    .toLowerCase();

const summarizeReceipt = (head: DocumentHead, tags: Tags): ReceiptSummary => {
  const items = groupsOf(tags, 1059).map(summarizeItem);
  const buyerContact = textIn(tags, 1008) ?? '';
  return {
    ...readPayments(tags),
    operationType: sumIn(tags, 1054),
    correction: isCorrectionCode(head.code),
    receiptNumber: sumIn(tags, 1042),
    totalSum: sumIn(tags, 1020),
    vatSum: vatOf(tags),
    taxation: sumIn(tags, 1055),
    internet: isSet(tags, 1125) || isSet(tags, 1108),
    buyerContact,
    itemCount: items.length,
    items,
    searchText: searchTextOf(items, [buyerContact, head.cashierName]),
  };
};

const REPORTS: readonly number[] = [2, 5, 21, 6];

/** What projections keep of a document; like `readDocument` it never throws at what a register wrote. */
export const summarize = (document: FiscalDocument): DocumentSummary => {
  const head = readHead(document);
  const tags = document.elements;
  return {
    head,
    receipt: isReceiptCode(document.code) ? summarizeReceipt(head, tags) : null,
    report: REPORTS.includes(document.code)
      ? {
          driveWarnings: readDriveWarnings(tags),
          unsentCount: numberIn(tags, 1097),
          firstUnsentAt: timeIn(tags, 1098),
          keyDaysLeft: numberIn(tags, 1213),
          receiptCount: numberIn(tags, 1118),
        }
      : null,
  };
};
