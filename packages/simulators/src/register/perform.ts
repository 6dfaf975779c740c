import type { RegisterTime } from '@koreshok/fiscal/time';

import type { Sale } from '../trade/index.ts';
import { assembleDocument, type DocumentContents } from './assemble.ts';
import type { RegisterCommand } from './command.ts';
import {
  changeReport,
  closingReport,
  correctionContents,
  driveClosingReport,
  openingReport,
  receiptContents,
  registrationReport,
  settlementReport,
} from './contents/index.ts';
import { countSale, NO_COUNTERS } from './counters.ts';
import { RegisterRefusal } from './command.ts';
import { assertPermitted } from './permit.ts';
import type { Cashier, RegisterProfile } from './profile.ts';
import { NO_SHIFT, type RegisterDocument, type RegisterState, withNewDrive } from './state.ts';

/** What came of a command: the register after it and the document it made, which now waits in the drive's queue. */
export interface Performed {
  readonly state: RegisterState;
  readonly document: RegisterDocument;
}

/**
 * Does what a register is asked at a time of its own clock. A pure function: the same state, command and time give the
 * same bytes.
 *
 * @throws RegisterRefusal when a real register would refuse.
 */
export function perform(state: RegisterState, command: RegisterCommand, at: RegisterTime): Performed {
  assertPermitted(state, command, at);
  switch (command.kind) {
    case 'register':
      return started(state, at, registrationReport(state, cashierOf(state, command.cashier)));
    case 'change-parameters': {
      const changed = withChanges(state, command.changes);
      const report = changeReport(changed, command.reasons, cashierOf(state, command.cashier));
      return changed.drive.phase === 'blank' ? started(changed, at, report) : written(changed, at, report);
    }
    case 'open-shift': {
      const shift = { ...NO_SHIFT, open: true, number: state.shift.number + 1, openedAt: at, documents: 1 };
      const opened = { ...state, shift };
      return passingMessage(
        written(opened, at, openingReport(opened, cashierOf(opened, command.cashier), at)),
      );
    }
    case 'sell':
    case 'correct':
      return sold(state, command, at);
    case 'close-shift': {
      const counted = withShiftDocument(state);
      const report = closingReport(counted, cashierOf(counted, command.cashier), at);
      const closed = { ...counted, shift: { ...counted.shift, open: false } };
      return passingMessage(written(closed, at, report));
    }
    case 'report-settlements': {
      const counted = state.shift.open ? withShiftDocument(state) : state;
      return written(counted, at, settlementReport(counted, at));
    }
    case 'close-drive': {
      const done = written(state, at, driveClosingReport(state, cashierOf(state, command.cashier)));
      return { ...done, state: { ...done.state, drive: { ...done.state.drive, phase: 'closed' } } };
    }
    default:
      return command satisfies never;
  }
}

/**
 * Takes the closed drive out and puts a fresh one in. Its first document has to be a `change-parameters` with reason 1.
 *
 * @throws RegisterRefusal `drive.working` before the drive is closed, `drive.unsent` while it holds unconfirmed documents.
 */
export function replaceDrive(state: RegisterState, driveNumber: string, keyDays: number): RegisterState {
  if (state.drive.phase !== 'closed') throw new RegisterRefusal('drive.working');
  if (state.drive.queue.length > 0) throw new RegisterRefusal('drive.unsent');
  return withNewDrive(state, driveNumber, keyDays);
}

function sold(
  state: RegisterState,
  command: Extract<RegisterCommand, { kind: 'sell' | 'correct' }>,
  at: RegisterTime,
): Performed {
  const correction = command.kind === 'correct';
  const sale: Sale = correction ? command.correction.sale : command.sale;
  const counted = withShiftDocument(state);
  const { shift, drive } = counted;
  const next: RegisterState = {
    ...counted,
    shift: { ...shift, receipts: shift.receipts + 1, counters: countSale(shift.counters, sale, correction) },
    drive: { ...drive, totals: countSale(drive.totals, sale, correction) },
  };
  const cashier = cashierOf(state, command.cashier);
  const strictForm = command.strictForm === true;
  const contents = correction
    ? correctionContents(next, command.correction, strictForm, cashier)
    : receiptContents(next, sale, strictForm, cashier);
  return written(next, at, contents, countSale(NO_COUNTERS, sale, correction));
}

/** Puts a document into the drive: the next number, at the end of the queue. */
function written(
  state: RegisterState,
  at: RegisterTime,
  contents: DocumentContents,
  unsent = NO_COUNTERS,
): Performed {
  const { drive } = state;
  const document = assembleDocument(state.profile, drive.lastNumber + 1, at, contents);
  const queue = [...drive.queue, { ...document, unsent }];
  return {
    state: { ...state, lastTime: at, drive: { ...drive, lastNumber: document.number, queue } },
    document,
  };
}

/** The first document of a drive starts the term of its keys. */
function started(state: RegisterState, at: RegisterTime, contents: DocumentContents): Performed {
  return written({ ...state, drive: { ...state.drive, phase: 'working', activatedAt: at } }, at, contents);
}

/** A shift report has told the cashier what the operator said; it is not told again. */
const passingMessage = ({ state, document }: Performed): Performed => ({
  state: { ...state, operatorMessage: 0 },
  document,
});

const withShiftDocument = (state: RegisterState): RegisterState => ({
  ...state,
  shift: { ...state.shift, documents: state.shift.documents + 1 },
});

const withChanges = (state: RegisterState, changes: Partial<RegisterProfile> | undefined): RegisterState =>
  changes === undefined ? state : { ...state, profile: { ...state.profile, ...changes } };

/** The cashier asked for, else the one whose turn this shift is; a machine has none. */
function cashierOf({ profile, shift }: RegisterState, wanted: number | undefined): Cashier | undefined {
  if (profile.machineNumber !== undefined) return undefined;
  const { cashiers } = profile;
  return cashiers[(wanted ?? shift.number) % Math.max(1, cashiers.length)];
}
