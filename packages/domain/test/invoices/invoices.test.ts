import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addKopecks,
  fullyPaidOn,
  invoicePurpose,
  kopecks,
  MOST_PURPOSE_SIGNS,
  settlementOf,
  termEnds,
} from '../../src/index.ts';

const parts = { number: '2026-000123', madeOn: '2026-11-22', contractNumber: '2026-000045' };

test('an invoice is fully paid on the day its last kopeck came, whatever order payments are told in', () => {
  const payments = [
    { amount: kopecks(60), paidOn: '2026-11-20' },
    { amount: kopecks(40), paidOn: '2026-11-25' },
    { amount: kopecks(10), paidOn: '2026-11-27' },
  ];
  expect(fullyPaidOn(kopecks(100), payments)).toBe('2026-11-25');
  expect(fullyPaidOn(kopecks(100), payments.toReversed())).toBe('2026-11-25');
  expect(fullyPaidOn(kopecks(111), payments)).toBeNull();
});

describe('the purpose of a payment', () => {
  test('names the invoice, the contract and the VAT in it', () => {
    expect(invoicePurpose({ ...parts, vat: kopecks(61_311), vatRate: 2_200 })).toBe(
      'Оплата по счёту-оферте № 2026-000123 от 22.11.2026 за услуги ОФД по договору № 2026-000045. В т.ч. НДС 22 % — 613,11.',
    );
  });

  test('of a payee without VAT says so', () => {
    expect(invoicePurpose({ ...parts, vat: null, vatRate: null })).toMatch(/НДС не облагается\.$/);
  });

  test('fits into the field of a payment order, however large the sum', () => {
    const text = invoicePurpose({
      ...parts,
      contractNumber: '2026-000045/12',
      vat: kopecks(999_999_999_999),
      vatRate: 750,
    });
    expect(text.length).toBeLessThanOrEqual(MOST_PURPOSE_SIGNS);
    expect(text).toContain('7,5 %');
  });
});

describe('what is paid of an invoice', () => {
  const sum = fc.integer({ min: 1, max: 10_000_000 }).map(kopecks);

  test('adds up, whatever came in how many parts', () => {
    fc.assert(
      fc.property(sum, fc.array(sum, { maxLength: 10 }), (amount, payments) => {
        const { paid, left, over } = settlementOf(amount, payments);
        expect(paid).toBe(addKopecks(...payments));
        expect(paid + left - over).toBe(amount);
        expect(left === 0 || over === 0).toBe(true);
      }),
    );
  });
});

describe('a paid term', () => {
  test.each([
    ['2026-11-28T09:00:00Z', 15, '2028-02-28T09:00:00Z'],
    ['2027-01-31T12:00:00Z', 1, '2027-02-28T12:00:00Z'],
    ['2027-12-31T12:00:00Z', 2, '2028-02-29T12:00:00Z'],
    // In Moscow it is the first of December already.
    ['2026-11-30T22:00:00Z', 3, '2027-02-28T22:00:00Z'],
  ])('that begins at %s and has %i months ends at %s', (from, months, end) => {
    expect(termEnds(new Date(from), months).toISOString()).toBe(new Date(end).toISOString());
  });
});
