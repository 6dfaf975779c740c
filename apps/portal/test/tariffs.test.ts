import { kopecks, type PriceList } from '@koreshok/domain';
import { describe, expect, it } from 'vitest';

import { compareTerms, firstTerm, lineWords } from '@/features/tariffs/terms.ts';

const prices: PriceList = {
  version: 1,
  terms: [
    { months: 12, price: kopecks(300_000) },
    { months: 36, price: kopecks(700_000) },
  ],
  steps: [],
  agentDiscountLimit: 0,
  vatRate: 2_200,
};

describe('terms side by side', () => {
  it('tell what each saves against the shortest', () => {
    expect(compareTerms(prices, 2, undefined).map(({ saved }) => saved)).toEqual([0, 400_000]);
  });

  it('take a link’s discount off of its own term only', () => {
    const amounts = (months: number | null) =>
      compareTerms(prices, 1, { discount: 1_000, months }).map(({ price }) => Number(price.amount));
    expect(amounts(36)).toEqual([300_000, 630_000]);
    expect(amounts(null)).toEqual([270_000, 630_000]);
  });

  it('begin with the link’s term, else with the longest', () => {
    expect(firstTerm(prices, { discount: 0, months: 12 })).toBe(12);
    expect(firstTerm(prices, { discount: 0, months: 15 })).toBe(36);
    expect(firstTerm(prices, undefined)).toBe(36);
  });

  it('say how the sum arose', () => {
    const [first] = compareTerms(prices, 3, { discount: 500, months: null });
    expect(first?.price.lines.map((line) => lineWords(line).replace(/\s/g, ' '))).toEqual([
      '3 кассы по 3 000 ₽',
      'Скидка 5 % по ссылке партнёра',
    ]);
  });
});
