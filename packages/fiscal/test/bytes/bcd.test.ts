import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { driveNumberFromBcd, driveNumberToBcd, fromHex, toHex } from '../../src/bytes/index.ts';

const written = (number: string): string | null => {
  const bytes = new Uint8Array(8);
  return driveNumberToBcd(number, bytes, 0) ? toHex(bytes) : null;
};

describe('a drive number in half-bytes', () => {
  it('of 16 digits fills all of them', () => {
    expect(written('9999078902000001')).toBe('9999078902000001');
  });

  it('of 15 digits ends with F', () => {
    expect(written('999907890200000')).toBe('999907890200000f');
    expect(driveNumberFromBcd(fromHex('999907890200000f'), 0)).toBe('999907890200000');
  });

  it('keeps the zeros it begins with', () => {
    expect(driveNumberFromBcd(fromHex('0000000000000001'), 0)).toBe('0000000000000001');
  });

  it('goes both ways for every length', () => {
    const digits = fc.array(fc.nat(9), { maxLength: 16 }).map((list) => list.join(''));
    fc.assert(
      fc.property(digits, (number) => {
        const bytes = new Uint8Array(8);
        expect(driveNumberToBcd(number, bytes, 0)).toBe(true);
        expect(driveNumberFromBcd(bytes, 0)).toBe(number);
      }),
    );
  });

  it.each([
    ['letters', '99990789020000a1'],
    ['a digit behind a filler', '99990789f2000001'],
  ])('is refused with %s', (_, hex) => {
    expect(driveNumberFromBcd(fromHex(hex), 0)).toBeNull();
  });

  it.each(['12345678901234567', '123x'])('is not written from «%s»', (number) => {
    expect(written(number)).toBeNull();
  });
});
