import fc from 'fast-check';
import { expect, test } from 'vitest';
import { retryAt } from '../src/outbox/backoff.ts';

const NOON = new Date('2026-11-22T12:00:00Z');
const seconds = (attempt: number, random: number) =>
  (retryAt(NOON, attempt, random).getTime() - NOON.getTime()) / 1000;

test('pauses double from two seconds to a quarter of an hour', () => {
  expect([1, 2, 3, 4].map((attempt) => seconds(attempt, 0))).toEqual([2, 4, 8, 16]);
  expect(seconds(50, 0)).toBe(900);
});

test('jitter only lengthens a pause, and by a quarter at most', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (attempt, random) => {
        const plain = seconds(attempt, 0);
        expect(seconds(attempt, random)).toBeGreaterThanOrEqual(plain);
        expect(seconds(attempt, random)).toBeLessThanOrEqual(plain * 1.25 + 0.001);
      },
    ),
  );
});
