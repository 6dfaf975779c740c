import { parseReceiptQr } from '@koreshok/fiscal/qr';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readOrder, Workbench } from '../../src/workbench/index.ts';
import { numbersOf } from '../builders.ts';
import { confirmationOf, type Reaction, startGate } from '../gate.ts';

let answers = true;
let gate: Awaited<ReturnType<typeof startGate>>;
let workbench: Workbench;
beforeEach(async () => {
  answers = true;
  gate = await startGate((frame): Reaction => (answers ? confirmationOf(frame) : 'close'));
  workbench = new Workbench({ gate: gate.address, seed: 1 });
});
afterEach(() => gate.stop());

const numbers = numbersOf('bench');
const ask = (steps: readonly unknown[], changes: object = {}) =>
  workbench.carryOut(readOrder({ ...numbers, ...changes, steps }));

describe('a register on the workbench', () => {
  it('is registered, opens a shift and sells, and every document is confirmed', async () => {
    const { documents, error, register } = await ask([
      'register',
      'open-shift',
      { kind: 'sell', total: 19_900, buyerContact: 'anna@example.ru' },
    ]);
    expect(error).toBeNull();
    expect(documents.map(({ step, code, number }) => [step, code, number])).toEqual([
      ['register', 1, 1],
      ['open-shift', 2, 2],
      ['sell', 3, 3],
    ]);
    expect(documents.every(({ confirmation }) => confirmation?.operatorInn === '7704358518')).toBe(true);
    expect(register).toMatchObject({ lastNumber: 3, unsent: 0, shift: { number: 1, open: true } });
  });

  it('tells the text of the receipt’s QR code', async () => {
    const { documents } = await ask(['register', 'open-shift', { kind: 'sell', total: 19_900 }]);
    const [, shift, receipt] = documents;
    expect(shift?.qr).toBe('');
    expect(parseReceiptQr(receipt!.qr)).toMatchObject({
      ok: true,
      value: {
        total: 19_900,
        documentNumber: 3,
        driveNumber: numbers.driveNumber,
        fiscalSign: receipt!.fiscalSign,
      },
    });
  });

  it('goes on where the order before it ended', async () => {
    await ask(['register', 'open-shift', 'sell']);
    const { documents } = await ask(['refund', 'correct', 'report-settlements', 'close-shift']);
    expect(documents.map(({ number, code }) => [number, code])).toEqual([
      [4, 3],
      [5, 31],
      [6, 21],
      [7, 5],
    ]);
  });

  it('goes on after documents it sent elsewhere', async () => {
    const resume = { lastNumber: 40, shiftNumber: 7, shiftOpen: true };
    const { documents } = await ask(['sell'], { resume });
    expect(documents.map(({ number }) => number)).toEqual([41]);
  });

  it('changes its drive', async () => {
    const { driveNumber } = numbersOf('fresh');
    const { documents, register } = await ask([
      'register',
      'close-drive',
      { kind: 'replace-drive', driveNumber },
    ]);
    expect(documents.map(({ code, number }) => [code, number])).toEqual([
      [1, 1],
      [6, 2],
      [11, 1],
    ]);
    expect(register).toMatchObject({ driveNumber, phase: 'working', lastNumber: 1 });
  });

  it('stops at the step it refuses and says why', async () => {
    const { documents, error } = await ask(['register', 'sell', 'open-shift']);
    expect(error).toEqual({ step: 'sell', kind: 'refusal', code: 'shift.closed' });
    expect(documents).toHaveLength(1);
  });

  it('keeps a document without an answer and delivers it later', async () => {
    answers = false;
    const silent = await ask(['register']);
    expect(silent).toMatchObject({
      error: { kind: 'line', code: 'line.closed' },
      documents: [{ confirmation: null }],
      register: { unsent: 1 },
    });
    answers = true;
    const { documents, register } = await ask(['deliver']);
    expect(documents).toMatchObject([
      { step: 'deliver', number: 1, confirmation: { operatorInn: '7704358518' } },
    ]);
    expect(register.unsent).toBe(0);
  });

  it('takes orders one after another', async () => {
    const [, second] = await Promise.all([ask(['register', 'open-shift']), ask(['sell', 'close-shift'])]);
    expect(second.documents.map(({ number }) => number)).toEqual([3, 4]);
    expect(workbench.registers()).toHaveLength(1);
  });

  it('does not lend its drive to another register', async () => {
    await ask(['register']);
    await expect(ask(['sell'], { serialNumber: '00000000000001' })).rejects.toThrow('another register');
  });
});

describe('an order', () => {
  it.each<[string, object]>([
    ['a drive number of 15 digits', { driveNumber: '123456789012345' }],
    ['a wrong ИНН', { inn: '7704358519' }],
    ['no factory number', { serialNumber: '' }],
    ['a step nobody knows', { steps: ['dance'] }],
    ['a word nobody knows', { colour: 'red' }],
    ['a gate without a sensible port', { gate: { host: '127.0.0.1', port: 0 } }],
  ])('with %s is refused', (_, changes) => {
    expect(() => readOrder({ ...numbers, steps: [], ...changes })).toThrow(
      expect.objectContaining({ name: 'BodyError' }),
    );
  });
});
