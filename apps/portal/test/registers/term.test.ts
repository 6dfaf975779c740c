import { describe, expect, it } from 'vitest';

import { checkDays, extendedUntil } from '@/features/registers/term.ts';

const NOW = new Date('2026-11-22T10:00:00Z');

describe('a longer term', () => {
  it('begins where the paid time ends', () => {
    expect(extendedUntil(new Date('2026-12-01T00:00:00Z'), 30, NOW)).toEqual(
      new Date('2026-12-31T00:00:00Z'),
    );
  });

  it('begins now when the paid time is over or never was', () => {
    expect(extendedUntil(new Date('2026-11-01T00:00:00Z'), 1, NOW)).toEqual(new Date('2026-11-23T10:00:00Z'));
    expect(extendedUntil(null, 1, NOW)).toEqual(new Date('2026-11-23T10:00:00Z'));
  });

  it('is a whole number of days from 1 to 1200', () => {
    expect(['1', ' 30 ', '1200'].map(checkDays)).toEqual([undefined, undefined, undefined]);
    for (const wrong of ['', '0', '1201', '1,5', 'месяц']) expect(checkDays(wrong), wrong).toMatch(/\.$/);
  });
});
