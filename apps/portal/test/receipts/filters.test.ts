import { describe, expect, it } from 'vitest';

import {
  askedReceipts,
  quickPeriods,
  receiptFilters,
  searched,
  searchedWords,
} from '@/features/receipts/filters.ts';

describe('one field for everything a buyer knows', () => {
  it.each([
    ['570', { sumFrom: 57_000, sumTo: 57_000 }],
    ['1 234,50 ₽', { sumFrom: 123_450, sumTo: 123_450 }],
    ['anna@example.ru', { buyerContact: 'anna@example.ru' }],
    ['+7 916 123-45-67', { buyerContact: '+79161234567' }],
    ['9960 4403 0000 0042', { fn: '9960440300000042' }],
    ['ФД 17', { number: 17 }],
    ['№17', { number: 17 }],
    ['Смирнова', { cashier: 'Смирнова' }],
  ])('«%s» is understood', (text, filters) => {
    expect(searched(text)).toEqual(filters);
  });

  it('tells the reader how it was understood', () => {
    expect(searchedWords('Смирнова')).toBe('кассир «Смирнова»');
    expect(searchedWords('ФД 17')).toBe('ФД № 17');
  });
});

describe('filters of the address', () => {
  it('days become the span of the register’s clock, both included', () => {
    const { from = 0, to = 0 } = receiptFilters({ from: '2026-11-22', to: '2026-11-22' });
    expect(to - from).toBe(86_400);
    expect(new Date(from * 1000).toISOString()).toBe('2026-11-22T00:00:00.000Z');
  });

  it('what cannot be read is left out', () => {
    expect(receiptFilters({ from: '2026-02-30', least: 'много', operation: '9' })).toEqual({});
  });

  it('takes known names only', () => {
    expect(askedReceipts({ q: 'чай', evil: '1', outlet: ['a', 'b'] })).toEqual({ q: 'чай', outlet: 'a' });
  });
});

it('quick periods follow the outlet’s own day', () => {
  const justAfterMidnight = new Date('2026-11-21T21:30:00Z');
  const [today, yesterday, week, month] = quickPeriods(justAfterMidnight, 'Europe/Moscow');
  expect(today).toMatchObject({ from: '2026-11-22', to: '2026-11-22' });
  expect(yesterday).toMatchObject({ from: '2026-11-21' });
  expect(week).toMatchObject({ from: '2026-11-16', to: '2026-11-22' });
  expect(month).toMatchObject({ from: '2026-11-01' });
});
