import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { checkDocument } from '../../src/checks/index.ts';
import { priceTimesQuantity } from '../../src/checks/arithmetic.ts';
import type { FiscalDocument } from '../../src/document/index.ts';
import { vatInside } from '../../src/receipt/index.ts';
import { decimalFromText } from '../../src/tlv/index.ts';
import { at, correction, item, oldReceipt, receipt, registration } from '../documents.ts';

const codes = (document: FiscalDocument) => checkDocument(document).map((finding) => finding.code);

describe('the sum of an item', () => {
  const weighed = (sum: number) =>
    codes(
      receipt({
        1059: [item({ 1079: 9990, 1023: '0.333', 2108: 11, 1043: sum, 1199: 6, 1200: undefined })],
        1020: sum,
        1031: sum,
        1081: 0,
        1103: undefined,
        1105: sum,
      }),
    );

  it('may be rounded by a kopeck either way and no further', () => {
    expect([3326, 3327, 3328].map(weighed)).toEqual([[], [], []]);
    expect(weighed(3325)).toEqual(['item.sum']);
    expect(weighed(3329)).toEqual(['item.sum']);
  });

  it('is multiplied exactly beyond what a JavaScript number holds', () => {
    const exact = (price: number, text: string) => priceTimesQuantity(price, decimalFromText(text)!);
    expect(exact(281_474_976_710_655, '100')).toBe(28_147_497_671_065_500);
    expect(exact(100, '0.12345678901234567890')).toBe(12);
    expect(exact(1, '0.5')).toBe(1);
  });
});

describe('the total of a receipt', () => {
  const roundedDown = (by: number) =>
    codes(
      receipt({
        1059: [item({ 1043: 12_099, 1079: 12_099, 1023: '1', 1200: 1100 })],
        1020: 12_099 - by,
        1031: 2099 - by,
        1103: 1100,
      }),
    );

  it('may be rounded down in the favour of the buyer by less than a rouble', () => {
    expect(roundedDown(99)).toEqual([]);
    expect(roundedDown(100)).toEqual(['total.items']);
  });

  it('is not compared in a correction of 1.05 without items', () => {
    const bare = oldReceipt({ 1059: undefined, 1173: 0, 1174: { 1178: at('2026-11-21T00:00:00') } });
    expect(codes({ ...bare, code: 31 })).toEqual([]);
  });
});

describe('rates of VAT over the years', () => {
  const sale = (time: string, rate: number, percent: number, more = {}) => {
    const tax = vatInside(12_000, percent);
    const totals = rate === 1 ? { 1102: tax } : { 1115: { 1119: [{ 1199: rate, 1120: tax }] } };
    return receipt({
      1012: at(time),
      1059: [item({ 1199: rate, 1200: tax })],
      1103: undefined,
      ...totals,
      ...more,
    });
  };

  it.each([
    ['18 % before 2019', '2018-12-31T23:59:59', 1, 18],
    ['20 % since 2019', '2019-01-01T00:00:00', 1, 20],
    ['20 % on the last day of 2025', '2025-12-31T23:59:59', 1, 20],
    ['22 % since 2026', '2026-01-01T00:00:00', 11, 22],
    ['5 % since 2025', '2025-01-01T00:00:00', 7, 5],
  ])('%s is right', (_, time, rate, percent) => {
    expect(codes(sale(time, rate, percent))).toEqual([]);
  });

  it('20 % in 2026 is told of once, however many items have it', () => {
    const tax = vatInside(12_000, 20);
    const line = item({ 1199: 1, 1200: tax });
    const two = receipt({ 1059: [line, line], 1020: 24_000, 1031: 14_000, 1103: undefined, 1102: 2 * tax });
    expect(codes(two)).toEqual(['vat.oldRate']);
  });

  it('20 % is right in 2026 for a return of what was sold before', () => {
    expect(codes(sale('2026-03-01T12:00:00', 1, 20, { 1054: 2 }))).toEqual([]);
  });

  it('20 % is right in 2026 for a correction of an earlier settlement, and only of such', () => {
    const mended = (settled: string) => {
      const sold = sale('2026-03-01T12:00:00', 1, 20, { 1173: 0, 1174: { 1178: at(settled) } });
      return codes({ ...sold, code: 31 });
    };
    expect(mended('2025-12-30T00:00:00')).toEqual([]);
    expect(mended('2026-01-10T00:00:00')).toEqual(['vat.oldRate']);
  });
});

describe('a receipt of any goods that adds up', () => {
  const line = fc.record({
    price: fc.integer({ min: 1, max: 10_000_000 }),
    thousandths: fc.integer({ min: 1, max: 100_000 }),
    rate: fc.constantFrom([2, 10] as const, [11, 22] as const, [7, 5] as const, [6, null] as const),
  });
  const priced = line
    .map(({ price, thousandths, rate }) => {
      const quantity = String(thousandths / 1000);
      return { price, quantity, rate, sum: priceTimesQuantity(price, decimalFromText(quantity)!) };
    })
    .filter(({ sum }) => sum > 0);

  const receiptOf = (
    lines: readonly {
      price: number;
      quantity: string;
      sum: number;
      rate: readonly [number, number | null];
    }[],
  ) => {
    const total = lines.reduce((all, { sum }) => all + sum, 0);
    const taxOf = (code: number) =>
      lines
        .filter(({ rate }) => rate[0] === code)
        .reduce((all, { sum, rate }) => all + (rate[1] === null ? sum : vatInside(sum, rate[1])), 0);
    return {
      1059: lines.map(({ price, quantity, sum, rate: [code, percent] }) =>
        item({
          1079: price,
          1023: quantity,
          1043: sum,
          1199: code,
          1200: percent === null ? undefined : vatInside(sum, percent),
        }),
      ),
      1020: total,
      1031: 0,
      1081: total,
      1103: taxOf(2),
      1105: taxOf(6),
      1115: { 1119: [7, 11].map((code) => ({ 1199: code, 1120: taxOf(code) })) },
    };
  };

  it('gives no findings', () => {
    fc.assert(
      fc.property(fc.array(priced, { minLength: 1, maxLength: 30 }), (lines) => {
        expect(checkDocument(receipt(receiptOf(lines)))).toEqual([]);
      }),
    );
  });

  it('gives the finding of the tax service code 507 as soon as a payment is a kopeck off', () => {
    fc.assert(
      fc.property(
        fc.array(priced, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(1031, 1215, 1216, 1217),
        (lines, tag) => {
          expect(codes(receipt({ ...receiptOf(lines), [tag]: 1 }))).toEqual(['payments.total']);
        },
      ),
    );
  });
});

describe('obligations', () => {
  it('of format 1.0 are not checked, its values are', () => {
    const bare = { ...registration({ 1017: '7704358519' }), version: '1.0' } as const;
    const without = bare.elements.filter(({ tag }) => tag !== 1009 && tag !== 1041);
    expect(codes({ ...bare, elements: without })).toEqual(['inn.operator', 'drive.shape']);
  });

  it('inside an item name the item', () => {
    const two = receipt({
      1059: [item(), item({ 1214: undefined })],
      1020: 24_000,
      1031: 14_000,
      1103: 2182,
    });
    expect(checkDocument(two)).toMatchObject([
      { code: 'field.missing', tag: 1214, details: { position: 2 } },
    ]);
  });

  it('inside the ground of a correction are checked too', () => {
    const odd = correction({ 1174: { 1178: at('2026-11-21T00:00:00'), 1030: 'Хлеб' } });
    expect(codes(odd)).toEqual(['field.unexpected']);
  });
});
