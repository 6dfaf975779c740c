/** Gives a number from 0 (included) to 1 (excluded), like `Math.random`; builders pass a seeded one. */
export type RandomSource = () => number;

/** A whole number from `from` to `to`, both included. */
export const randomInteger = (random: RandomSource, from: number, to: number): number =>
  from + Math.floor(random() * (to - from + 1));

/** That many random digits; the text may start with zeros. */
export const randomDigits = (random: RandomSource, count: number): string =>
  Array.from({ length: count }, () => randomInteger(random, 0, 9)).join('');

/** A two-digit code of a Russian region from 01 to 92. */
export const randomRegion = (random: RandomSource): string =>
  String(randomInteger(random, 1, 92)).padStart(2, '0');
