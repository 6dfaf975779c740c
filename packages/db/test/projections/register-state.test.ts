import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advanceState, type ProjectedDocument, type RegisterStateRow } from '../../src/projections/index.ts';
import { aDocument, aSale, FN, silentDrive, TEN_O_CLOCK } from './documents.ts';

const fold = (documents: readonly ProjectedDocument[]): RegisterStateRow => {
  let state: RegisterStateRow | null = null;
  for (const document of documents) state = advanceState(state, document);
  if (state === null) throw new Error('no documents');
  return state;
};

describe('the state of a register, told by its documents', () => {
  test('a registration report starts the drive and tells how long its key works', () => {
    const report = aDocument({ code: 1, shiftNumber: null, drive: { ...silentDrive, keyDaysLeft: 470 } });
    expect(fold([report])).toMatchObject({
      fn: FN,
      lastNumber: 1,
      shiftOpen: false,
      driveActivatedOn: TEN_O_CLOCK,
      driveValidUntil: TEN_O_CLOCK + 470 * 86_400,
      closedDrive: false,
    });
  });

  test('a shift is open from its opening to its closing', () => {
    const opened = aDocument({ code: 2, number: 2, shiftNumber: 7 });
    const sold = aDocument({
      number: 3,
      shiftNumber: 7,
      receipt: aSale(100),
      registerTime: TEN_O_CLOCK + 60,
    });
    const closed = aDocument({ code: 5, number: 4, shiftNumber: 7, registerTime: TEN_O_CLOCK + 3600 });
    expect(fold([opened, sold])).toMatchObject({
      shiftOpen: true,
      shiftNumber: 7,
      shiftOpenedAt: TEN_O_CLOCK,
    });
    expect(fold([opened, sold, closed])).toMatchObject({
      shiftOpen: false,
      shiftNumber: 7,
      shiftOpenedAt: null,
    });
  });

  test('a receipt proves an open shift although its opening went to another operator', () => {
    const state = fold([aDocument({ number: 900, shiftNumber: 41, receipt: aSale(100) })]);
    expect(state).toMatchObject({ shiftOpen: true, shiftNumber: 41, shiftOpenedAt: null });
  });

  test('what the register still has to send is known from its closing reports and forgotten at zero', () => {
    const waiting = { ...silentDrive, unconfirmedCount: 3, firstUnconfirmedAt: TEN_O_CLOCK - 86_400 };
    const behind = aDocument({ code: 5, number: 5, drive: waiting });
    const clean = aDocument({ code: 5, number: 9, drive: { ...silentDrive, unconfirmedCount: 0 } });
    expect(fold([behind])).toMatchObject({
      unconfirmedCount: 3,
      firstUnconfirmedAt: TEN_O_CLOCK - 86_400,
    });
    expect(fold([behind, clean])).toMatchObject({ unconfirmedCount: 0, firstUnconfirmedAt: null });
  });

  test('a new drive starts over, and the old one cannot come back with late documents', () => {
    const old = aDocument({ code: 6, number: 812 });
    const fresh = aDocument(
      { fn: '9999078900000002', code: 11, number: 1, shiftNumber: null },
      { receivedAt: new Date('2026-11-22T08:00:00Z') },
    );
    const state = fold([old, fresh, old]);
    expect(state).toMatchObject({ fn: '9999078900000002', lastNumber: 1, closedDrive: false });
    expect(state.driveActivatedOn).toBe(TEN_O_CLOCK);
  });

  test('a report of registration tells with whom the register works, and a new drive does not forget it', () => {
    const theirs = { operatorInn: '7709364346', autonomous: false };
    const moved = aDocument({ code: 11, number: 900, shiftNumber: null, registration: theirs });
    const sold = aDocument({ number: 901, receipt: aSale(100) });
    const later = aDocument(
      { fn: '9999078900000002', number: 5 },
      { receivedAt: new Date('2026-11-23T08:00:00Z') },
    );
    expect(fold([moved, sold])).toMatchObject(theirs);
    expect(fold([moved, sold, later])).toMatchObject(theirs);
  });

  test('the answer to the last document is kept, and none but the last', () => {
    const faulty = aDocument({ number: 5 }, { answer: { answerCode: null, operatorMessage: 2 } });
    const clean = aDocument({ number: 6 });
    expect(fold([faulty])).toMatchObject({ operatorMessage: 2, answerCode: null });
    expect(fold([faulty, clean, faulty])).toMatchObject({ operatorMessage: null });
  });

  test('a document that comes twice changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 20 }), (numbers) => {
        const documents = numbers.map((number) => aDocument({ number, code: number % 2 === 0 ? 2 : 5 }));
        const once = fold(documents);
        expect(fold([...documents, ...documents])).toEqual(once);
        expect(once.lastNumber).toBe(Math.max(...numbers));
      }),
    );
  });
});
