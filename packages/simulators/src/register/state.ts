import type { RegisterTime } from '@koreshok/fiscal/time';

import type { Counters } from './counters.ts';
import { NO_COUNTERS } from './counters.ts';
import type { RegisterProfile } from './profile.ts';

/** A document the drive has made, with the bytes that go to the operator. */
export interface RegisterDocument {
  readonly number: number;
  /** Code of the kind of document: 1, 11, 2, 3, 31, 4, 41, 5, 21 or 6. */
  readonly code: number;
  readonly madeAt: RegisterTime;
  /** ФПД as it is printed. */
  readonly fiscalSign: string;
  /** Total of a receipt in kopecks, 0 for reports. */
  readonly total: number;
  /** The document's TLV, without ФПС. */
  readonly tlv: Uint8Array;
  /** The eight bytes of the ФПС. */
  readonly messageSign: Uint8Array;
  /** The whole session message: header, container, document. */
  readonly message: Uint8Array;
}

/** A document in the drive's queue, with what it adds to the counters of unsent ones. */
export interface QueuedDocument extends RegisterDocument {
  readonly unsent: Counters;
}

/**
 * The fiscal drive's memory of one register, as an immutable value.
 *
 * ```
 * blank ──1 or 11──▶ working ──6──▶ closed ──new drive──▶ blank
 *                      │  ▲
 *                      2  5      shift closed ⇄ open; 3, 31, 4, 41 only while it is open
 * ```
 */
export interface DriveState {
  readonly phase: 'blank' | 'working' | 'closed';
  /** Time of report 1 or 11 that started the drive; its keys work `keyDays` from then. */
  readonly activatedAt: RegisterTime | null;
  readonly lastNumber: number;
  readonly totals: Counters;
  /** Documents without a confirmation, oldest first; only the first is offered to the operator. */
  readonly queue: readonly QueuedDocument[];
}

export interface ShiftState {
  readonly open: boolean;
  readonly number: number;
  readonly openedAt: RegisterTime | null;
  /** Fiscal documents of this shift, the reports on its opening and closing included. */
  readonly documents: number;
  readonly receipts: number;
  readonly counters: Counters;
}

/** An emulated register at one moment. */
export interface RegisterState {
  readonly profile: RegisterProfile;
  readonly drive: DriveState;
  readonly shift: ShiftState;
  /** Time of the last document: a drive refuses an earlier one. */
  readonly lastTime: RegisterTime | null;
  /** Bits of the operator's last message (1206), which the next shift report passes on; 0 for none. */
  readonly operatorMessage: number;
}

export const NO_SHIFT: ShiftState = {
  open: false,
  number: 0,
  openedAt: null,
  documents: 0,
  receipts: 0,
  counters: NO_COUNTERS,
};

const BLANK_DRIVE: DriveState = {
  phase: 'blank',
  activatedAt: null,
  lastNumber: 0,
  totals: NO_COUNTERS,
  queue: [],
};

/** A register with a drive fresh from the box: its first document must be a registration report. */
export const newRegister = (profile: RegisterProfile): RegisterState => ({
  profile,
  drive: BLANK_DRIVE,
  shift: NO_SHIFT,
  lastTime: null,
  operatorMessage: 0,
});

/** The same register with another drive, fresh from the box. Shifts are numbered from 1 again. */
export const withNewDrive = (state: RegisterState, driveNumber: string, keyDays: number): RegisterState => ({
  ...newRegister({ ...state.profile, driveNumber, keyDays }),
  lastTime: state.lastTime,
});

/** What is known about a register that was seen working elsewhere. */
export interface KnownProgress {
  readonly lastNumber: number;
  readonly lastTime: RegisterTime;
  readonly shiftNumber: number;
  readonly shiftOpen: boolean;
  /** When the open shift began; taken as the time of the last document when absent. */
  readonly shiftOpenedAt?: RegisterTime;
  readonly activatedAt?: RegisterTime;
}

/**
 * A register that goes on from the last document somebody has seen of it, as if all were confirmed. Sums of the
 * drive and of an open shift begin at zero, since nobody but its own drive knows them.
 */
export function resumedRegister(profile: RegisterProfile, known: KnownProgress): RegisterState {
  if (known.lastNumber === 0) return newRegister(profile);
  return {
    ...newRegister(profile),
    drive: {
      ...BLANK_DRIVE,
      phase: 'working',
      activatedAt: known.activatedAt ?? known.lastTime,
      lastNumber: known.lastNumber,
    },
    shift: {
      ...NO_SHIFT,
      open: known.shiftOpen,
      number: known.shiftNumber,
      openedAt: known.shiftOpen ? (known.shiftOpenedAt ?? known.lastTime) : null,
      documents: known.shiftOpen ? 1 : 0,
    },
    lastTime: known.lastTime,
  };
}
