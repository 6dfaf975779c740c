import { fromHex } from '@koreshok/fiscal';

import { ITERATION, MATRIX, PI } from './constants.ts';

if (new Uint8Array(Uint16Array.of(1).buffer)[0] !== 1) {
  throw new Error('Streebog needs a little-endian machine');
}

const rows = MATRIX.trim()
  .split(/\s+/u)
  .map((row) => BigInt(`0x${row}`));

const linear = (word: bigint): bigint =>
  rows.reduce((sum, row, index) => ((word >> BigInt(63 - index)) & 1n ? sum ^ row : sum), 0n);

/**
 * Substitution, transposition and linear transformation in one look-up: word `s` of the result is the exclusive or,
 * over the tables of the eight words `w`, of table `w` at byte `s` of word `w`.
 */
export const lookUpTable = (word: number): BigUint64Array =>
  BigUint64Array.from(fromHex(PI), (byte) => linear(BigInt(byte) << BigInt(8 * word)));

/** The twelve iteration constants one after another, eight words each, the lowest word first. */
export const iterationWords = (): BigUint64Array =>
  BigUint64Array.from(
    ITERATION.flatMap((hex) =>
      Array.from({ length: 8 }, (_, word) => hex.slice(112 - 16 * word, 128 - 16 * word)),
    ),
    (word) => BigInt(`0x${word}`),
  );
