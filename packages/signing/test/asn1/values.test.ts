import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fromHex, toHex } from '@koreshok/fiscal';

import {
  Cursor,
  EncodingError,
  parseWhole,
  readBitStringBytes,
  readBoolean,
  readIntegerBytes,
  readNamedBits,
  readOctets,
  readOid,
  readSmallInteger,
  readText,
  readTime,
  TAG,
  write,
} from '../../src/asn1/index.ts';

const parsed = (hex: string) => parseWhole(fromHex(hex), 'BER');
const ascii = (text: string) => new TextEncoder().encode(text);

describe('object identifiers', () => {
  it.each(['1.2.643.7.1.1.1.1', '2.5.4.3', '0.9.2342.19200300.100.1.25', '2.999.1', '1.2.840.113549.1.7.2'])(
    'read back what was written: %s',
    (oid) => {
      expect(readOid(parseWhole(write.oid(oid)))).toBe(oid);
    },
  );

  it.each([
    ['empty', '0600'],
    ['padded', '06032a8001'],
    ['cut short', '06022a85'],
    ['of another type', '020101'],
  ])('refuse one that is %s', (_about, hex) => {
    expect(() => readOid(parsed(hex))).toThrow(EncodingError);
  });
});

describe('numbers', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (number) => {
        expect(readSmallInteger(parseWhole(write.integer(number)))).toBe(number);
      }),
    );
  });

  it('keep their highest bit clear', () => {
    expect(toHex(write.integer(0x80))).toBe('02020080');
    expect(toHex(readIntegerBytes(parseWhole(write.integer(2n ** 128n - 1n))))).toBe(`00${'ff'.repeat(16)}`);
  });

  it.each(['0200', '02020001', '0202ff80'])('refuse empty and padded ones: %s', (hex) => {
    expect(() => readIntegerBytes(parsed(hex))).toThrow(EncodingError);
  });

  it.each(['0201ff', '02050100000000'])(
    'refuse negative and large ones where a small one belongs: %s',
    (hex) => {
      expect(() => readSmallInteger(parsed(hex))).toThrow(EncodingError);
    },
  );
});

describe('flags and bits', () => {
  it('know true and false and nothing between', () => {
    expect(readBoolean(parsed('0101ff'))).toBe(true);
    expect(readBoolean(parsed('010100'))).toBe(false);
    expect(() => readBoolean(parsed('010101'))).toThrow(EncodingError);
  });

  it('read named bits as they were written', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(20)), (bits) => {
        expect([...readNamedBits(parseWhole(write.namedBits(bits)))]).toEqual(bits.toSorted((a, b) => a - b));
      }),
    );
  });

  it('refuse a bit string of half bytes where bytes belong', () => {
    expect(() => readBitStringBytes(parsed('03020410'))).toThrow(EncodingError);
    expect([...readBitStringBytes(parsed('03020010'))]).toEqual([0x10]);
  });
});

describe('octets', () => {
  it('are put together from parts, and parts of parts', () => {
    expect(toHex(readOctets(parsed('2480 04020102 2403 040103 0000'.replaceAll(' ', ''))))).toBe('010203');
  });

  it('are not put together from anything else', () => {
    expect(() => readOctets(parsed('2403020101'))).toThrow(EncodingError);
    expect(() => readOctets(parsed('020101'))).toThrow(EncodingError);
  });
});

describe('texts', () => {
  it.each([
    ['UTF-8', TAG.utf8String, new TextEncoder().encode('Ромашка'), 'Ромашка'],
    ['two bytes a letter', TAG.bmpString, fromHex('0420043e'), 'Ро'],
    ['four bytes a letter', TAG.universalString, fromHex('000004200000043e'), 'Ро'],
    ['digits', TAG.numericString, ascii('7734120985'), '7734120985'],
  ])('in %s', (_about, tag, bytes, text) => {
    expect(readText(parseWhole(write.element(tag, bytes)))).toBe(text);
  });

  it('are undefined when the bytes are none', () => {
    expect(readText(parseWhole(write.element(TAG.utf8String, Uint8Array.of(0xff))))).toBeUndefined();
    expect(readText(parseWhole(write.element(TAG.universalString, fromHex('7fffffff'))))).toBeUndefined();
    expect(readText(parseWhole(write.integer(1)))).toBeUndefined();
  });
});

describe('times', () => {
  it.each([
    ['17', '260615120000Z', '2026-06-15T12:00:00.000Z'],
    ['17', '500101000000Z', '1950-01-01T00:00:00.000Z'],
    ['17', '491231235959Z', '2049-12-31T23:59:59.000Z'],
    ['18', '20510615120000Z', '2051-06-15T12:00:00.000Z'],
  ])('of tag %s: %s', (tag, text, iso) => {
    expect(readTime(parseWhole(write.element(Number(`0x${tag}`), ascii(text)))).toISOString()).toBe(iso);
  });

  it.each([
    '2606151200Z',
    '260615120000+0300',
    '260230120000Z',
    '261315120000Z',
    '260615250000Z',
    '260615126000Z',
    'вчера',
  ])('refuse %s', (text) => {
    expect(() => readTime(parseWhole(write.element(TAG.utcTime, ascii(text))))).toThrow(EncodingError);
  });

  it('are written in the short form to 2049 and in the long one later', () => {
    const moments = fc.date({
      min: new Date('1951-01-01'),
      max: new Date('2120-01-01'),
      noInvalidDate: true,
    });

    fc.assert(
      fc.property(moments, (moment) => {
        const whole = new Date(Math.floor(moment.getTime() / 1000) * 1000);
        expect(readTime(parseWhole(write.time(whole)))).toEqual(whole);
      }),
    );
  });
});

describe('going through the parts of a sequence', () => {
  const parts = () =>
    new Cursor(parseWhole(write.sequence(write.integer(1), write.boolean(true))), TAG.sequence);

  it('takes them in order and passes over what is not there', () => {
    const cursor = parts();
    expect(cursor.takeIf(TAG.boolean)).toBeUndefined();
    expect(cursor.take(TAG.integer).tag).toBe(TAG.integer);
    expect(cursor.takeIf(TAG.boolean)?.tag).toBe(TAG.boolean);
    cursor.end();
  });

  it('refuses a part of another kind, a missing one and one too many', () => {
    expect(() => parts().take(TAG.oid)).toThrow(EncodingError);
    expect(() => parts().end()).toThrow(EncodingError);
    const cursor = parts();
    cursor.take();
    cursor.take();
    expect(() => cursor.take()).toThrow(EncodingError);
    expect(() => new Cursor(parseWhole(write.integer(1)), TAG.sequence)).toThrow(EncodingError);
  });
});
