import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { decodeCp866, decodeElements, encodeElements, foldToCp866, isCp866 } from '../../src/tlv/index.ts';

const ALL_BYTES = Uint8Array.from({ length: 256 }, (_, byte) => byte);

describe('texts in code page 866', () => {
  it('read as every other decoder of the page reads them', () => {
    expect(decodeCp866(ALL_BYTES.subarray(0x20))).toBe(
      new TextDecoder('ibm866').decode(ALL_BYTES.subarray(0x20)),
    );
  });

  it('give back every byte they were read from', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 1500 }), (bytes) => {
        const element = Uint8Array.of(0xfd, 0x03, bytes.length & 0xff, bytes.length >> 8, ...bytes);
        expect(encodeElements(decodeElements(element))).toEqual(element);
      }),
    );
  });

  it('hold Russian letters, the numero sign and the letter ё', () => {
    expect(isCp866('Касса № 5, ещё один чек')).toBe(true);
    expect(decodeCp866(Uint8Array.of(0x8a, 0xa0, 0xe1, 0xe1, 0xa0, 0x20, 0xfc))).toBe('Касса №');
  });

  it('hold no typographic quotes, dashes and euro signs', () => {
    for (const text of ['«Ромашка»', '2–3', '5 €']) expect(isCp866(text)).toBe(false);
  });

  it('are folded from what people type', () => {
    expect(foldToCp866('«Ромашка» – 100 ₽…')).toBe('"Ромашка" - 100 руб....');
    expect(foldToCp866('Кофе ☕')).toBe('Кофе ?');
    expect(foldToCp866('Обычный текст')).toBe('Обычный текст');
  });
});
