import { DRIVE_CAPACITY, DRIVE_WARNINGS, driveFillPercent, type DriveWarning } from '../drive/condition.ts';
import { daysBetween } from '../time/calendar.ts';
import { isSet, timeIn } from '../receipt/reading.ts';
import type { FindingCode } from './finding.ts';
import type { Inspection } from './inspection.ts';

const CODES: Readonly<Record<DriveWarning, FindingCode>> = {
  exhausted: 'drive.exhausted',
  replaceUrgently: 'drive.replaceUrgently',
  memoryFull: 'drive.memoryFull',
  operatorSilent: 'drive.operatorSilent',
};

const FEW_DAYS = 30;
const ALMOST_FULL = DRIVE_CAPACITY * 0.9;
const UNSENT_DAYS = 5;
const SHIFT_CODES: readonly number[] = [2, 5];
const CLOSING_CODE = 6;

const checkUnsent = (inspection: Inspection): void => {
  const count = inspection.number(1097) ?? 0;
  if (count === 0) return;
  const firstAt = timeIn(inspection.tags, 1098);
  const days = firstAt === null || inspection.time === null ? 0 : daysBetween(firstAt, inspection.time);
  if (days >= UNSENT_DAYS) inspection.report('drive.unsentLong', 1097, { count, days });
};

/** Whether the drive has days, memory and a link to the operator left. */
export const checkDriveResource = (inspection: Inspection): void => {
  const { code } = inspection.document;
  if (SHIFT_CODES.includes(code)) {
    for (const { tag, warning } of DRIVE_WARNINGS) {
      if (isSet(inspection.tags, tag)) inspection.report(CODES[warning], tag);
    }
    const days = inspection.number(1213);
    const said = isSet(inspection.tags, 1050) || isSet(inspection.tags, 1051);
    if (days !== null && days <= FEW_DAYS && !said) inspection.report('drive.fewDays', 1213, { days });
    const number = inspection.number(1040) ?? 0;
    if (number >= ALMOST_FULL) {
      inspection.report('drive.almostFull', 1040, { percent: driveFillPercent(number) });
    }
    checkUnsent(inspection);
  }
  if (code === CLOSING_CODE) {
    const count = inspection.number(1097) ?? 0;
    if (count > 0) inspection.report('drive.closedUnsent', 1097, { count });
  }
};
