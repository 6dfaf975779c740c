import { describe, expect, it } from 'vitest';

import { partnerCodeOf } from '@/features/landing/partner-code.ts';

describe('the code in a partner’s link', () => {
  it('is taken in any case', () => {
    expect(partnerCodeOf(' most-2026 ')).toBe('MOST-2026');
  });

  it('is passed over when it cannot be one', () => {
    for (const text of [undefined, '', 'ab', '<script>', 'код', '-AB1', 'A'.repeat(25)]) {
      expect(partnerCodeOf(text), text).toBeUndefined();
    }
  });
});
