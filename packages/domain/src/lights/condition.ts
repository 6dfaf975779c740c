import type { RegisterTime } from '@koreshok/fiscal/time';
import type { AdmissionState } from '../admission/index.ts';

/** What a register's light is judged by. `RegisterTime` is the register's own clock; `Date` is ours. */
export interface RegisterCondition {
  readonly archived: boolean;
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
}

/** What the drive itself warned of in its last report (tags 1050 to 1053). */
export interface DriveWarnings {
  readonly replaceUrgently: boolean;
  readonly exhausted: boolean;
  readonly memoryFull: boolean;
  readonly operatorSilent: boolean;
}

/** Unpacks the bits the projection stores: 1 replace at once, 2 resource exhausted, 4 memory full, 8 operator silent. */
export function driveWarningsOf(flags: number): DriveWarnings {
  return {
    replaceUrgently: (flags & 1) !== 0,
    exhausted: (flags & 2) !== 0,
    memoryFull: (flags & 4) !== 0,
    operatorSilent: (flags & 8) !== 0,
  };
}
