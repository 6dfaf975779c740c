import type { DriveHead } from '@koreshok/db/intake';
import {
  type DriveState,
  type FiscalDocument,
  isRegisterTime,
  nextDriveState,
  type RegisterTime,
} from '@koreshok/fiscal';

/** After these a shift is surely closed: registration, its change, shift closing, end of the drive. */
const CLOSED_AFTER: ReadonlySet<number> = new Set([1, 11, 5, 6]);

/** The state format-logic control compares with; undefined for the first document seen of a drive. */
export function driveStateOf(head: DriveHead): DriveState | undefined {
  if (head.firstNumber === null) return undefined;
  return {
    lastNumber: head.lastNumber,
    lastCode: head.lastCode,
    lastRegisterTime: timeOf(head.lastRegisterTime),
    shiftNumber: head.shiftNumber,
    shiftOpen: shiftOpenOf(head),
    shiftOpenedAt: timeOf(head.shiftOpenedAt ?? 0),
    receiptNumber: head.receiptNumber,
  };
}

function timeOf(seconds: number): RegisterTime | null {
  return seconds > 0 && isRegisterTime(seconds) ? seconds : null;
}

/** The row says «not open» also while nothing is known, as with a register that came from another operator mid-shift. */
function shiftOpenOf(head: DriveHead): boolean | null {
  if (head.shiftOpen) return true;
  return CLOSED_AFTER.has(head.lastCode) ? false : null;
}

/** Where the drive stands after a document. One below the last number came late and moves nothing but the count. */
export function headAfter(head: DriveHead, document: FiscalDocument, number: number): DriveHead {
  const documentCount = head.documentCount + 1;
  const firstNumber = Math.min(head.firstNumber ?? number, number);
  if (head.firstNumber !== null && number < head.lastNumber) return { ...head, firstNumber, documentCount };
  const after = nextDriveState(document, driveStateOf(head));
  return {
    firstNumber,
    lastNumber: number,
    lastCode: after.lastCode,
    lastRegisterTime: after.lastRegisterTime ?? 0,
    shiftNumber: after.shiftNumber,
    shiftOpen: after.shiftOpen === true,
    documentCount,
    shiftOpenedAt: after.shiftOpenedAt ?? null,
    receiptNumber: after.receiptNumber ?? null,
  };
}
