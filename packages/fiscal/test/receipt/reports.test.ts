import { describe, expect, it } from 'vitest';

import { keyTerm } from '../../src/drive/index.ts';
import {
  driveConditions,
  readDocument,
  readDriveClosing,
  readRegistration,
  readSettlementState,
  readShift,
  summarize,
} from '../../src/receipt/index.ts';
import {
  at,
  documentOf,
  driveClosing,
  receipt,
  registration,
  settlementState,
  SHOP,
  shiftClosing,
  shiftOpening,
} from '../documents.ts';

describe('a shift', () => {
  it('opens with the warnings of its drive and the words of the operator', () => {
    const opened = readShift(shiftOpening({ 1050: 1, 1052: 0, 1053: 1, 1206: 2 }));
    expect(opened).toMatchObject({
      kind: 'shift',
      event: 'opened',
      shiftNumber: 7,
      cashierName: 'Петрова А. И.',
      driveWarnings: ['exhausted', 'operatorSilent'],
      operatorMessages: ['ошибка ФЛК документа'],
      unsent: null,
      totals: null,
    });
  });

  it('closes with its receipts and sums by kind of operation', () => {
    const closed = readShift(shiftClosing({ 1097: 2, 1098: at('2026-11-22T13:00:00') }));
    expect(closed).toMatchObject({
      event: 'closed',
      documentCount: 14,
      receiptCount: 12,
      keyDaysLeft: 300,
      unsent: { count: 2, firstAt: at('2026-11-22T13:00:00'), firstNumber: null },
      totals: {
        count: 12,
        income: { count: 12, total: 120_000, cashSum: 120_000, ecashSum: 0 },
        incomeReturn: null,
        corrections: { count: 0, income: null },
      },
      driveTotals: { count: 112, income: { total: 1_200_000 } },
    });
  });

  it('sums VAT by rate and leaves empty rates out', () => {
    const counter = {
      1135: 1,
      1201: 12_200,
      1136: 12_200,
      1139: 0,
      1183: 0,
      1115: { 1119: [{ 1199: 11, 1120: 2200 }] },
    };
    const closed = readShift(shiftClosing({ 1194: { 1129: counter, 1134: 1 } }));
    expect(closed.totals?.income?.vat).toEqual([{ rate: 11, name: 'НДС 22 %', sum: 2200, meaning: 'tax' }]);
  });
});

describe('a registration', () => {
  it('says whose register it is, by which drive and operator, and how it will work', () => {
    expect(readRegistration(registration({ 1290: 64 + 256 + 512, 1002: 1 }))).toMatchObject({
      kind: 'registration',
      change: false,
      reasons: [],
      factoryNumber: SHOP.factoryNumber,
      registerVersion: '5.10',
      registerFormat: '1.2',
      driveFormat: '1.2',
      ofdName: 'ООО "Оператор"',
      ofdInn: '7704358518',
      taxations: ['ОСН'],
      keyDays: 470,
      modes: {
        offline: true,
        excise: true,
        marking: true,
        servicesOnly: true,
        internetOnly: false,
        lottery: false,
      },
    });
  });

  it('of the older formats says the same by tags of their own', () => {
    const old = documentOf(
      1,
      { 1001: 1, 1108: 1, 1109: 1, 1110: 0, 1126: 1, 1207: 1, 1221: 1, 1062: 3 },
      '1.1',
    );
    expect(readRegistration(old)).toMatchObject({
      taxations: ['ОСН', 'УСН доход'],
      modes: {
        automatic: true,
        internetOnly: true,
        servicesOnly: true,
        strictForms: false,
        lottery: true,
        excise: true,
        printerInMachine: true,
      },
    });
  });

  it('that changes names its reasons, by bits or by codes', () => {
    const reasons = (fields: Record<number, number>) =>
      readRegistration(registration({ ...fields }, 11)).reasons.map(({ code, name }) => `${code} ${name}`);
    expect(reasons({ 1205: 2 ** 31 + 1 })).toEqual(['1 замена ФН', '2147483648 иные причины']);
    expect(reasons({ 1101: 2 })).toEqual(['2 замена ОФД']);
    expect(reasons({ 1101: 9 })).toEqual(['9 причина 9']);
  });

  it('tells how long the drive will work', () => {
    const conditions = driveConditions(registration({ 1290: 64 + 1024, 1057: 64, 1002: 1 }));
    expect(conditions).toEqual({
      version: '1.2',
      offline: true,
      excise: true,
      gamblingLotteryPawnOrInsurance: true,
      generalTaxation: true,
      servicesOnly: false,
      agent: true,
    });
    expect(keyTerm({ months: 36, format12: 'full' }, conditions).days).toBe(410);
    expect(driveConditions(registration({ 1062: 2 }))).toMatchObject({
      generalTaxation: false,
      agent: false,
    });
  });
});

describe('other reports', () => {
  it('a closed drive leaves its totals', () => {
    expect(readDriveClosing(driveClosing())).toMatchObject({
      kind: 'driveClosing',
      place: 'Булочная',
      driveTotals: { count: 112, income: { count: 112 } },
    });
  });

  it('a state of settlements counts what was not sent', () => {
    expect(readSettlementState(settlementState())).toMatchObject({
      kind: 'settlementState',
      offline: false,
      unsent: { count: 3, firstNumber: 113, firstAt: at('2026-11-20T10:00:00') },
      unsentTotals: { count: 3, corrections: { income: { count: 3, total: 30_000 } } },
    });
  });

  it.each([
    [registration(), 'registration'],
    [registration({}, 11), 'registration'],
    [shiftOpening(), 'shift'],
    [shiftClosing(), 'shift'],
    [settlementState(), 'settlementState'],
    [driveClosing(), 'driveClosing'],
    [receipt(), 'receipt'],
    [documentOf(7, {}), 'other'],
  ])('every document is read by its kind', (document, kind) => {
    expect(readDocument(document).kind).toBe(kind);
  });

  it('the summary of a report keeps what a register’s light needs', () => {
    expect(summarize(shiftClosing({ 1051: 1, 1097: 2, 1098: at('2026-11-22T13:00:00') })).report).toEqual({
      driveWarnings: ['replaceUrgently'],
      unsentCount: 2,
      firstUnsentAt: at('2026-11-22T13:00:00'),
      keyDaysLeft: 300,
      receiptCount: 12,
    });
    expect(summarize(registration()).report).toBeNull();
  });
});
