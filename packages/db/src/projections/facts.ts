import {
  documentNumberOf,
  driveNumberOf,
  type FiscalDocument,
  fiscalSignOf,
  operationTypeOf,
  receiptInShiftOf,
  registerTimeOf,
  shiftNumberOf,
  totalOf,
} from '@koreshok/fiscal/document';
import {
  bytesOf,
  decimalOf,
  decimalText,
  groupsOf,
  numberOf,
  type TlvElement,
  textOf,
} from '@koreshok/fiscal/tlv';

/** What the projections need of one document. Sums in kopecks, times in the register's own seconds. */
export interface DocumentFacts {
  readonly fn: string;
  readonly number: number;
  readonly code: number;
  readonly ffdVersion: number;
  readonly registerTime: number;
  readonly fiscalSign: number;
  readonly shiftNumber: number | null;
  readonly cashierName: string;
  readonly receipt: ReceiptFacts | null;
  readonly drive: DriveFacts;
}

export interface ReceiptFacts {
  /** 1 sale, 2 its return, 3 purchase, 4 its return. */
  readonly operationType: number;
  readonly receiptNumber: number;
  readonly totalSum: number;
  readonly cashSum: number;
  readonly ecashSum: number;
  readonly prepaidSum: number;
  readonly creditSum: number;
  readonly provisionSum: number;
  readonly buyerContact: string;
  readonly items: readonly ItemFacts[];
}

export interface ItemFacts {
  readonly name: string;
  /** Exact decimal, as the register wrote it. */
  readonly quantity: string;
  readonly price: number;
  readonly sum: number;
  /** Code of tag 1199; 0 where the item names none. */
  readonly vatRate: number;
  readonly markingCode: string;
}

/** What a document says of its drive; undefined where it is silent. */
export interface DriveFacts {
  readonly unconfirmedCount: number | undefined;
  readonly firstUnconfirmedAt: number | undefined;
  /** Bits: 1 replace at once, 2 resource exhausted, 4 memory full, 8 the operator is silent. */
  readonly exhaustionFlags: number | undefined;
  readonly keyDaysLeft: number | undefined;
}

/** Codes of documents that settle with a buyer: receipt, БСО and their corrections. */
export const RECEIPT_CODES: readonly number[] = [3, 4, 31, 41];

const FORMAT_VERSION = 1209;
const KKT_FORMAT_VERSION = 1189;
const CASHIER = 1021;
const UNCONFIRMED_COUNT = 1097;
const FIRST_UNCONFIRMED = 1098;
const KEY_DAYS_LEFT = 1213;
const EXHAUSTION_TAGS = [1051, 1050, 1052, 1053] as const;

/** Reads the facts of a document; pure. */
export function factsOf(document: FiscalDocument): DocumentFacts {
  const { elements } = document;
  return {
    fn: driveNumberOf(document) ?? '',
    number: documentNumberOf(document) ?? 0,
    code: document.code,
    ffdVersion: numberOf(elements, FORMAT_VERSION) ?? numberOf(elements, KKT_FORMAT_VERSION) ?? 0,
    registerTime: registerTimeOf(document) ?? 0,
    fiscalSign: fiscalSignOf(document) ?? 0,
    shiftNumber: shiftNumberOf(document) ?? null,
    cashierName: cut(textOf(elements, CASHIER) ?? '', 64),
    receipt: RECEIPT_CODES.includes(document.code) ? receiptFacts(document) : null,
    drive: driveFacts(elements),
  };
}

function receiptFacts(document: FiscalDocument): ReceiptFacts {
  const { elements } = document;
  return {
    operationType: operationTypeOf(document) ?? 0,
    receiptNumber: receiptInShiftOf(document) ?? 0,
    totalSum: totalOf(document) ?? 0,
    cashSum: numberOf(elements, 1031) ?? 0,
    ecashSum: numberOf(elements, 1081) ?? 0,
    prepaidSum: numberOf(elements, 1215) ?? 0,
    creditSum: numberOf(elements, 1216) ?? 0,
    provisionSum: numberOf(elements, 1217) ?? 0,
    buyerContact: cut(textOf(elements, 1008) ?? '', 64),
    items: groupsOf(elements, 1059).map(itemFacts),
  };
}

function itemFacts(elements: readonly TlvElement[]): ItemFacts {
  const quantity = decimalOf(elements, 1023);
  return {
    name: cut(textOf(elements, 1030) ?? '', 128),
    quantity: quantity === undefined ? '' : decimalText(quantity),
    price: numberOf(elements, 1079) ?? 0,
    sum: numberOf(elements, 1043) ?? 0,
    vatRate: numberOf(elements, 1199) ?? 0,
    markingCode: cut(markingCodeOf(elements), 128),
  };
}

const MARKING_GROUP = 1163;
const MARKING_BYTES = 1162;

/** ФФД 1.2 holds the code in 1163 as one of several typed texts, earlier formats in 1162 as bytes (shown in hex). */
function markingCodeOf(elements: readonly TlvElement[]): string {
  for (const group of groupsOf(elements, MARKING_GROUP)) {
    for (const element of group) if (element.kind === 'text') return element.value.trim();
  }
  const bytes = bytesOf(elements, MARKING_BYTES);
  return bytes === undefined ? '' : hexOf(bytes);
}

const hexOf = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

function driveFacts(elements: readonly TlvElement[]): DriveFacts {
  const flags = EXHAUSTION_TAGS.map((tag) => numberOf(elements, tag));
  return {
    unconfirmedCount: numberOf(elements, UNCONFIRMED_COUNT),
    firstUnconfirmedAt: numberOf(elements, FIRST_UNCONFIRMED),
    exhaustionFlags: flags.every((flag) => flag === undefined)
      ? undefined
      : flags.reduce<number>((mask, flag, bit) => mask | (flag === 1 ? 1 << bit : 0), 0),
    keyDaysLeft: numberOf(elements, KEY_DAYS_LEFT),
  };
}

const cut = (text: string, length: number) => (text.length > length ? text.slice(0, length) : text);
