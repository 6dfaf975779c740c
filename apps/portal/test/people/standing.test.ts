import { describe, expect, it } from 'vitest';

import { FRESH, standingOfText, standingText } from '@/features/people/standing.ts';

describe('role and reach in a draft', () => {
  it('come back as they were chosen', () => {
    const chosen = {
      choice: 'saved:01K',
      everything: false,
      outletIds: new Set(['a', 'b']),
      registerIds: new Set(['c']),
      revenueHidden: true,
    };
    expect(standingOfText(standingText(chosen))).toEqual(chosen);
  });

  it('begin anew where the draft cannot be read', () => {
    expect(standingOfText('')).toEqual(FRESH);
    expect(standingOfText('null')).toEqual(FRESH);
  });
});
