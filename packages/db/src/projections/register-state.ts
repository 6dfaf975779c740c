import type { DocumentFacts } from './facts.ts';

/** What a register's documents say of it, as kept in the table of that name. Times in the register's own seconds. */
export interface RegisterStateRow {
  readonly cashRegisterId: string;
  readonly organizationId: string;
  readonly fn: string;
  readonly lastNumber: number;
  readonly lastCode: number;
  readonly lastRegisterTime: number;
  readonly lastReceivedAt: Date;
  readonly ffdVersion: number;
  readonly shiftOpen: boolean;
  readonly shiftNumber: number;
  readonly shiftOpenedAt: number | null;
  readonly unconfirmedCount: number;
  readonly firstUnconfirmedAt: number | null;
  readonly exhaustionFlags: number;
  readonly driveActivatedOn: number | null;
  readonly driveValidUntil: number | null;
  readonly closedDrive: boolean;
  readonly operatorInn: string;
  readonly autonomous: boolean;
  readonly answerCode: number | null;
  readonly operatorMessage: number | null;
}

/** What the register was told about a document; null where its format has no such tag or nothing was to tell. */
export interface GivenAnswer {
  /** Tag 1022. */
  readonly answerCode: number | null;
  /** Bits of tag 1206. */
  readonly operatorMessage: number | null;
}

/** A stored document with whom it belongs to. */
export interface ProjectedDocument {
  readonly organizationId: string;
  readonly cashRegisterId: string;
  readonly outletId: string;
  readonly month: number;
  readonly mode: 'production' | 'test_drive';
  readonly receivedAt: Date;
  readonly answer: GivenAnswer;
  readonly facts: DocumentFacts;
}

const REGISTRATION_REPORT = 1;
const SHIFT_OPENED = 2;
const SHIFT_CLOSED = 5;
const DRIVE_CLOSED = 6;
const CHANGE_REPORT = 11;
const DAY_SECONDS = 86_400;

/**
 * The register's state after one more document; pure. Within a drive the number decides what is newer, between
 * drives the time of receipt, so a document that comes late changes nothing that a later one has said.
 * @param state what was known, null for a register's first document.
 */
export function advanceState(state: RegisterStateRow | null, document: ProjectedDocument): RegisterStateRow {
  const { facts } = document;
  if (state !== null && !isNewer(state, document)) return state;
  const base = state !== null && state.fn === facts.fn ? state : freshDrive(document, state);
  return {
    ...base,
    organizationId: document.organizationId,
    lastNumber: facts.number,
    lastCode: facts.code,
    lastRegisterTime: facts.registerTime,
    lastReceivedAt: document.receivedAt,
    ffdVersion: facts.ffdVersion === 0 ? base.ffdVersion : facts.ffdVersion,
    ...document.answer,
    ...facts.registration,
    ...shiftAfter(base, facts),
    ...driveAfter(base, facts),
  };
}

function isNewer(state: RegisterStateRow, document: ProjectedDocument): boolean {
  if (state.fn === document.facts.fn) return document.facts.number > state.lastNumber;
  return document.receivedAt.getTime() >= state.lastReceivedAt.getTime();
}

/** A register keeps its operator when its drive is changed. */
function freshDrive(document: ProjectedDocument, before: RegisterStateRow | null): RegisterStateRow {
  const { facts } = document;
  return {
    cashRegisterId: document.cashRegisterId,
    organizationId: document.organizationId,
    fn: facts.fn,
    lastNumber: 0,
    lastCode: 0,
    lastRegisterTime: 0,
    lastReceivedAt: document.receivedAt,
    ffdVersion: 0,
    shiftOpen: false,
    shiftNumber: 0,
    shiftOpenedAt: null,
    unconfirmedCount: 0,
    firstUnconfirmedAt: null,
    exhaustionFlags: 0,
    driveActivatedOn: null,
    driveValidUntil: null,
    closedDrive: false,
    operatorInn: before?.operatorInn ?? '',
    autonomous: before?.autonomous ?? false,
    answerCode: null,
    operatorMessage: null,
  };
}

type ShiftFields = Pick<RegisterStateRow, 'shiftOpen' | 'shiftNumber' | 'shiftOpenedAt'>;

function shiftAfter(base: RegisterStateRow, facts: DocumentFacts): ShiftFields {
  const shiftNumber = facts.shiftNumber ?? base.shiftNumber;
  switch (facts.code) {
    case SHIFT_OPENED:
      return { shiftOpen: true, shiftNumber, shiftOpenedAt: facts.registerTime };
    case SHIFT_CLOSED:
    case DRIVE_CLOSED:
      return { shiftOpen: false, shiftNumber, shiftOpenedAt: null };
    default:
      // A receipt proves an open shift even when its opening went to another operator.
      return facts.receipt === null
        ? { shiftOpen: base.shiftOpen, shiftNumber, shiftOpenedAt: base.shiftOpenedAt }
        : { shiftOpen: true, shiftNumber, shiftOpenedAt: base.shiftOpenedAt };
  }
}

type DriveFields = Pick<
  RegisterStateRow,
  | 'unconfirmedCount'
  | 'firstUnconfirmedAt'
  | 'exhaustionFlags'
  | 'driveActivatedOn'
  | 'driveValidUntil'
  | 'closedDrive'
>;

function driveAfter(base: RegisterStateRow, facts: DocumentFacts): DriveFields {
  const { drive } = facts;
  const unconfirmedCount = drive.unconfirmedCount ?? base.unconfirmedCount;
  const activates =
    facts.code === REGISTRATION_REPORT || (facts.code === CHANGE_REPORT && facts.number === 1);
  return {
    unconfirmedCount,
    firstUnconfirmedAt: unconfirmedCount === 0 ? null : (drive.firstUnconfirmedAt ?? base.firstUnconfirmedAt),
    exhaustionFlags: drive.exhaustionFlags ?? base.exhaustionFlags,
    driveActivatedOn: activates ? facts.registerTime : base.driveActivatedOn,
    driveValidUntil:
      drive.keyDaysLeft === null
        ? base.driveValidUntil
        : facts.registerTime + drive.keyDaysLeft * DAY_SECONDS,
    closedDrive: facts.code === DRIVE_CLOSED,
  };
}
