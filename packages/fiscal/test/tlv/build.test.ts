import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toHex } from '../../src/bytes/index.ts';
import {
  buildElement,
  buildElements,
  decodeElements,
  encodeElements,
  type FieldValue,
} from '../../src/tlv/index.ts';
import { encodeErrorOf } from '../thrown.ts';

const written = (tag: number, value: FieldValue): string => toHex(encodeElements([buildElement(tag, value)]));

describe('an element is written from a plain value', () => {
  it('numbers in the bytes of their type or in as few as they need', () => {
    expect(written(1054, 1)).toBe('1e04010001');
    expect(written(1040, 24896)).toBe('1004040040610000');
    expect(written(1020, 0)).toBe('fc03010000');
    expect(written(1020, 15900)).toBe('fc0302001c3e');
    expect(written(1293, 2n ** 64n - 1n)).toBe('0d050800ffffffffffffffff');
  });

  it('quantities from text, numbers or exact decimals', () => {
    expect(written(1023, '1.265')).toBe('ff03030003f104');
    expect(written(1023, 2)).toBe('ff0302000002');
    expect(written(1023, 0.5)).toBe('ff0302000105');
    expect(written(1023, { digits: 2000, decimals: 3 })).toBe('ff03030003d007');
  });

  it('texts with the padding of their tag', () => {
    expect(written(1018, '7734675810')).toBe('fa030c00373733343637353831302020');
    expect(written(1021, 'А')).toBe('fd03010080');
  });

  it('groups from records, elements and nested records', () => {
    expect(written(1084, { 1085: 'A', 1086: 'B' })).toBe('3c040a003d040100413e04010042');
    expect(written(1084, [buildElement(1085, 'A')])).toBe('3c0405003d04010041');
    expect(written(1115, { 1119: [{ 1199: 11, 1120: 10 }] })).toBe(
      '5b040e005f040a006004 01000aaf0401000b'.replaceAll(' ', ''),
    );
  });

  it('unknown tags from bytes', () => {
    expect(written(9999, Uint8Array.of(1, 2))).toBe('0f2702000102');
  });

  it('a list makes one element for each member, an empty one none', () => {
    expect(buildElements({ 1192: ['one', 'two'], 1059: [] }).map(({ tag }) => tag)).toEqual([1192, 1192]);
  });

  it('named tags come first, the others by number, undefined ones not at all', () => {
    const fields = { 1021: 'Кассир', 1041: '1', 1012: 1, 1020: undefined };
    expect(buildElements(fields, '1.2', [1041, 1038]).map(({ tag }) => tag)).toEqual([1041, 1012, 1021]);
  });
});

describe('what does not fit its tag is refused', () => {
  it.each<[string, number, FieldValue, string]>([
    ['a number in a text', 1021, 5, 'value-kind'],
    ['a text in a number', 1020, 'много', 'value-range'],
    ['a negative sum', 1020, -1, 'value-range'],
    ['half a kopeck', 1020, 0.5, 'value-range'],
    ['a number beyond exact numbers', 1020, 2 ** 60, 'value-range'],
    ['too great a byte', 1054, 256, 'value-range'],
    ['a quantity that is no number', 1023, 'два', 'value-kind'],
    ['a letter outside the code page', 1021, 'Ω', 'characters'],
    ['text in a byte string', 1077, 'abc', 'value-kind'],
    ['text in a group', 1059, 'abc', 'value-kind'],
    ['a value of an unknown tag', 9999, 1, 'unknown-tag'],
  ])('%s', (_, tag, value, code) => {
    expect(encodeErrorOf(() => buildElement(tag, value))).toMatchObject({ code, tag });
  });

  it('a hand-made element whose number is longer than its length', () => {
    const element = { tag: 1020, kind: 'number', offset: -1, length: 1, value: 256 } as const;
    expect(encodeErrorOf(() => encodeElements([element]))).toMatchObject({ code: 'value-range', tag: 1020 });
    expect(encodeErrorOf(() => encodeElements([{ ...element, value: 2n ** 70n }])).code).toBe('value-range');
    expect(encodeErrorOf(() => encodeElements([{ ...element, value: -1 }])).code).toBe('value-range');
  });

  it('a text longer than a length can tell', () => {
    expect(encodeErrorOf(() => encodeElements([buildElement(1021, 'А'.repeat(70_000))])).code).toBe(
      'value-length',
    );
  });
});

describe('writing and reading', () => {
  it('give any number back', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), (value) => {
        const [element] = decodeElements(encodeElements([buildElement(1293, value)]));
        expect(BigInt(element?.value as number | bigint)).toBe(value);
        expect(typeof element?.value).toBe(value < 2n ** 53n ? 'number' : 'bigint');
      }),
    );
  });

  it('give any group back, empty ones too', () => {
    expect(decodeElements(encodeElements([buildElement(1084, {})]))).toEqual([
      { tag: 1084, kind: 'group', offset: 0, length: 0, value: [] },
    ]);
  });
});
