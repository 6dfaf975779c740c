import { describe, expect, it } from 'vitest';
import { newBytes } from '../../src/bytes/index.ts';

const LENGTHS = [0, 1, 64, 65, 1_004, 2_600, 4_096, 4_097, 40_000];

describe('new bytes', () => {
  it('are as many as asked for, and zeros', () => {
    for (const length of LENGTHS) expect(newBytes(length)).toEqual(new Uint8Array(length));
  });

  it('are nobody else’s', () => {
    const all = Array.from({ length: 200 }, (_none, index) => newBytes(LENGTHS[index % LENGTHS.length] ?? 0));
    for (const [index, bytes] of all.entries()) bytes.fill(index + 1);
    for (const [index, bytes] of all.entries())
      expect(bytes.every((byte) => byte === ((index + 1) & 0xff))).toBe(true);
  });
});
