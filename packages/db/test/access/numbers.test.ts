import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exact, exactOrNull } from '../../src/client/numbers.ts';

describe('whole numbers out of the database', () => {
  test('stay as they are up to 2^53−1, whatever type the driver gives', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(exact(BigInt(value))).toBe(value);
        expect(exact(value)).toBe(value);
      }),
    );
  });

  test('beyond that are refused, never rounded', () => {
    expect(() => exact(2n ** 53n)).toThrow(RangeError);
    expect(() => exact(-(2n ** 53n))).toThrow(RangeError);
    expect(() => exact(1.5)).toThrow(RangeError);
  });

  test('nothing stays nothing', () => {
    expect(exactOrNull(null)).toBeNull();
    expect(exactOrNull(0n)).toBe(0);
  });
});
