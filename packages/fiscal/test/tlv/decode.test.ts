import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fromHex } from '../../src/bytes/index.ts';
import { DEEPEST_NESTING, decodeElements, type TlvElement } from '../../src/tlv/index.ts';
import { decodeErrorOf, onlyItsOwnError } from '../thrown.ts';

const decode = (hex: string): TlvElement[] => decodeElements(fromHex(hex));
const only = (hex: string): TlvElement => {
  const [element] = decode(hex);
  if (element === undefined) throw new Error('The bytes hold no element');
  return element;
};

describe('numbers', () => {
  it('of one, two and four bytes are read little-endian', () => {
    expect(only('1e04 0100 01')).toEqual({ tag: 1054, kind: 'number', offset: 0, length: 1, value: 1 });
    expect(only('bd04 0200 9a01')).toMatchObject({ tag: 1213, value: 410 });
    expect(only('1004 0400 ffffffff')).toMatchObject({ tag: 1040, value: 0xffff_ffff });
  });

  it('of variable length keep the length they were written with', () => {
    expect(only('fc03 0200 1c3e')).toMatchObject({ tag: 1020, value: 15900, length: 2 });
    expect(only('fc03 0600 1c3e00000000')).toMatchObject({ value: 15900, length: 6 });
  });

  it('of no bytes at all are zero', () => {
    expect(only('fc03 0000')).toMatchObject({ kind: 'number', value: 0, length: 0 });
  });

  it('are numbers up to 2^53−1 and bigints above', () => {
    expect(only('0d05 0800 ffffffffffff1f00').value).toBe(Number.MAX_SAFE_INTEGER);
    expect(only('0d05 0800 0000000000002000').value).toBe(2n ** 53n);
    expect(only('0d05 0800 ffffffffffffffff').value).toBe(2n ** 64n - 1n);
  });

  it('with a decimal point are exact', () => {
    expect(only('ff03 0300 03f104')).toMatchObject({
      tag: 1023,
      kind: 'decimal',
      value: { digits: 1265, decimals: 3 },
    });
    expect(only('ff03 0100 02')).toMatchObject({ value: { digits: 0, decimals: 2 } });
  });
});

describe('other values', () => {
  it('texts keep their padding', () => {
    expect(only('fa03 0c00 373733343637353831302020')).toMatchObject({ kind: 'text', value: '7734675810  ' });
  });

  it('byte strings are views into what was given', () => {
    const bytes = fromHex('3504 0600 310449960 2d2');
    const [element] = decodeElements(bytes);
    bytes[4] = 0x21;
    expect(element).toMatchObject({ kind: 'bytes', value: bytes.subarray(4) });
  });

  it('groups hold elements with offsets of the whole', () => {
    expect(only('2304 0900 0604 0500 8fe0a8a2a5')).toEqual({
      tag: 1059,
      kind: 'group',
      offset: 0,
      length: 9,
      value: [{ tag: 1030, kind: 'text', offset: 4, length: 5, value: 'Приве' }],
    });
  });

  it('tags that no table knows stay as bytes', () => {
    expect(only('0f27 0300 010203')).toEqual({
      tag: 9999,
      kind: 'unknown',
      offset: 0,
      length: 3,
      value: Uint8Array.of(1, 2, 3),
    });
  });

  it.each([
    ['a number of four bytes in three', '1004 0300 010203'],
    ['a byte in two', '1e04 0200 0100'],
    ['a decimal without bytes', 'ff03 0000'],
    ['a number of 33 bytes', `fc03 2100 ${'01'.repeat(33)}`],
  ])('%s stays as bytes and does not stop the document', (_, hex) => {
    expect(only(hex).kind).toBe('malformed');
    expect(decode(`${hex} 1e04 0100 01`)).toHaveLength(2);
  });

  it('tags of format 1.0 are read as they were meant then', () => {
    const url = fromHex('5b04 0a00 7777772e6f66642e7275');
    expect(decodeElements(url, 0, url.length, '1.0')[0]).toMatchObject({
      tag: 1115,
      kind: 'text',
      value: 'www.ofd.ru',
    });
    expect(decodeErrorOf(() => decodeElements(url)).code).toBe('value-cut');
  });
});

describe('bytes that are no tags', () => {
  it('cut inside a tag head are refused there', () => {
    expect(decodeErrorOf(() => decode('1e04 0100 01 fc03 02'))).toMatchObject({ code: 'tag-cut', offset: 5 });
  });

  it('cut inside a value are refused with tag and offset', () => {
    expect(decodeErrorOf(() => decode('1e04 0100 01 fc03 0600 1c3e'))).toMatchObject({
      code: 'value-cut',
      offset: 5,
      tag: 1020,
      details: { length: 6, available: 2 },
    });
  });

  it('inside a group cannot reach beyond it', () => {
    expect(decodeErrorOf(() => decode('2304 0600 0604 0500 8fe0 a8a2a5'))).toMatchObject({
      code: 'value-cut',
      offset: 4,
      tag: 1030,
    });
  });

  it('nested deeper than any document are refused', () => {
    let bytes = new Uint8Array(0);
    for (let depth = 0; depth <= DEEPEST_NESTING + 1; depth += 1) {
      bytes = Uint8Array.of(0x23, 0x04, bytes.length, 0, ...bytes);
    }
    expect(decodeErrorOf(() => decodeElements(bytes)).code).toBe('nesting');
  });

  it('of any kind end in elements or in the decoder’s own error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => onlyItsOwnError(() => decodeElements(bytes))),
    );
  });

  it('carry a sentence for people beside the code', () => {
    expect(decodeErrorOf(() => decode('1e')).message).toBe(
      'Документ обрывается посреди заголовка реквизита.',
    );
  });
});
