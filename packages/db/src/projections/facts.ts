import {
  documentNumberOf,
  driveNumberOf,
  type FiscalDocument,
  registerTimeOf,
} from '@koreshok/fiscal/document';
import { DRIVE_WARNINGS, type DriveWarning } from '@koreshok/fiscal/drive';
import { type ItemSummary, type ReceiptSummary, summarize } from '@koreshok/fiscal/receipt';
import { numberOf, textOf } from '@koreshok/fiscal/tlv';

/** What the projections need of one document. Sums in kopecks, times in the register's own seconds. */
export interface DocumentFacts {
  readonly fn: string;
  readonly number: number;
  readonly code: number;
  /** Code of tag 1209 or 1189; 0 where the document names none. */
  readonly ffdVersion: number;
  readonly registerTime: number;
  readonly fiscalSign: number;
  readonly shiftNumber: number | null;
  readonly cashierName: string;
  readonly receipt: ReceiptFacts | null;
  readonly drive: DriveFacts;
  /** Only registration reports tell. */
  readonly registration: RegistrationFacts | null;
}

/** With whom a register is registered to work. */
export interface RegistrationFacts {
  /** Tag 1017; empty where there is none. */
  readonly operatorInn: string;
  /** Tag 1002: without an operator. */
  readonly autonomous: boolean;
}

export type ReceiptFacts = Pick<
  ReceiptSummary,
  | 'operationType'
  | 'receiptNumber'
  | 'totalSum'
  | 'cashSum'
  | 'ecashSum'
  | 'prepaidSum'
  | 'creditSum'
  | 'provisionSum'
  | 'buyerContact'
> & { readonly items: readonly ItemSummary[] };

/** What a document says of its drive; null where it is silent. */
export interface DriveFacts {
  readonly unconfirmedCount: number | null;
  readonly firstUnconfirmedAt: number | null;
  /** One bit per warning of the drive, in the order of DRIVE_WARNINGS. */
  readonly exhaustionFlags: number | null;
  readonly keyDaysLeft: number | null;
}

const FORMAT_VERSION = 1209;
const REGISTER_FORMAT_VERSION = 1189;
const KEY_DAYS_LEFT = 1213;
const OPERATOR_INN = 1017;
const AUTONOMOUS = 1002;
const REGISTRATION_REPORTS: readonly number[] = [1, 11];
const LONGEST = { person: 64, item: 128, quantity: 32, inn: 12 };

/** Reads the facts of a document; pure. Texts are cut to what their columns hold. */
export function factsOf(document: FiscalDocument): DocumentFacts {
  const { elements } = document;
  const { head, receipt, report } = summarize(document);
  return {
    fn: driveNumberOf(document) ?? '',
    number: documentNumberOf(document) ?? 0,
    code: document.code,
    ffdVersion: numberOf(elements, FORMAT_VERSION) ?? numberOf(elements, REGISTER_FORMAT_VERSION) ?? 0,
    registerTime: registerTimeOf(document) ?? 0,
    fiscalSign: Number(head.fiscalSign ?? 0),
    shiftNumber: head.shiftNumber,
    cashierName: (head.cashierName ?? '').slice(0, LONGEST.person),
    receipt: receipt === null ? null : receiptFacts(receipt),
    drive: {
      unconfirmedCount: report?.unsentCount ?? null,
      firstUnconfirmedAt: report?.firstUnsentAt ?? null,
      exhaustionFlags: report === null ? null : warningBits(report.driveWarnings),
      keyDaysLeft: numberOf(elements, KEY_DAYS_LEFT) ?? null,
    },
    registration: REGISTRATION_REPORTS.includes(document.code)
      ? {
          operatorInn: (textOf(elements, OPERATOR_INN) ?? '').trim().slice(0, LONGEST.inn),
          autonomous: numberOf(elements, AUTONOMOUS) === 1,
        }
      : null,
  };
}

function receiptFacts(receipt: ReceiptSummary): ReceiptFacts {
  return {
    ...receipt,
    buyerContact: receipt.buyerContact.slice(0, LONGEST.person),
    items: receipt.items.map((item) => ({
      ...item,
      name: item.name.slice(0, LONGEST.item),
      quantity: item.quantity.slice(0, LONGEST.quantity),
      markingCode: item.markingCode.slice(0, LONGEST.item),
    })),
  };
}

/** The warnings as one number; the bit of each is its place in DRIVE_WARNINGS. */
export function warningBits(warnings: readonly DriveWarning[]): number {
  return DRIVE_WARNINGS.reduce(
    (bits, { warning }, place) => (warnings.includes(warning) ? bits | (1 << place) : bits),
    0,
  );
}
