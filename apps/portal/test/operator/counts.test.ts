import { formatNumber, formatPercent } from '@koreshok/ui';
import { describe, expect, it } from 'vitest';

import { countWords, shareWords } from '@/features/operator/counts.ts';
import { heldWords } from '@/features/operator/held-words.ts';

describe('counts of the overview', () => {
  it('say where counting stopped', () => {
    expect(countWords({ count: 1204, atLeast: false })).toBe(formatNumber(1204));
    expect(countWords({ count: 200_000, atLeast: true })).toBe(`более ${formatNumber(200_000)}`);
  });

  it('as shares keep small ones visible', () => {
    expect(shareWords(1, 4)).toBe(formatPercent(0.25));
    expect(shareWords(18, 3466)).toBe(formatPercent(18 / 3466, 1));
    expect(shareWords(1, 100_000)).toBe('меньше 0,1 %');
    expect(shareWords(0, 0)).toBe('');
  });

  it('name a reason of ours in words and an unknown one as it is', () => {
    expect(heldWords('unknown_drive')).toBe('ФН не подключён ни к одному договору.');
    expect(heldWords('from_a_later_release')).toBe('from_a_later_release');
  });
});
