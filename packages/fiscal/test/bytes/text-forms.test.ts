import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fromBase64, fromHex, toBase64, toHex } from '../../src/bytes/index.ts';
import { decodeErrorOf } from '../thrown.ts';

const anyBytes = fc.uint8Array({ maxLength: 1000 });

describe('hexadecimal text', () => {
  it('goes both ways', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        expect(fromHex(toHex(bytes))).toEqual(bytes);
      }),
    );
  });

  it('is read in either case and across lines', () => {
    expect(fromHex('2A08 410a\n81A2')).toEqual(Uint8Array.of(0x2a, 0x08, 0x41, 0x0a, 0x81, 0xa2));
  });

  it('is refused at its first foreign character', () => {
    expect(decodeErrorOf(() => fromHex('2a0x'))).toMatchObject({ code: 'hex', offset: 3 });
  });

  it('is refused with an odd number of digits', () => {
    expect(decodeErrorOf(() => fromHex('2a0'))).toMatchObject({ code: 'hex', offset: 3 });
  });
});

describe('base64 text', () => {
  it('goes both ways', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        expect(fromBase64(toBase64(bytes))).toEqual(bytes);
      }),
    );
  });

  it('is the text that every other tool writes', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      }),
    );
  });

  it('is read without padding, in the URL alphabet and across lines', () => {
    expect(fromBase64('-_8')).toEqual(Uint8Array.of(0xfb, 0xff));
    expect(fromBase64('+/8=\n')).toEqual(Uint8Array.of(0xfb, 0xff));
  });

  it.each([
    ['a foreign character', 'AA*A', 2],
    ['letters behind the padding', 'AA==AA==', 4],
    ['a lone letter', 'AAAAA', 5],
    ['bits that belong to no byte', 'AB', 2],
  ])('is refused with %s', (_, text, offset) => {
    expect(decodeErrorOf(() => fromBase64(text))).toMatchObject({ code: 'base64', offset });
  });
});
