import type { FiscalDocument } from '../document/index.ts';
import { DRIVE_WARNINGS, type DriveWarning } from '../drive/condition.ts';
import type { RegisterTime } from '../time/register-time.ts';
import { type ReportTotals, readTotals } from './counters.ts';
import { type DocumentHead, readHead } from './head.ts';
import { isPresent, isSet, namesIn, numberIn, type Tags, textIn, timeIn } from './reading.ts';

/** Documents that the register could not send yet. */
export type Unsent = {
  readonly count: number;
  readonly firstAt: RegisterTime | null;
  readonly firstNumber: number | null;
};

type Report = DocumentHead & {
  readonly driveWarnings: readonly DriveWarning[];
  /** What the operator told the register (tag 1206). */
  readonly operatorMessages: readonly string[];
  readonly unsent: Unsent | null;
  /** Days left to the key of the drive (tag 1213). */
  readonly keyDaysLeft: number | null;
  readonly driveTotals: ReportTotals | null;
  /** Marking notifications that were not sent yet (tag 2104). */
  readonly unsentNotifications: number | null;
};

/** A report that opens a shift (code 2) or closes it (code 5). */
export type Shift = Report & {
  readonly kind: 'shift';
  readonly event: 'opened' | 'closed';
  /** Documents and receipts made in the shift; null at its opening. */
  readonly documentCount: number | null;
  readonly receiptCount: number | null;
  /** Sums of the shift, in formats 1.1 and 1.2 only. */
  readonly totals: ReportTotals | null;
};

/** A report on the state of settlements (code 21). */
export type SettlementState = Report & {
  readonly kind: 'settlementState';
  readonly offline: boolean;
  readonly unsentTotals: ReportTotals | null;
};

/** The report that closes a drive for good (code 6). */
export type DriveClosing = Report & { readonly kind: 'driveClosing'; readonly extra: string | null };

const readUnsent = (tags: Tags): Unsent | null =>
  isPresent(tags, 1097)
    ? {
        count: numberIn(tags, 1097) ?? 0,
        firstAt: timeIn(tags, 1098),
        firstNumber: numberIn(tags, 1116),
      }
    : null;

/** The warnings that a report of a shift repeats from its drive. */
export const readDriveWarnings = (tags: Tags): readonly DriveWarning[] =>
  DRIVE_WARNINGS.flatMap(({ tag, warning }) => (isSet(tags, tag) ? [warning] : []));

const readReport = (document: FiscalDocument): Report => {
  const head = readHead(document);
  const tags = document.elements;
  return {
    ...head,
    driveWarnings: readDriveWarnings(tags),
    operatorMessages: namesIn(tags, 1206),
    unsent: readUnsent(tags),
    keyDaysLeft: numberIn(tags, 1213),
    driveTotals: readTotals(tags, 1157, head.time),
    unsentNotifications: numberIn(tags, 2104),
  };
};

/** Reads a report of code 2 or 5. */
export const readShift = (document: FiscalDocument): Shift => {
  const report = readReport(document);
  const tags = document.elements;
  return {
    ...report,
    kind: 'shift',
    event: document.code === 2 ? 'opened' : 'closed',
    documentCount: numberIn(tags, 1111),
    receiptCount: numberIn(tags, 1118),
    totals: readTotals(tags, 1194, report.time),
  };
};

/** Reads a report of code 21. */
export const readSettlementState = (document: FiscalDocument): SettlementState => {
  const report = readReport(document);
  return {
    ...report,
    kind: 'settlementState',
    offline: isSet(document.elements, 1002),
    unsentTotals: readTotals(document.elements, 1158, report.time),
  };
};

/** Reads a report of code 6. */
export const readDriveClosing = (document: FiscalDocument): DriveClosing => ({
  ...readReport(document),
  kind: 'driveClosing',
  extra: textIn(document.elements, 1282),
});
