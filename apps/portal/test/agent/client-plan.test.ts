import { kopecks, type PriceList } from '@koreshok/domain';
import { describe, expect, it } from 'vitest';

import { checkRegisters, EMPTY_PLAN, planInput, plannedTerms } from '@/features/agent/client-plan.ts';

const PRICES: PriceList = {
  version: 1,
  terms: [
    { months: 12, price: kopecks(300_000) },
    { months: 15, price: kopecks(350_000) },
  ],
  steps: [],
  agentDiscountLimit: 0,
  vatRate: null,
};

describe('what an agent brings a client with', () => {
  it('is decided by the client where nothing is typed or chosen', () => {
    expect(planInput({})).toEqual({ registers: null, months: null, transfer: false });
    expect(planInput({ ...EMPTY_PLAN, registers: '' }).registers).toBeNull();
  });

  it('goes along as numbers and a flag', () => {
    expect(planInput({ registers: ' 3 ', months: '15', transfer: 'yes' })).toEqual({
      registers: 3,
      months: 15,
      transfer: true,
    });
  });

  it.each(['0', '1001', '2,5', 'две'])('refuses %s registers before anything is sent', (text) => {
    expect(checkRegisters(text)).toContain('от 1 до 1000');
    expect(planInput({ registers: text }).registers).toBeNull();
  });

  it('costs what the calculator says for that many registers', () => {
    expect(plannedTerms(PRICES, '3').map(({ price }) => price.amount)).toEqual([900_000, 1_050_000]);
    expect(plannedTerms(PRICES, '')).toEqual([]);
    expect(plannedTerms(null, '3')).toEqual([]);
  });
});
