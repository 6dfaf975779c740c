import { DRIVE_WARNINGS, type DriveWarning } from '@koreshok/fiscal/drive';
import type { RegisterTime } from '@koreshok/fiscal/time';
import type { AdmissionState } from '../admission/index.ts';
import type { LeavingReason } from '../leaving/index.ts';
import type { RegisteredWith } from './registered-with.ts';

/** What a register's light is judged by. `RegisterTime` is the register's own clock; `Date` is ours. */
export interface RegisterCondition {
  readonly archived: boolean;
  /** Why its owner took it away from our service; null while it is here. */
  readonly goneFor: LeavingReason | null;
  /** Null when the register has no drive that the gateway knows. */
  readonly admission: {
    readonly state: AdmissionState;
    readonly paidUntil: Date;
    readonly graceUntil: Date;
  } | null;
  /** The zone of the outlet, where the register's clock runs. */
  readonly timeZone: string;
  /** What its own documents say; null before the first one. */
  readonly documents: RegisterDocuments | null;
}

export interface RegisterDocuments {
  readonly lastReceivedAt: Date;
  readonly lastNumber: number;
  readonly shiftOpen: boolean;
  readonly shiftOpenedAt: RegisterTime | null;
  /** Documents the drive held without a confirmation at its last report (tags 1097, 1116). */
  readonly unconfirmedCount: number;
  readonly firstUnconfirmedAt: RegisterTime | null;
  readonly warnings: DriveWarnings;
  readonly driveValidUntil: RegisterTime | null;
  /** The drive made its closing report and prints no more receipts. */
  readonly driveClosed: boolean;
  /** When the drive's memory will be full at the pace so far; null before there is a pace to go by. */
  readonly driveFullAt: RegisterTime | null;
  /** Documents made in the drive as a share of what it can hold, 0 to 100 with one decimal. */
  readonly driveFillPercent: number;
  /** With whom the register is registered to work, by its last report of registration. */
  readonly registeredWith: RegisteredWith;
}

/** What the drive itself warned of in its last report (tags 1050 to 1053). */
export interface DriveWarnings {
  readonly replaceUrgently: boolean;
  readonly exhausted: boolean;
  readonly memoryFull: boolean;
  readonly operatorSilent: boolean;
}

/** Unpacks the bits the projection stores, one for each of DRIVE_WARNINGS in their order. */
export function driveWarningsOf(flags: number): DriveWarnings {
  const raised = (wanted: DriveWarning) =>
    DRIVE_WARNINGS.some(({ warning }, place) => warning === wanted && (flags & (1 << place)) !== 0);
  return {
    replaceUrgently: raised('replaceUrgently'),
    exhausted: raised('exhausted'),
    memoryFull: raised('memoryFull'),
    operatorSilent: raised('operatorSilent'),
  };
}
