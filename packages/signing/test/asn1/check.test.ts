import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fromHex } from '@koreshok/fiscal';

import {
  checkEncoding,
  childrenOf,
  contentOf,
  EncodingError,
  parseWhole,
  type Rules,
  SIGNATURE_LIMITS,
  write,
} from '../../src/asn1/index.ts';

const faultOf = (hex: string, rules: Rules = 'DER'): string => {
  try {
    const bytes = fromHex(hex);
    return checkEncoding(bytes, rules, SIGNATURE_LIMITS) === bytes.length ? 'none' : 'trailing';
  } catch (error) {
    if (error instanceof EncodingError) return error.fault;
    throw error;
  }
};

describe('the walk over an encoding', () => {
  it.each([
    ['an empty sequence', '3000', 'none'],
    ['a sequence of two numbers', '3006 020101 020102', 'none'],
    ['a length of one more byte', `3081 80 0481 7d ${'00'.repeat(125)}`, 'malformed'],
    ['bytes that end inside the header', '30', 'truncated'],
    ['bytes that end inside the length', '3082 01', 'truncated'],
    ['bytes that end inside the content', '3006 020101 0201', 'truncated'],
    ['a child that goes past its parent', '3003 020301 0000', 'malformed'],
    ['a child whose header goes past its parent', '3001 02 0101', 'malformed'],
    ['something after the end', '3000 00', 'trailing'],
    ['a tag number above 30', '3f810100', 'malformed'],
    ['a length of five bytes', '308500000000 00', 'malformed'],
    ['the reserved length', '30ff 00', 'malformed'],
    ['a padded length', '308100', 'malformed'],
    ['a number with parts', '2200', 'malformed'],
    ['a sequence without parts', '1000', 'malformed'],
    ['a string in parts', '2404 04020102', 'malformed'],
    ['an indefinite length', '3080 0000', 'malformed'],
    ['an end mark where none belongs', '3002 0000', 'malformed'],
  ])('by the rules of DER: %s', (_about, hex, fault) => {
    expect(faultOf(hex.replaceAll(' ', ''))).toBe(fault);
  });

  it.each([
    ['an indefinite length', '3080 020101 0000', 'none'],
    ['indefinite lengths inside each other', '3080 3080 0000 0000', 'none'],
    ['a padded length', '308100', 'none'],
    ['a string in parts', '2404 04020102', 'none'],
    ['an indefinite length without its end mark', '3080 020101', 'truncated'],
    ['an inner one without its end mark', '300a 3006 3080 020101 00 0500', 'malformed'],
    ['an indefinite length of a plain value', '0480 0000', 'malformed'],
    ['a number in parts', '2280 020101 0000', 'malformed'],
    ['half an end mark', '3080 00', 'truncated'],
  ])('by the rules of BER: %s', (_about, hex, fault) => {
    expect(faultOf(hex.replaceAll(' ', ''), 'BER')).toBe(fault);
  });

  it('stops at a nesting that no signature has', () => {
    const nested = Array.from({ length: 60 }).reduce<Uint8Array>(
      (inner) => write.sequence(inner),
      write.nothing(),
    );

    expect(() => parseWhole(nested)).toThrow(expect.objectContaining({ fault: 'too-complex' }));
  });

  it('stops at more elements than a signature has', () => {
    const many = write.sequence(...Array.from({ length: 60_000 }, () => write.nothing()));

    expect(() => parseWhole(many)).toThrow(expect.objectContaining({ fault: 'too-complex' }));
  });

  it('does not overflow the stack on nesting without end', () => {
    const bytes = new Uint8Array(1_000_000).fill(0x30);
    for (let at = 1; at < bytes.length; at += 2) bytes[at] = 0x80;

    expect(() => checkEncoding(bytes, 'BER', SIGNATURE_LIMITS)).toThrow(EncodingError);
  });

  it('answers any bytes with an end or with an EncodingError', () => {
    const inputs = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.uint8Array({ maxLength: 300 }).map((rest) => new Uint8Array([0x30, 0x80, ...rest])),
    );

    fc.assert(
      fc.property(inputs, fc.constantFrom<Rules>('DER', 'BER'), (bytes, rules) => {
        try {
          const end = checkEncoding(bytes, rules, SIGNATURE_LIMITS);
          expect(end).toBeGreaterThan(0);
          expect(end).toBeLessThanOrEqual(bytes.length);
        } catch (error) {
          expect(error).toBeInstanceOf(EncodingError);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('accepts as DER whatever the writer writes, and finds it again', () => {
    const leaf = fc.oneof(
      fc.nat().map((number) => write.integer(number)),
      fc.uint8Array({ maxLength: 300 }).map((bytes) => write.octets(bytes)),
      fc.string({ maxLength: 50 }).map((text) => write.utf8(text)),
    );
    const { tree } = fc.letrec<{ tree: Uint8Array }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        leaf,
        fc.array(tie('tree'), { maxLength: 4 }).map((parts) => write.sequence(...parts)),
      ),
    }));

    fc.assert(
      fc.property(fc.array(tree, { maxLength: 5 }), (parts) => {
        const whole = parseWhole(write.sequence(...parts));
        const found = childrenOf(whole).map(({ bytes, start, end }) => bytes.subarray(start, end));
        expect(Buffer.concat(found).equals(Buffer.concat(parts))).toBe(true);
        expect(contentOf(whole).length).toBe(parts.reduce((sum, { length }) => sum + length, 0));
      }),
      { numRuns: 200 },
    );
  });
});
