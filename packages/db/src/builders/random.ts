import type { RandomSource } from '@koreshok/fiscal/identifiers';

/** The same numbers in every run, so that what a test made can be made again. */
function seeded(seed: number): RandomSource {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const random: RandomSource = seeded(20_261_122);

let made = 0;

/** A number that no other call in this process gets. */
export function next(): number {
  made += 1;
  return made;
}
