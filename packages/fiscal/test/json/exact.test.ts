import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type ExactJsonValue, JsonNumber, parseExactJson } from '../../src/json/index.ts';
import { decodeErrorOf, onlyItsOwnError } from '../thrown.ts';

/** The value as JSON.parse would give it, numbers through a JavaScript number. */
const plain = (value: ExactJsonValue): unknown => {
  if (value instanceof JsonNumber) return Number(value.text);
  if (value instanceof Map)
    return Object.fromEntries(Array.from(value, ([name, member]) => [name, plain(member)]));
  return Array.isArray(value) ? value.map(plain) : value;
};

describe('exact JSON', () => {
  it('keeps every digit of a number', () => {
    expect(parseExactJson('9297394450888929639')).toEqual(new JsonNumber('9297394450888929639'));
    expect(parseExactJson('-1.50e+3')).toEqual(new JsonNumber('-1.50e+3'));
  });

  it('keeps members in their order, also those with names of digits', () => {
    const value = parseExactJson('{"2":1,"1":2,"__proto__":3}');
    expect(value instanceof Map ? [...value.keys()] : []).toEqual(['2', '1', '__proto__']);
  });

  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const expected: unknown = JSON.parse(text, (_, member: unknown) =>
          Object.is(member, -0) ? 0 : member,
        );
        expect(JSON.stringify(plain(parseExactJson(text)))).toBe(JSON.stringify(expected));
      }),
    );
  });

  it('skips a byte order mark and white space', () => {
    expect(parseExactJson('\ufeff \n[ true , false , null ] ')).toEqual([true, false, null]);
  });

  it.each([
    ['', 0],
    ['{"a":1', 6],
    ['{"a" 1}', 5],
    ['{a:1}', 1],
    ['[1,]', 3],
    ['[1 2]', 3],
    ['01', 1],
    ['"abc', 4],
    ['"a\nb"', 2],
    ['"\\x"', 0],
    ['nul', 0],
    ['1 x', 2],
  ])('«%s» is refused at character %i', (text, offset) => {
    expect(decodeErrorOf(() => parseExactJson(text))).toMatchObject({ code: 'json', offset });
  });

  it('too deep is refused, not overflowed', () => {
    expect(decodeErrorOf(() => parseExactJson('['.repeat(100_000))).code).toBe('json');
  });

  it('is refused with nothing but the decoder’s own error', () => {
    fc.assert(fc.property(fc.string(), (text) => onlyItsOwnError(() => parseExactJson(text))));
    fc.assert(
      fc.property(fc.json(), fc.nat(200), fc.string({ maxLength: 2 }), (text, at, inserted) => {
        onlyItsOwnError(() => parseExactJson(text.slice(0, at) + inserted + text.slice(at)));
      }),
    );
  });
});
