import { describe, expect, test } from 'vitest';
import { hourKey, rollUp, shiftChanges } from '../../src/projections/index.ts';
import { aDocument, aSale, TEN_O_CLOCK } from './documents.ts';

describe('turnover by hour', () => {
  test('an hour is that of the register’s own clock', () => {
    expect(hourKey(TEN_O_CLOCK)).toBe(2026112210);
    expect(hourKey(TEN_O_CLOCK + 3599)).toBe(2026112210);
    expect(hourKey(TEN_O_CLOCK + 3600)).toBe(2026112211);
  });

  test('sales and returns are counted apart, cash is net of returns', () => {
    const rows = rollUp([
      aDocument({ receipt: aSale(10_000) }),
      aDocument({ receipt: aSale(5_000, { cashSum: 2_000, ecashSum: 3_000 }) }),
      aDocument({ receipt: aSale(1_000, { operationType: 2 }) }),
    ]);
    expect(rows).toEqual([
      {
        cashRegisterId: 'register',
        hour: 2026112210,
        organizationId: 'org',
        outletId: 'outlet',
        receipts: 2,
        refunds: 1,
        incomeSum: 15_000,
        refundSum: 1_000,
        cashSum: 11_000,
        ecashSum: 3_000,
      },
    ]);
  });

  test('test drive and purchases are not turnover', () => {
    expect(
      rollUp([
        aDocument({ receipt: aSale(10_000) }, { mode: 'test_drive' }),
        aDocument({ receipt: aSale(10_000, { operationType: 3 }) }),
        aDocument({ code: 2 }),
      ]),
    ).toEqual([]);
  });
});

describe('what documents mean for their shift', () => {
  test('opening, receipts and closing come together in one row', () => {
    const changes = shiftChanges([
      aDocument({ code: 2, number: 10, shiftNumber: 3 }),
      aDocument({ number: 11, shiftNumber: 3, receipt: aSale(7_000) }),
      aDocument({ number: 12, shiftNumber: 3, receipt: aSale(2_000, { operationType: 2 }) }),
      aDocument({ code: 5, number: 13, shiftNumber: 3, registerTime: TEN_O_CLOCK + 100 }),
    ]);
    expect(changes).toMatchObject([
      {
        shiftNumber: 3,
        openNumber: 10,
        openedAt: TEN_O_CLOCK,
        closeNumber: 13,
        closedAt: TEN_O_CLOCK + 100,
        receiptCount: 2,
        incomeSum: 7_000,
        refundSum: 2_000,
        cashierName: 'Иванова А. П.',
      },
    ]);
  });

  test('documents outside a shift belong to none', () => {
    expect(shiftChanges([aDocument({ code: 1, shiftNumber: null })])).toEqual([]);
  });
});
