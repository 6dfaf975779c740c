import { kopecks } from '@koreshok/domain';
import { describe, expect, it } from 'vitest';

import { readSteps, readTerms, stepsText, termsText } from '@/features/tariffs/price-list-text.ts';

describe('prices as a line of text', () => {
  it('are read and written back the same', () => {
    const terms = [
      { months: 12, price: kopecks(300_000) },
      { months: 36, price: kopecks(700_050) },
    ];
    expect(termsText(terms)).toBe('12: 3000; 36: 7000,50');
    expect(readTerms(termsText(terms)).values).toEqual(terms);
    const steps = [{ registersFrom: 10, discount: 550 }];
    expect(readSteps(stepsText(steps)).values).toEqual(steps);
  });

  it('name the part that cannot be read', () => {
    expect(readTerms('12: 3000; год: 5000').problem).toContain('«год: 5000»');
    expect(readTerms('').problem).toContain('хотя бы один');
    expect(readSteps('').problem).toBeUndefined();
    expect(readSteps('10: 0').problem).toContain('«10: 0»');
  });
});
