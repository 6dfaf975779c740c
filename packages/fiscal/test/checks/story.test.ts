import { describe, expect, it } from 'vitest';

import { checkDocument, type DriveState, nextDriveState } from '../../src/checks/index.ts';
import type { FiscalDocument } from '../../src/document/index.ts';
import {
  at,
  driveClosing,
  receipt,
  registration,
  settlementState,
  shiftClosing,
  shiftOpening,
} from '../documents.ts';

/** Sends the documents one after another and tells what was noticed in each. */
const codesAlong = (documents: readonly FiscalDocument[], start?: DriveState): string[][] => {
  let state = start;
  return documents.map((document) => {
    const context = state === undefined ? {} : { previous: state };
    const codes = checkDocument(document, context).map((finding) => finding.code);
    state = nextDriveState(document, state);
    return codes;
  });
};

const day = (hour: string) => at(`2026-11-22T${hour}:00`);

describe('the life of a drive', () => {
  it('from registration to closing gives no findings', () => {
    const life = [
      registration({ 1012: day('08:00') }),
      shiftOpening({ 1012: day('09:00'), 1038: 1, 1040: 2 }),
      receipt({ 1012: day('10:00'), 1038: 1, 1040: 3, 1042: 1 }),
      receipt({ 1012: day('10:05'), 1038: 1, 1040: 4, 1042: 2 }),
      settlementState({ 1012: day('11:00'), 1038: 1, 1040: 5 }),
      receipt({ 1012: day('12:00'), 1038: 1, 1040: 6, 1042: 3 }),
      shiftClosing({ 1012: day('20:00'), 1038: 1, 1040: 7, 1111: 6, 1118: 3 }),
      shiftOpening({ 1012: day('21:00'), 1038: 2, 1040: 8 }),
      shiftClosing({ 1012: day('21:05'), 1038: 2, 1040: 9, 1111: 2, 1118: 0 }),
      driveClosing({ 1012: day('22:00'), 1038: 2, 1040: 10 }),
    ];
    expect(codesAlong(life).flat()).toEqual([]);
  });

  it('that came from another operator starts at whatever comes first', () => {
    const moved = [
      registration({ 1012: day('08:00'), 1040: 5000, 1205: 2 }, 11),
      shiftOpening({ 1012: day('09:00'), 1038: 300, 1040: 5001 }),
      receipt({ 1012: day('10:00'), 1038: 300, 1040: 5002, 1042: 1 }),
    ];
    expect(codesAlong(moved)).toEqual([[], [], []]);
  });

  it('seen from the middle of a shift knows neither its length nor its receipts', () => {
    const middle = [
      receipt({ 1012: day('10:00'), 1038: 9, 1040: 700, 1042: 40 }),
      receipt({ 1012: day('10:30'), 1038: 9, 1040: 701, 1042: 41 }),
      shiftClosing({ 1012: day('20:00'), 1038: 9, 1040: 702, 1118: 41 }),
    ];
    expect(codesAlong(middle)).toEqual([[], [], []]);
    expect(nextDriveState(middle[0]!)).toMatchObject({
      shiftOpen: true,
      shiftOpenedAt: null,
      receiptNumber: 40,
    });
  });

  it('starts a new drive with shift 1', () => {
    const wrong = [
      registration({ 1012: day('08:00') }),
      shiftOpening({ 1012: day('09:00'), 1038: 301, 1040: 2 }),
    ];
    expect(codesAlong(wrong)).toEqual([[], ['shift.number']]);
  });

  it('that sells after closing its shift is told of with each receipt once', () => {
    const late = [
      shiftClosing({ 1012: day('20:00'), 1040: 50 }),
      receipt({ 1012: day('20:05'), 1040: 51 }),
      receipt({ 1012: day('20:06'), 1040: 52, 1042: 13 }),
    ];
    expect(codesAlong(late)).toEqual([[], ['shift.notOpen'], []]);
  });

  it('a shift may last exactly 24 hours', () => {
    const long = (closing: string) =>
      codesAlong([
        shiftOpening({ 1012: at('2026-11-22T09:00:00'), 1040: 2 }),
        shiftClosing({ 1012: at(closing), 1040: 3, 1118: 0 }),
      ])[1];
    expect(long('2026-11-23T09:00:00')).toEqual([]);
    expect(long('2026-11-23T09:00:01')).toEqual(['shift.tooLong']);
  });
});

describe('the state of a drive', () => {
  it('after a report on settlements is what it was before', () => {
    const open = nextDriveState(shiftOpening());
    expect(nextDriveState(settlementState(), open)).toMatchObject({
      shiftOpen: true,
      shiftNumber: 7,
      receiptNumber: 0,
    });
    expect(nextDriveState(settlementState()).shiftOpen).toBeNull();
  });

  it('after a closed shift has no opening', () => {
    const open = nextDriveState(shiftOpening());
    expect(nextDriveState(shiftClosing(), open)).toMatchObject({ shiftOpen: false, shiftOpenedAt: null });
  });

  it('after a document without a number or time keeps the last', () => {
    const before = nextDriveState(receipt());
    const state = nextDriveState({ ...receipt(), elements: [] }, before);
    expect(state).toMatchObject({ lastNumber: before.lastNumber, lastRegisterTime: before.lastRegisterTime });
  });
});
