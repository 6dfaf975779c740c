import type { FiscalDocument } from '../document/index.ts';
import { isReceiptCode } from '../receipt/receipt.ts';
import { numberIn, timeIn } from '../receipt/reading.ts';
import type { RegisterTime } from '../time/register-time.ts';

/** Where a drive stands after a document: what the next document is compared with. */
export type DriveState = {
  readonly lastNumber: number;
  readonly lastCode: number;
  readonly lastRegisterTime: RegisterTime | null;
  /** The shift that is open or was closed last; 0 before any is known. */
  readonly shiftNumber: number;
  /** Null while nothing seen says whether a shift is open. */
  readonly shiftOpen: boolean | null;
  /** Null (or absent) when the opening was not seen. */
  readonly shiftOpenedAt?: RegisterTime | null;
  /** Number of the last receipt in the shift, 0 after its opening, null (or absent) when unknown. */
  readonly receiptNumber?: number | null;
};

const REGISTRATION_CODES: readonly number[] = [1, 11, 6];

const shiftOpenAfter = (code: number, before: boolean | null): boolean | null => {
  if (code === 2 || isReceiptCode(code)) return true;
  if (code === 5 || REGISTRATION_CODES.includes(code)) return false;
  return before;
};

const receiptNumberAfter = (document: FiscalDocument, previous: DriveState | undefined): number | null => {
  if (document.code === 2) return 0;
  if (isReceiptCode(document.code)) return numberIn(document.elements, 1042);
  return previous?.receiptNumber ?? null;
};

const openedAfter = (document: FiscalDocument, previous: DriveState | undefined): RegisterTime | null => {
  if (document.code === 2) return timeIn(document.elements, 1012);
  const sameShift = numberIn(document.elements, 1038) === previous?.shiftNumber;
  return sameShift && document.code !== 5 ? (previous?.shiftOpenedAt ?? null) : null;
};

/** The state after a document, from the state before it; without one, from what the document itself says. */
export const nextDriveState = (document: FiscalDocument, previous?: DriveState): DriveState => {
  const { code, elements } = document;
  return {
    lastNumber: numberIn(elements, 1040) ?? previous?.lastNumber ?? 0,
    lastCode: code,
    lastRegisterTime: timeIn(elements, 1012) ?? previous?.lastRegisterTime ?? null,
    shiftNumber: numberIn(elements, 1038) ?? previous?.shiftNumber ?? 0,
    shiftOpen: shiftOpenAfter(code, previous?.shiftOpen ?? null),
    shiftOpenedAt: openedAfter(document, previous),
    receiptNumber: receiptNumberAfter(document, previous),
  };
};
