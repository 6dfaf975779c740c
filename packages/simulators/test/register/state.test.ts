import { decodeDocument } from '@koreshok/fiscal/document';
import { registerTime } from '@koreshok/fiscal/time';
import { groupOf, numberOf } from '@koreshok/fiscal/tlv';
import { describe, expect, it } from 'vitest';

import {
  confirm,
  confirmAll,
  newRegister,
  perform,
  type RegisterCommand,
  RegisterRefusal,
  type RegisterState,
  replaceDrive,
  resumedRegister,
} from '../../src/register/index.ts';
import { correctionOf } from '../../src/trade/index.ts';
import { aProfile, aSale, aWorkingRegister, at, numbersOf, performAll } from '../builders.ts';

const open: RegisterCommand = { kind: 'open-shift' };
const sell: RegisterCommand = { kind: 'sell', sale: aSale() };
const close: RegisterCommand = { kind: 'close-shift' };

const refusalOf = (state: RegisterState, command: RegisterCommand, when: string): string | undefined => {
  try {
    perform(state, command, at(when));
  } catch (error) {
    if (error instanceof RegisterRefusal) return error.code;
    throw error;
  }
  return undefined;
};

const answerTo = (state: RegisterState, documentNumber: number, operatorMessage: number | null = null) => ({
  driveNumber: state.profile.driveNumber,
  documentNumber,
  responseCode: null,
  operatorMessage,
});

const number = (document: { tlv: Uint8Array }, tag: number) =>
  numberOf(decodeDocument(document.tlv).elements, tag);

describe('a register refuses', () => {
  const working = aWorkingRegister();
  const selling = performAll(working, at('2026-11-20 09:00'), [open]).state;

  it.each<[string, RegisterState, RegisterCommand, string, string]>([
    ['a shift before it is registered', newRegister(aProfile()), open, '2026-11-20 09:00', 'drive.blank'],
    ['a second registration', working, { kind: 'register' }, '2026-11-20 09:00', 'drive.working'],
    ['a receipt without a shift', working, sell, '2026-11-20 09:00', 'shift.closed'],
    ['a second opening of the shift', selling, open, '2026-11-20 10:00', 'shift.open'],
    ['to close the drive during a shift', selling, { kind: 'close-drive' }, '2026-11-20 10:00', 'shift.open'],
    ['to close a shift twice', working, close, '2026-11-20 09:00', 'shift.closed'],
    ['a receipt after 24 hours', selling, sell, '2026-11-21 09:01', 'shift.too-long'],
    ['a time before its last document', selling, sell, '2026-11-20 08:59', 'time.backwards'],
    ['a shift when its keys have expired', working, open, '2028-03-01 09:00', 'drive.keys-expired'],
    [
      'БСО it was not registered for',
      selling,
      { ...sell, strictForm: true },
      '2026-11-20 10:00',
      'form.not-registered',
    ],
  ])('%s', (_, state, command, when, code) => {
    const plain = { ...state, profile: { ...state.profile, strictForms: false, keyDays: 470 } };
    expect(refusalOf(plain, command, when)).toBe(code);
  });

  it('anything after its drive was closed', () => {
    const closed = performAll(aWorkingRegister(), at('2026-11-20 09:00'), [{ kind: 'close-drive' }]).state;
    expect(refusalOf(closed, open, '2026-11-20 10:00')).toBe('drive.closed');
  });

  it('a return as a correction in format 1.05', () => {
    const register = aWorkingRegister(aProfile(1, '1.05'));
    const { state } = performAll(register, at('2026-11-20 09:00'), [open]);
    const correction = correctionOf(aSale(100, { operation: 2 }), at('2026-11-19 09:00'));
    expect(refusalOf(state, { kind: 'correct', correction }, '2026-11-20 10:00')).toBe('operation.format');
  });

  it('documents when the first one has waited for 30 days, and makes them again after the answers', () => {
    const silent = performAll(aWorkingRegister(), at('2026-11-02 09:00'), [open, close]).state;
    expect(refusalOf(silent, open, '2026-12-02 09:00')).toBeUndefined();
    expect(refusalOf(silent, open, '2026-12-03 09:00')).toBe('confirmation.overdue');
    expect(refusalOf(confirmAll(silent), open, '2026-12-03 09:00')).toBeUndefined();
  });
});

describe('the queue of a drive', () => {
  const { state } = performAll(aWorkingRegister(), at('2026-11-20 09:00'), [open, sell, sell]);

  it('lets the first document go when its own answer comes', () => {
    const { state: after, outcome } = confirm(state, answerTo(state, 2));
    expect(outcome).toEqual({ kind: 'delivered', number: 2, code: 0, message: 0 });
    expect(after.drive.queue.map((document) => document.number)).toEqual([3, 4]);
  });

  it('keeps all of them when an answer is about a later document or another drive', () => {
    expect(confirm(state, answerTo(state, 3))).toEqual({ state, outcome: { kind: 'foreign' } });
    const foreign = { ...answerTo(state, 2), driveNumber: numbersOf(99).driveNumber };
    expect(confirm(state, foreign)).toEqual({ state, outcome: { kind: 'foreign' } });
  });

  it('takes no answer when nothing waits', () => {
    const idle = aWorkingRegister();
    expect(confirm(idle, answerTo(idle, 1)).outcome).toEqual({ kind: 'unexpected' });
  });

  it('counts a document as delivered also when the answer carries an error', () => {
    const { state: after, outcome } = confirm(state, { ...answerTo(state, 2), responseCode: 14 });
    expect(outcome).toMatchObject({ kind: 'delivered', code: 14 });
    expect(after.drive.queue).toHaveLength(2);
  });

  it('is told in the report on the closing of the shift, with the time of the first', () => {
    const report = perform(state, close, at('2026-11-20 20:00')).document;
    expect(number(report, 1097)).toBe(3);
    expect(number(report, 1098)).toBe(at('2026-11-20 09:00'));
  });

  it('raises the sign of a silent operator after two days', () => {
    const signs = ['2026-11-21 08:59', '2026-11-22 09:00'].map((when) => {
      const closed = perform({ ...state, shift: { ...state.shift, openedAt: at(when) } }, close, at(when));
      return number(closed.document, 1053);
    });
    expect(signs).toEqual([0, 1]);
  });
});

describe('the reports of a register', () => {
  it('pass the operator’s message on once', () => {
    const { state } = performAll(aWorkingRegister(), at('2026-11-20 09:00'), [open]);
    const told = confirm(state, answerTo(state, 2, 0x40)).state;
    const closed = perform(told, close, at('2026-11-20 20:00'));
    expect(number(closed.document, 1206)).toBe(0x40);
    expect(number(perform(closed.state, open, at('2026-11-21 09:00')).document, 1206)).toBeUndefined();
  });

  it('count the documents, receipts and sums of the shift and of the drive', () => {
    const { documents } = performAll(aWorkingRegister(), at('2026-11-20 09:00'), [open, sell, sell, close]);
    const { elements } = decodeDocument(documents[3]!.tlv);
    expect([numberOf(elements, 1111), numberOf(elements, 1118)]).toEqual([4, 2]);
    const sales = groupOf(groupOf(elements, 1194) ?? [], 1129) ?? [];
    expect([numberOf(sales, 1135), numberOf(sales, 1201)]).toEqual([2, 20_000]);
    expect(numberOf(groupOf(elements, 1157) ?? [], 1134)).toBe(2);
  });

  it('tell unsent receipts apart from sent ones', () => {
    const { state } = performAll(aWorkingRegister(), at('2026-11-20 09:00'), [open, sell]);
    const half = performAll(confirmAll(state), at('2026-11-20 10:00'), [
      sell,
      { kind: 'report-settlements' },
    ]);
    const { elements } = decodeDocument(half.documents[1]!.tlv);
    expect(numberOf(elements, 1116)).toBe(4);
    expect(numberOf(groupOf(elements, 1158) ?? [], 1144)).toBe(1);
    expect(numberOf(groupOf(elements, 1157) ?? [], 1134)).toBe(2);
  });

  it('count down the days of the keys', () => {
    const state = aWorkingRegister(aProfile(1, '1.2', { keyDays: 40 }), at('2026-11-01 09:00'));
    const { documents } = performAll(state, at('2026-11-20 09:00'), [open, close]);
    expect(number(documents[1]!, 1213)).toBe(21);
    expect([1051, 1050].map((tag) => number(documents[0]!, tag))).toEqual([1, 0]);
  });
});

describe('changing the drive', () => {
  const closed = performAll(aWorkingRegister(), at('2026-11-20 09:00'), [{ kind: 'close-drive' }]).state;
  const { driveNumber } = numbersOf('fresh');

  it('waits until the old drive is closed and has sent everything', () => {
    expect(() => replaceDrive(aWorkingRegister(), driveNumber, 470)).toThrow('drive.working');
    expect(() => replaceDrive(closed, driveNumber, 470)).toThrow('drive.unsent');
  });

  it('starts numbers, shifts and the term of the keys anew', () => {
    const fresh = replaceDrive(confirmAll(closed), driveNumber, 470);
    const { documents, state } = performAll(fresh, at('2026-11-20 10:00'), [
      { kind: 'change-parameters', reasons: 1 },
      open,
    ]);
    expect(documents.map((document) => document.number)).toEqual([1, 2]);
    expect(number(documents[0]!, 1205)).toBe(1);
    expect(state.shift.number).toBe(1);
    expect(state.drive.activatedAt).toBe(at('2026-11-20 10:00'));
  });
});

describe('a register resumed from what others saw of it', () => {
  const known = { lastNumber: 140, lastTime: at('2026-11-19 21:00'), shiftNumber: 12, shiftOpen: false };

  it('goes on with the next number and the next shift', () => {
    const { documents } = performAll(resumedRegister(aProfile(), known), at('2026-11-20 09:00'), [
      open,
      sell,
    ]);
    expect(documents.map((document) => document.number)).toEqual([141, 142]);
    expect(number(documents[0]!, 1038)).toBe(13);
  });

  it('may close a shift it was seen to have open', () => {
    const state = resumedRegister(aProfile(), { ...known, shiftOpen: true });
    const report = perform(state, close, registerTime(known.lastTime + 60)).document;
    expect([report.code, number(report, 1038)]).toEqual([5, 12]);
  });

  it('is a new one when nothing was seen', () => {
    expect(resumedRegister(aProfile(), { ...known, lastNumber: 0 }).drive.phase).toBe('blank');
  });
});
