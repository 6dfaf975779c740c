import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRowId, newId } from '../../src/index.ts';

const instant = fc.date({ min: new Date(0), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true });

describe('row ids', () => {
  test('have 26 characters that cannot be mistaken for one another', () => {
    fc.assert(
      fc.property(instant, fc.uint8Array({ minLength: 10, maxLength: 10 }), (at, random) => {
        const id = newId(at, random);
        expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
        expect(isRowId(id)).toBe(true);
      }),
    );
  });

  test('sort by the instant they were made at', () => {
    fc.assert(
      fc.property(instant, instant, (one, other) => {
        fc.pre(one.getTime() !== other.getTime());
        expect(newId(one) < newId(other)).toBe(one < other);
      }),
    );
  });

  test('two with other random bytes differ, those with the same are the same', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 10, maxLength: 10 }),
        fc.uint8Array({ minLength: 10, maxLength: 10 }),
        (one, other) => {
          const at = new Date(0);
          expect(newId(at, one) === newId(at, other)).toBe(one.toString() === other.toString());
        },
      ),
    );
  });

  test('do not repeat within a millisecond', () => {
    const at = new Date(0);
    expect(new Set(Array.from({ length: 10_000 }, () => newId(at))).size).toBe(10_000);
  });

  test('anything else is not one', () => {
    for (const text of [
      '',
      'x',
      '01ARZ3NDEKTSV4RRFFQ69G5FA',
      '81ARZ3NDEKTSV4RRFFQ69G5FAV',
      '01arz3ndektsv4rrffq69g5fav',
      "01ARZ3NDEKTSV4RRFFQ69G5F' ",
    ]) {
      expect(isRowId(text)).toBe(false);
    }
  });
});
