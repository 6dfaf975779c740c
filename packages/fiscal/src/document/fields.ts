import { findElement, numberOf, type TlvElement, textOf } from '../tlv/index.ts';
import type { FiscalDocument } from './document.ts';

const DATE_TIME = 1012;
const USER_INN = 1018;
const TOTAL = 1020;
const REGISTRATION_NUMBER = 1037;
const SHIFT_NUMBER = 1038;
const DOCUMENT_NUMBER = 1040;
const DRIVE_NUMBER = 1041;
const RECEIPT_IN_SHIFT = 1042;
const OPERATION_TYPE = 1054;
const FISCAL_SIGN = 1077;
const OPERATION_TIME_OF_REQUEST = 2114;

/** The document's own first element of a tag (not one inside a group). */
export const field = (document: FiscalDocument, tag: number): TlvElement | undefined =>
  findElement(document.elements, tag);

/** ФН, tag 1041, without padding. */
export const driveNumberOf = (document: FiscalDocument): string | undefined =>
  textOf(document.elements, DRIVE_NUMBER);

/** Number of the document within its drive, tag 1040. */
export const documentNumberOf = (document: FiscalDocument): number | undefined =>
  numberOf(document.elements, DOCUMENT_NUMBER);

/** Seconds of the register's own wall clock, tag 1012 (2114 in a marking request). */
export const registerTimeOf = (document: FiscalDocument): number | undefined =>
  numberOf(document.elements, DATE_TIME) ?? numberOf(document.elements, OPERATION_TIME_OF_REQUEST);

/** РНМ, tag 1037, without padding. */
export const registrationNumberOf = (document: FiscalDocument): string | undefined =>
  textOf(document.elements, REGISTRATION_NUMBER);

/** ИНН of the user, tag 1018, without padding. */
export const userInnOf = (document: FiscalDocument): string | undefined =>
  textOf(document.elements, USER_INN);

export const shiftNumberOf = (document: FiscalDocument): number | undefined =>
  numberOf(document.elements, SHIFT_NUMBER);

/** Number of the receipt within its shift, tag 1042. */
export const receiptInShiftOf = (document: FiscalDocument): number | undefined =>
  numberOf(document.elements, RECEIPT_IN_SHIFT);

/** Признак расчёта, tag 1054: 1 sale, 2 its return, 3 purchase, 4 its return. */
export const operationTypeOf = (document: FiscalDocument): number | undefined =>
  numberOf(document.elements, OPERATION_TYPE);

/** Total in kopecks, tag 1020. */
export const totalOf = (document: FiscalDocument): number | undefined => numberOf(document.elements, TOTAL);

/** ФПД as it is printed: the last four bytes of tag 1077 as a big-endian number. */
export const fiscalSignOf = (document: FiscalDocument): number | undefined => {
  const element = field(document, FISCAL_SIGN);
  return element?.kind === 'bytes' ? printedFiscalSign(element.value) : undefined;
};

/** The printed ФПД in the value of tag 1077; undefined for a value shorter than four bytes. */
export const printedFiscalSign = (bytes: Uint8Array): number | undefined => {
  const at = bytes.length - 4;
  if (at < 0) return undefined;
  let sign = 0;
  for (let index = at; index < bytes.length; index += 1) sign = sign * 256 + (bytes[index] ?? 0);
  return sign;
};

/** ФПС as the tax service writes it: the eight bytes as a big-endian decimal number; null when absent. */
export const messageSignText = (document: FiscalDocument): string | null => {
  const bytes = document.messageSign;
  if (bytes === null) return null;
  const high = printedFiscalSign(bytes.subarray(0, 4)) ?? 0;
  const low = printedFiscalSign(bytes.subarray(4)) ?? 0;
  return high === 0 ? String(low) : String((BigInt(high) << 32n) | BigInt(low));
};
