import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addKopecks,
  kopecks,
  MOST_REGISTERS,
  type PriceList,
  priceListProblem,
  priceOf,
  savedAgainst,
} from '../../src/index.ts';

const list: PriceList = {
  version: 3,
  terms: [
    { months: 12, price: kopecks(300_000) },
    { months: 15, price: kopecks(340_000) },
    { months: 36, price: kopecks(700_000) },
  ],
  steps: [
    { registersFrom: 10, discount: 500 },
    { registersFrom: 50, discount: 1_000 },
  ],
  agentDiscountLimit: 1_500,
  vatRate: 2_200,
};

describe('a price', () => {
  test('of one register is that of the list, with the VAT inside and the version it came from', () => {
    expect(priceOf(list, { months: 15, registers: 1 })).toEqual({
      listVersion: 3,
      months: 15,
      registers: 1,
      amount: 340_000,
      vat: 61_311,
      perDay: 746,
      lines: [{ kind: 'list', price: 340_000, registers: 1, amount: 340_000 }],
    });
  });

  test('takes off the discount of the number first and the offer from what is left', () => {
    const { amount, lines } = priceOf(list, { months: 12, registers: 12, offerDiscount: 1_000 });
    expect(lines).toEqual([
      { kind: 'list', price: 300_000, registers: 12, amount: 3_600_000 },
      { kind: 'volume', registersFrom: 10, rate: 500, amount: -180_000 },
      { kind: 'offer', rate: 1_000, amount: -342_000 },
    ]);
    expect(amount).toBe(3_078_000);
  });

  test('takes the highest step that the number has reached', () => {
    const volume = (registers: number) =>
      priceOf(list, { months: 12, registers }).lines.find(({ kind }) => kind === 'volume');
    expect(volume(9)).toBeUndefined();
    expect(volume(49)).toMatchObject({ registersFrom: 10 });
    expect(volume(50)).toMatchObject({ registersFrom: 50 });
  });

  test('of a provider without VAT names none', () => {
    expect(priceOf({ ...list, vatRate: null }, { months: 12, registers: 1 }).vat).toBeNull();
  });

  test('is never guessed for a term or number the list does not know', () => {
    expect(() => priceOf(list, { months: 13, registers: 1 })).toThrow(RangeError);
    for (const registers of [0, 1.5, MOST_REGISTERS + 1])
      expect(() => priceOf(list, { months: 12, registers })).toThrow(RangeError);
  });

  test('is the sum of its lines, and no discount makes it bigger or free', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(12, 15, 36),
        fc.integer({ min: 1, max: MOST_REGISTERS }),
        fc.integer({ min: 0, max: list.agentDiscountLimit }),
        (months, registers, offerDiscount) => {
          const price = priceOf(list, { months, registers, offerDiscount });
          expect(addKopecks(...price.lines.map(({ amount }) => amount))).toBe(price.amount);
          expect(price.amount).toBeLessThanOrEqual(price.lines[0]?.amount ?? 0);
          expect(price.amount).toBeGreaterThan(0);
        },
      ),
    );
  });

  test('of a longer term tells what it saves against a shorter one for the same time', () => {
    const short = priceOf(list, { months: 12, registers: 1 });
    const long = priceOf(list, { months: 36, registers: 1 });
    expect(savedAgainst(long, short)).toBe(200_000);
    expect(savedAgainst(short, long)).toBe(0);
  });
});

describe('a price list', () => {
  test.each([
    ['without a term', { terms: [], steps: [] }, 'хотя бы один срок'],
    ['with a term twice', { terms: [list.terms[0]!, list.terms[0]!], steps: [] }, 'Сроки должны'],
    ['with steps out of order', { terms: list.terms, steps: [...list.steps].reverse() }, 'по числу касс'],
    [
      'with a smaller discount for more',
      {
        terms: list.terms,
        steps: [
          { registersFrom: 10, discount: 500 },
          { registersFrom: 20, discount: 400 },
        ],
      },
      'больше должна быть скидка',
    ],
  ])('%s is refused', (_, wrong, words) => {
    expect(priceListProblem(wrong)).toContain(words);
  });

  test('in order is taken', () => expect(priceListProblem(list)).toBeNull());
});
