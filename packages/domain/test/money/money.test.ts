import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addKopecks,
  divideKopecks,
  formatKopecks,
  type Kopecks,
  kopecks,
  percentOf,
  type Rounding,
  roublesToKopecks,
  splitKopecks,
  subtractKopecks,
  taxInside,
  timesKopecks,
} from '../../src/index.ts';

const amount = fc
  .integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 })
  .map((value) => kopecks(value || 0));
const rounding = fc.constantFrom<Rounding>('half_up', 'half_even', 'down', 'up');

describe('kopecks', () => {
  test('are whole and exact: fractions, minus zero and what does not fit are refused', () => {
    for (const wrong of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, -0]) {
      expect(() => kopecks(wrong)).toThrow(RangeError);
    }
    expect(() => addKopecks(kopecks(Number.MAX_SAFE_INTEGER), kopecks(1))).toThrow(RangeError);
    expect(() => timesKopecks(kopecks(Number.MAX_SAFE_INTEGER), 2)).toThrow(RangeError);
  });

  test('add up in any order, even where a part of the sum does not fit', () => {
    const most = kopecks(Number.MAX_SAFE_INTEGER);
    expect(addKopecks(most, kopecks(5), kopecks(-10))).toBe(Number.MAX_SAFE_INTEGER - 5);
    fc.assert(
      fc.property(fc.array(amount), (list) => {
        expect(addKopecks(...list)).toBe(addKopecks(...list.toReversed()));
      }),
    );
  });

  test('adding and taking away again changes nothing', () => {
    fc.assert(
      fc.property(amount, amount, (one, other) => {
        expect(subtractKopecks(addKopecks(one, other), other)).toBe(one);
      }),
    );
  });
});

describe('shares', () => {
  const half: [Rounding, number, number][] = [
    ['half_up', 5, 1],
    ['half_up', -5, -1],
    ['half_even', 5, 0],
    ['half_even', 15, 2],
    ['half_even', 25, 2],
    ['down', 19, 1],
    ['down', -19, -1],
    ['up', 11, 2],
    ['up', -11, -2],
  ];
  test.each(half)('a tenth, rounded %s, of %i kopecks is %i', (way, whole, part) => {
    expect(divideKopecks(kopecks(whole), 10, way) + 0).toBe(part);
    expect(percentOf(kopecks(whole), 1000, way) + 0).toBe(part);
  });

  test('22 % inside 122 roubles is 22 roubles, inside a rouble 18 kopecks', () => {
    expect(taxInside(kopecks(12_200), 2200, 'half_up')).toBe(2200);
    expect(taxInside(kopecks(100), 2200, 'half_up')).toBe(18);
  });

  test('a rate is a whole number of hundredths of a percent, a divisor a whole number above zero', () => {
    expect(() => percentOf(kopecks(100), 7.5, 'down')).toThrow(RangeError);
    expect(() => percentOf(kopecks(100), -1, 'down')).toThrow(RangeError);
    expect(() => divideKopecks(kopecks(100), 0, 'down')).toThrow(RangeError);
    expect(() => splitKopecks(kopecks(100), 1.5)).toThrow(RangeError);
  });

  test('never stray a kopeck from the true value', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 20_000 }), rounding, (whole, rate, way) => {
        const exactTimesWhole = BigInt(whole) * BigInt(rate);
        const strayed = BigInt(percentOf(whole, rate, way)) * 10_000n - exactTimesWhole;
        expect(strayed < 10_000n && strayed > -10_000n).toBe(true);
      }),
    );
  });

  test('parts add up to the whole and differ by a kopeck at most', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 100 }), (whole, count) => {
        const parts = splitKopecks(whole, count);
        expect(parts).toHaveLength(count);
        expect(addKopecks(...parts)).toBe(whole);
        expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('roubles in words of figures', () => {
  test.each<[number, string]>([
    [0, '0,00 ₽'],
    [5, '0,05 ₽'],
    [-5, '−0,05 ₽'],
    [123_456_789, '1 234 567,89 ₽'],
    [100_000, '1 000,00 ₽'],
  ])('%i kopecks are %s', (value, text) => {
    expect(formatKopecks(kopecks(value))).toBe(text.replaceAll(' ', '\u2009'));
  });

  test('are read as people type them', () => {
    for (const text of ['1 234,5', '1234.50', ' 1 234,50 ₽', '1\u2009234,50\u2009₽']) {
      expect(roublesToKopecks(text)).toBe(123_450);
    }
    expect(roublesToKopecks('−0,05')).toBe(-5);
    expect(roublesToKopecks('-0')).toBe(0);
    for (const text of ['', 'сто', '1,234', '1,2,3', '12345678901234', '1e5']) {
      expect(roublesToKopecks(text)).toBeNull();
    }
  });

  test('what was written is read back', () => {
    fc.assert(
      fc.property(amount, (value: Kopecks) => {
        expect(roublesToKopecks(formatKopecks(value))).toBe(value);
      }),
    );
  });
});
