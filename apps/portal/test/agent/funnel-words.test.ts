import { describe, expect, it } from 'vitest';

import { filterWords, FUNNEL_FILTERS, isFunnelFilter, nextWords } from '@/features/agent/funnel-words.ts';

describe('the funnel in words', () => {
  it('tells stages apart, and each has a next step of its own', () => {
    expect(FUNNEL_FILTERS.map(filterWords)).toEqual([
      'регистрация',
      'реквизиты',
      'кассы',
      'договор',
      'оплата',
      'первый чек',
      'всё готово',
    ]);
    const steps = FUNNEL_FILTERS.map((each) => nextWords(each === 'done' ? null : each));
    expect(new Set(steps).size).toBe(FUNNEL_FILTERS.length);
  });

  it('is told apart from what an address made up', () => {
    expect([isFunnelFilter('payment'), isFunnelFilter('paid'), isFunnelFilter(undefined)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
