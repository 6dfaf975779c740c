import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { decimalFromText, decimalNumber, decimalText } from '../../src/tlv/index.ts';

describe('a decimal', () => {
  it.each([
    [{ digits: 2, decimals: 0 }, '2'],
    [{ digits: 2000, decimals: 3 }, '2'],
    [{ digits: 1265, decimals: 3 }, '1.265'],
    [{ digits: 5, decimals: 1 }, '0.5'],
    [{ digits: 5, decimals: 4 }, '0.0005'],
    [{ digits: 0, decimals: 3 }, '0'],
    [{ digits: 2n ** 60n, decimals: 6 }, '1152921504606.846976'],
  ])('%o is written «%s»', (decimal, text) => {
    expect(decimalText(decimal)).toBe(text);
    expect(decimalNumber(decimal)).toBe(Number(text));
  });

  it('is read from text in its shortest form', () => {
    expect(decimalFromText('1.500')).toEqual({ digits: 15, decimals: 1 });
    expect(decimalFromText('0')).toEqual({ digits: 0, decimals: 0 });
    expect(decimalFromText('1.5e3')).toEqual({ digits: 1500, decimals: 0 });
    expect(decimalFromText('5e-3')).toEqual({ digits: 5, decimals: 3 });
    expect(decimalFromText('1152921504606846976')).toEqual({ digits: 2n ** 60n, decimals: 0 });
  });

  it.each(['', '-1', '1,5', '.5', '1.', 'abc', '1e-999', '9'.repeat(60)])('«%s» is none', (text) => {
    expect(decimalFromText(text)).toBeNull();
  });

  it('survives its text', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 2n ** 56n }), fc.nat(12), (digits, decimals) => {
        const text = decimalText({ digits, decimals });
        const read = decimalFromText(text);
        expect(read === null ? null : decimalText(read)).toBe(text);
      }),
    );
  });
});
