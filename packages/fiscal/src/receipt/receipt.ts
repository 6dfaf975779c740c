import type { FiscalDocument } from '../document/index.ts';
import { groupOf, groupsOf } from '../tlv/index.ts';
import { formatReceiptQr, type OperationCode } from '../qr/index.ts';
import type { RegisterTime } from '../time/register-time.ts';
import {
  type IndustryDetail,
  type OperationalDetail,
  readIndustryDetails,
  readOperationalDetail,
  readUserDetail,
  type UserDetail,
} from './additions.ts';
import { type Agent, readReceiptAgent } from './agent.ts';
import { type Buyer, readBuyer } from './buyer.ts';
import { type DocumentHead, readHead } from './head.ts';
import { type ReceiptItem, readItem } from './item.ts';
import { isSet, type Named, namedIn, numberIn, sumIn, type Tags, textIn, timeIn } from './reading.ts';
import { readReceiptVat, type VatSum } from './vat.ts';

/** How a receipt was paid, in kopecks: cash, cashless, advance set off, on credit, in kind. */
export type Payments = {
  readonly cashSum: number;
  readonly ecashSum: number;
  readonly prepaidSum: number;
  readonly creditSum: number;
  readonly provisionSum: number;
};

/** One cashless payment (tag 1235). */
export type CashlessPayment = {
  readonly sum: number;
  readonly method: number | null;
  readonly identifiers: string | null;
  readonly details: string | null;
};

/** Why a correction was made (tags 1173 and 1174). */
export type CorrectionGround = {
  /** Code 0 by the seller itself, 1 by order of the tax service. */
  readonly type: Named | null;
  /** When the corrected settlement took place. */
  readonly settlementAt: RegisterTime | null;
  readonly orderNumber: string | null;
  readonly description: string | null;
};

/** A receipt, a strict reporting form (БСО), or a correction of either, as a person reads it. */
export type Receipt = DocumentHead & {
  readonly kind: 'receipt';
  /** True for БСО. */
  readonly strictForm: boolean;
  /** Null for what is not a correction. */
  readonly correction: CorrectionGround | null;
  /** Number of the receipt in its shift. */
  readonly receiptNumber: number | null;
  /** Code 1 приход, 2 возврат прихода, 3 расход, 4 возврат расхода. */
  readonly operation: Named | null;
  readonly taxation: Named | null;
  /** Kopecks. */
  readonly total: number | null;
  readonly payments: Payments;
  readonly cashless: readonly CashlessPayment[];
  readonly vat: readonly VatSum[];
  readonly items: readonly ReceiptItem[];
  readonly buyer: Buyer | null;
  readonly agent: Agent | null;
  /** Phone of the supplier when the whole receipt is an agent's (older formats). */
  readonly supplierPhone: string | null;
  readonly internet: boolean;
  /** The seller's own line, in a mending receipt the ФПД of the wrong one (tag 1192). */
  readonly extra: string | null;
  readonly userDetail: UserDetail | null;
  readonly industry: readonly IndustryDetail[];
  readonly operational: OperationalDetail | null;
  /** Result of checking the marked goods of the receipt (tag 2107), null when it has none. */
  readonly markingCheck: Named | null;
  readonly sellerEmail: string | null;
  readonly receiptSite: string | null;
  /** The text of its QR code, null when the document lacks something for it. */
  readonly qr: string | null;
};

const CORRECTIONS: readonly number[] = [31, 41];
const STRICT_FORMS: readonly number[] = [4, 41];

/** True for receipts, БСО and their corrections. */
export const isReceiptCode = (code: number): boolean =>
  code === 3 || code === 4 || CORRECTIONS.includes(code);

/** True for corrections of receipts and БСО. */
export const isCorrectionCode = (code: number): boolean => CORRECTIONS.includes(code);

const readCorrection = (tags: Tags): CorrectionGround => {
  const ground = groupOf(tags, 1174) ?? [];
  return {
    type: namedIn(tags, 1173),
    settlementAt: timeIn(ground, 1178),
    orderNumber: textIn(ground, 1179),
    description: textIn(ground, 1177),
  };
};

/** The five sums of payment; an absent one counts as nothing. */
export const readPayments = (tags: Tags): Payments => ({
  cashSum: sumIn(tags, 1031),
  ecashSum: sumIn(tags, 1081),
  prepaidSum: sumIn(tags, 1215),
  creditSum: sumIn(tags, 1216),
  provisionSum: sumIn(tags, 1217),
});

const readCashless = (tags: Tags): readonly CashlessPayment[] =>
  groupsOf(tags, 1234)
    .flatMap((all) => groupsOf(all, 1235))
    .map((payment) => ({
      sum: sumIn(payment, 1082),
      method: numberIn(payment, 1236),
      identifiers: textIn(payment, 1237),
      details: textIn(payment, 1238),
    }));

const isOperation = (code: number): code is OperationCode => code >= 1 && code <= 4;

const qrOf = (head: DocumentHead, total: number | null, operation: number | undefined): string | null => {
  const { time, driveNumber, documentNumber, fiscalSign } = head;
  if (time === null || driveNumber === null || documentNumber === null || fiscalSign === null) return null;
  if (total === null || operation === undefined || !isOperation(operation)) return null;
  return formatReceiptQr({ time, total, driveNumber, documentNumber, fiscalSign, operation });
};

/** Reads a receipt of code 3, 31, 4 or 41. */
export const readReceipt = (document: FiscalDocument): Receipt => {
  const head = readHead(document);
  const tags = document.elements;
  const operation = namedIn(tags, 1054);
  const total = numberIn(tags, 1020);
  return {
    ...head,
    kind: 'receipt',
    strictForm: STRICT_FORMS.includes(document.code),
    correction: isCorrectionCode(document.code) ? readCorrection(tags) : null,
    receiptNumber: numberIn(tags, 1042),
    operation,
    taxation: namedIn(tags, 1055),
    total,
    payments: readPayments(tags),
    cashless: readCashless(tags),
    vat: readReceiptVat(tags, head.time),
    items: groupsOf(tags, 1059).map((item) => readItem(item, head.time)),
    buyer: readBuyer(tags),
    agent: readReceiptAgent(tags),
    supplierPhone: textIn(tags, 1171),
    internet: isSet(tags, 1125) || isSet(tags, 1108),
    extra: textIn(tags, 1192),
    userDetail: readUserDetail(tags),
    industry: readIndustryDetails(tags, 1261),
    operational: readOperationalDetail(tags),
    markingCheck: namedIn(tags, 2107),
    sellerEmail: textIn(tags, 1117),
    receiptSite: textIn(tags, 1208),
    qr: qrOf(head, total, operation?.code),
  };
};
