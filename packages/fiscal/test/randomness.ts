import fc from 'fast-check';

import type { RandomSource } from '../src/identifiers/index.ts';

/** A small seeded generator, so that a failing identifier can be made again. */
export const seeded = (seed: number): RandomSource => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** Values that a generator makes from any seed. */
export const madeBy = <T>(make: (random: RandomSource) => T): fc.Arbitrary<T> =>
  fc.integer().map((seed) => make(seeded(seed)));

/** The text with the digit at `at` (taken modulo its length) made `by` (1–9) larger, wrapping at ten. */
export const withOtherDigit = (text: string, at: number, by: number): string => {
  const place = at % text.length;
  const digit = (Number(text[place]) + by) % 10;
  return `${text.slice(0, place)}${digit}${text.slice(place + 1)}`;
};

/** A place and a change of digit. */
export const slip = { at: fc.nat(19), by: fc.integer({ min: 1, max: 9 }) };
