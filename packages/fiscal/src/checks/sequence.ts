import type { Inspection } from './inspection.ts';
import type { DriveState } from './drive-state.ts';

const LONGEST_SHIFT = 24 * 3600;
const CLOSING_CODE = 6;

const checkNumber = (inspection: Inspection, previous: DriveState, number: number): void => {
  if (number <= previous.lastNumber) {
    inspection.report('sequence.backwards', 1040, { number, previous: previous.lastNumber });
  } else if (number > previous.lastNumber + 1) {
    inspection.report('sequence.gap', 1040, { number, previous: previous.lastNumber });
  }
  if (previous.lastCode === CLOSING_CODE) inspection.report('sequence.afterClosing', 1040);
};

const checkOpening = (inspection: Inspection, previous: DriveState): void => {
  if (previous.shiftOpen === true) {
    inspection.report('shift.alreadyOpen', 1038, { open: previous.shiftNumber });
  }
  const number = inspection.number(1038);
  const known = previous.shiftNumber > 0 || previous.lastCode === 1;
  if (number !== null && known && number !== previous.shiftNumber + 1) {
    inspection.report('shift.number', 1038, { number, previous: previous.shiftNumber });
  }
};

const checkWithinShift = (inspection: Inspection, previous: DriveState): void => {
  if (previous.shiftOpen === false) {
    inspection.report('shift.notOpen', 1038);
    return;
  }
  const number = inspection.number(1038);
  if (
    number !== null &&
    previous.shiftOpen === true &&
    previous.shiftNumber > 0 &&
    number !== previous.shiftNumber
  ) {
    inspection.report('shift.otherNumber', 1038, { number, open: previous.shiftNumber });
  }
  const openedAt = previous.shiftOpenedAt ?? null;
  if (openedAt !== null && inspection.time !== null && inspection.time - openedAt > LONGEST_SHIFT) {
    inspection.report('shift.tooLong', 1012);
  }
};

const checkReceiptNumber = (inspection: Inspection, previous: DriveState): void => {
  const before = previous.receiptNumber ?? null;
  const number = inspection.number(1042);
  if (previous.shiftOpen === true && before !== null && number !== null && number !== before + 1) {
    inspection.report('receipt.number', 1042, { number, previous: before });
  }
};

const checkClosing = (inspection: Inspection, previous: DriveState): void => {
  checkWithinShift(inspection, previous);
  const seen = previous.receiptNumber ?? null;
  const reported = inspection.number(1118);
  if (previous.shiftOpen === true && seen !== null && reported !== null && seen !== reported) {
    inspection.report('shift.receiptCount', 1118, { reported, seen });
  }
};

/** Whether numbers, shifts and receipts follow what was seen before; the first document seen has nothing to follow. */
export const checkSequence = (inspection: Inspection): void => {
  const { code } = inspection.document;
  const number = inspection.number(1040);
  if (code === 1 && number !== null && number !== 1)
    inspection.report('sequence.firstNumber', 1040, { number });
  const { previous } = inspection.context;
  if (previous === undefined) return;
  if (number !== null) checkNumber(inspection, previous, number);
  if (code === 2) checkOpening(inspection, previous);
  else if (code === 5) checkClosing(inspection, previous);
  else if (inspection.isReceipt) {
    checkWithinShift(inspection, previous);
    checkReceiptNumber(inspection, previous);
  } else if ((code === 1 || code === 11 || code === CLOSING_CODE) && previous.shiftOpen === true) {
    inspection.report('shift.stillOpen', 1038, { open: previous.shiftNumber });
  }
};
