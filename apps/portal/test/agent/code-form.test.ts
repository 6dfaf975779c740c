import { describe, expect, it } from 'vitest';

import { endOfDay, rateOf, wholeOf } from '@/features/agent/code-form.ts';
import { linkOf, offerWords } from '@/features/agent/code-words.ts';
import { percentWords } from '@/features/tariffs/percent.ts';

describe('the form of a code', () => {
  it('reads a percent as people write it', () => {
    expect(['10', '12,5 %', '0.25', ''].map(rateOf)).toEqual([1_000, 1_250, 25, 0]);
    expect(['десять', '-1', '100', '1,234'].map(rateOf)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('reads a number of clients, nothing as «any»', () => {
    expect(['50', ' 1 000 ', ''].map(wholeOf)).toEqual([50, 1_000, null]);
    expect(['0', '-5', '1,5', 'много'].map(wholeOf)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('keeps a code alive through the whole last day', () => {
    expect(endOfDay('2026-12-31')).toEqual(new Date(2027, 0, 1));
    expect(endOfDay('')).toBeNull();
  });
});

describe('a code in words', () => {
  it('says what it offers', () => {
    const words = offerWords({ offerDiscount: 1_250, offerMonths: 15 });
    expect(words.replace(/\s/g, ' ')).toBe('скидка 12,5 %, на 15 месяцев');
    expect(offerWords({ offerDiscount: 0, offerMonths: null })).toBe('');
    expect(percentWords(500)).toBe('5\u00a0%');
  });

  it('stands for an address under the brand', () => {
    expect(linkOf('https://lk.example.ru', 'MOST-2026')).toBe('https://lk.example.ru/join/MOST-2026');
  });
});
