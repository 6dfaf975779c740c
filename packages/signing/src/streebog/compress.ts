import { iterationWords, lookUpTable } from './tables.ts';

/** 512 bits as eight words, the lowest first. */
export type Block = BigUint64Array;

export const BLOCK_BYTES = 64;
export const BLOCK_WORDS = 8;

// The engine treats constants of this module as such, but reads imported ones anew: a quarter of the speed.
const T0 = lookUpTable(0);
const T1 = lookUpTable(1);
const T2 = lookUpTable(2);
const T3 = lookUpTable(3);
const T4 = lookUpTable(4);
const T5 = lookUpTable(5);
const T6 = lookUpTable(6);
const T7 = lookUpTable(7);
const ITERATION_WORDS = iterationWords();

const mixed = new BigUint64Array(BLOCK_WORDS);
const mixedBytes = new Uint8Array(mixed.buffer);
const key = new BigUint64Array(BLOCK_WORDS);
const text = new BigUint64Array(BLOCK_WORDS);

/**
 * `out` becomes LPS(a ⊕ b), `b` read from word `from`; `out` may be either of the two. Every index is in bounds by
 * construction. The words stay inside one function on purpose: passed through another they become heap numbers, and the
 * whole digest takes fifteen times as long.
 */
const exclusiveOrThenMix = (a: Block, b: Block, from: number, out: Block): void => {
  for (let at = 0; at < BLOCK_WORDS; at += 1) {
    mixed[at] = (a[at] as bigint) ^ (b[from + at] as bigint);
  }
  for (let at = 0; at < BLOCK_WORDS; at += 1) {
    out[at] =
      (T0[mixedBytes[at] as number] as bigint) ^
      (T1[mixedBytes[at + 8] as number] as bigint) ^
      (T2[mixedBytes[at + 16] as number] as bigint) ^
      (T3[mixedBytes[at + 24] as number] as bigint) ^
      (T4[mixedBytes[at + 32] as number] as bigint) ^
      (T5[mixedBytes[at + 40] as number] as bigint) ^
      (T6[mixedBytes[at + 48] as number] as bigint) ^
      (T7[mixedBytes[at + 56] as number] as bigint);
  }
};

/**
 * The compression function g of RFC 6986, section 8: `state` takes in the block of `message` that begins at word
 * `from`, under the counter. Loads and stores of whole 64-bit words let the engine keep them in machine registers, which
 * measured half as fast again as two 32-bit halves.
 */
export const compress = (state: Block, counter: Block, message: BigUint64Array, from: number): void => {
  exclusiveOrThenMix(state, counter, 0, key);
  exclusiveOrThenMix(key, message, from, text);
  for (let round = 0; round < 11; round += 1) {
    exclusiveOrThenMix(key, ITERATION_WORDS, round * BLOCK_WORDS, key);
    exclusiveOrThenMix(text, key, 0, text);
  }
  exclusiveOrThenMix(key, ITERATION_WORDS, 11 * BLOCK_WORDS, key);
  for (let at = 0; at < BLOCK_WORDS; at += 1) {
    state[at] =
      (state[at] as bigint) ^ (key[at] as bigint) ^ (text[at] as bigint) ^ (message[from + at] as bigint);
  }
};
