import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { bytes, code, instant, integer, rows, text } from '../../src/intake/literals.ts';

describe('a value written into a statement', () => {
  it('cannot break out of it, whatever text it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const literal = text(value);
        const hex = /^_utf8mb4 x'([0-9a-f]*)'$/u.exec(literal)?.[1];
        expect(Buffer.from(hex ?? 'no text', 'hex').toString('utf8')).toBe(value.toWellFormed());
      }),
    );
  });

  it('is bytes in hexadecimal, also of a view into others', () => {
    expect(bytes(Uint8Array.of(1, 2, 0xff, 4).subarray(1, 3))).toBe("x'02ff'");
  });

  it('is a code of letters and digits, and nothing else is taken for one', () => {
    expect(code('9960440301000001')).toBe("'9960440301000001'");
    for (const wrong of ["'", '\\', ' ', ';', '"', 'ф', '\n']) expect(() => code(wrong)).toThrow(TypeError);
  });

  it('is a whole number, and nothing else is taken for one', () => {
    expect(integer(42)).toBe('42');
    for (const wrong of [0.5, Number.NaN, Infinity, 2 ** 53]) expect(() => integer(wrong)).toThrow(TypeError);
  });

  it('is an instant in UTC with its milliseconds', () => {
    expect(instant(new Date(Date.UTC(2026, 10, 28, 9, 5, 7, 12)))).toBe("'2026-11-28 09:05:07.012'");
    expect(instant(new Date(Date.UTC(2026, 10, 28, 9, 5, 7, 13)))).toBe("'2026-11-28 09:05:07.013'");
  });

  it('stands in rows', () => {
    expect(
      rows([
        ['1', "'a'"],
        ['2', "'b'"],
      ]),
    ).toBe("(1, 'a'), (2, 'b')");
  });
});
