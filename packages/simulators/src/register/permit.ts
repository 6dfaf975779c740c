import { DRIVE_CAPACITY, driveTermEnd } from '@koreshok/fiscal/drive';
import type { RegisterTime } from '@koreshok/fiscal/time';

import { type RegisterCommand, RegisterRefusal } from './command.ts';
import type { RegisterState } from './state.ts';

/** Seconds a shift may stay open. */
export const LONGEST_SHIFT = 86_400;
/** Seconds without a confirmation after which the drive makes no more documents (54-ФЗ art. 4.1). */
export const LONGEST_SILENCE = 30 * 86_400;

/**
 * Checks that register and drive would do this now.
 *
 * @throws RegisterRefusal with the first reason why not.
 */
export function assertPermitted(state: RegisterState, command: RegisterCommand, at: RegisterTime): void {
  if (state.lastTime !== null && at < state.lastTime) throw new RegisterRefusal('time.backwards');
  assertPhase(state, command);
  const oldest = state.drive.queue[0];
  if (oldest !== undefined && at - oldest.madeAt > LONGEST_SILENCE && command.kind !== 'report-settlements') {
    throw new RegisterRefusal('confirmation.overdue');
  }
  switch (command.kind) {
    case 'register':
    case 'report-settlements':
      return;
    case 'change-parameters':
    case 'close-drive':
      if (state.shift.open) throw new RegisterRefusal('shift.open');
      return;
    case 'open-shift':
      if (state.shift.open) throw new RegisterRefusal('shift.open');
      return assertDriveLasts(state, at);
    case 'close-shift':
      if (!state.shift.open) throw new RegisterRefusal('shift.closed');
      return;
    case 'sell':
      assertReceipt(state, at, command.strictForm === true);
      return;
    case 'correct': {
      assertReceipt(state, at, command.strictForm === true);
      const { operation } = command.correction.sale;
      if (state.profile.version === '1.05' && operation !== 1 && operation !== 3) {
        throw new RegisterRefusal('operation.format');
      }
      return;
    }
    default:
      return command satisfies never;
  }
}

/** A fresh drive begins with a report on registration or on changed parameters; a closed one makes nothing more. */
function assertPhase({ drive }: RegisterState, { kind }: RegisterCommand): void {
  if (drive.phase === 'closed') throw new RegisterRefusal('drive.closed');
  if (drive.phase === 'working' && kind === 'register') throw new RegisterRefusal('drive.working');
  if (drive.phase === 'blank' && kind !== 'register' && kind !== 'change-parameters') {
    throw new RegisterRefusal('drive.blank');
  }
}

function assertReceipt(state: RegisterState, at: RegisterTime, strictForm: boolean): void {
  const { shift, profile } = state;
  if (!shift.open || shift.openedAt === null) throw new RegisterRefusal('shift.closed');
  if (at - shift.openedAt > LONGEST_SHIFT) throw new RegisterRefusal('shift.too-long');
  if (strictForm && !profile.strictForms) throw new RegisterRefusal('form.not-registered');
  assertDriveLasts(state, at);
}

function assertDriveLasts({ drive, profile }: RegisterState, at: RegisterTime): void {
  if (drive.activatedAt !== null && at > driveTermEnd(drive.activatedAt, profile.keyDays)) {
    throw new RegisterRefusal('drive.keys-expired');
  }
  if (drive.lastNumber >= DRIVE_CAPACITY) throw new RegisterRefusal('drive.full');
}
