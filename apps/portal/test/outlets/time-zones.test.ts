import { isTimeZone } from '@koreshok/fiscal/time';
import { describe, expect, it } from 'vitest';

import { TIME_ZONES, timeZoneWords } from '@/features/outlets/time-zones.ts';

describe('the zones a shop can be in', () => {
  it('are known to every clock, and say how far they are from Greenwich', () => {
    const moment = new Date('2026-11-22T00:00:00Z');
    for (const { value, label } of TIME_ZONES) {
      expect(isTimeZone(value), value).toBe(true);
      const offset = new Intl.DateTimeFormat('en', { timeZone: value, timeZoneName: 'shortOffset' })
        .formatToParts(moment)
        .find(({ type }) => type === 'timeZoneName')?.value;
      expect(label.split(', ')[1], value).toBe(offset?.replace('GMT', 'UTC'));
    }
  });

  it('are shown by name, and an unknown one as it is', () => {
    expect(timeZoneWords('Asia/Kamchatka')).toBe('Камчатка, UTC+12');
    expect(timeZoneWords('Asia/Chita')).toBe('Asia/Chita');
  });
});
