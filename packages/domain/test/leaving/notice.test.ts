import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  endOfLeavingDay,
  lastDayOfService,
  LEAVING_REASONS,
  leavingDays,
  leavingSteps,
} from '../../src/index.ts';

const LATE = new Date('2026-11-28T22:30:00Z');

describe('the last day of service', () => {
  test('is today in Moscow at the earliest, and a month away where a contract ends with it', () => {
    expect(leavingDays(LATE, false)).toEqual({ earliest: '2026-11-29', latest: '2027-11-30' });
    expect(leavingDays(LATE, true).earliest).toBe('2026-12-29');
  });

  test('is over at midnight in Moscow', () => {
    expect(endOfLeavingDay('2026-11-28').toISOString()).toBe('2026-11-28T21:00:00.000Z');
  });

  test('is told back from the moment it is over', () => {
    fc.assert(
      fc.property(fc.nat({ max: 20_000 }), (days) => {
        const day = new Date(Date.UTC(2020, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);
        expect(lastDayOfService(endOfLeavingDay(day))).toBe(day);
      }),
    );
  });
});

describe('what is to be done on the registers', () => {
  test('has one step with a date of the law, the next working day', () => {
    // 28 November 2026 is a Saturday.
    for (const reason of LEAVING_REASONS) {
      const dated = leavingSteps(reason, endOfLeavingDay('2026-11-28')).filter(({ due }) => due !== null);
      expect(dated.map(({ due }) => due?.toISOString())).toEqual(['2026-11-30T20:59:59.000Z']);
    }
  });

  test('for another operator is a report of changed registration in the same drive', () => {
    const texts = leavingSteps('another_operator', endOfLeavingDay('2026-11-28')).map(({ text }) => text);
    expect(texts.join(' ')).toMatch(/кодом 11 в том же накопителе/);
  });
});
