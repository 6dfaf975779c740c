import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { continueCrc16, crc16 } from '../../src/bytes/index.ts';
import { bytesOfParts } from '../generated.ts';

/** The definition, one bit at a time. */
const byDefinition = (bytes: Uint8Array): number => {
  let crc = 0xffff;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1)
      crc = (crc & 0x8000) === 0 ? crc << 1 : ((crc << 1) ^ 0x1021) & 0xffff;
  }
  return crc & 0xffff;
};

describe('CRC-16/CCITT-FALSE', () => {
  it('of the digits 1 to 9 is 0x29B1', () => {
    expect(crc16(bytesOfParts('123456789'))).toBe(0x29b1);
  });

  it('of nothing is its initial value', () => {
    expect(crc16(new Uint8Array(0))).toBe(0xffff);
  });

  it('is what the definition gives for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(crc16(bytes)).toBe(byDefinition(bytes));
      }),
    );
  });

  it('can be computed in two parts cut anywhere', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(60), (bytes, wish) => {
        const cut = Math.min(wish, bytes.length);
        const first = crc16(bytes, 0, cut);
        expect(continueCrc16(first, bytes, cut, bytes.length)).toBe(crc16(bytes));
      }),
    );
  });
});
