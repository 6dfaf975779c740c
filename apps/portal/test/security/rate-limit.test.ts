import { ManualClock } from '@koreshok/domain';
import { describe, expect, it } from 'vitest';

import { RateLimit } from '@/server/security/rate-limit.ts';

function limit(keys?: number) {
  const clock = new ManualClock(new Date(0));
  return {
    clock,
    dam: new RateLimit(clock, { burst: 3, refillMs: 1_000, ...(keys === undefined ? {} : { keys }) }),
  };
}

function tries(dam: RateLimit, key: string, count: number): boolean[] {
  return Array.from({ length: count }, () => {
    try {
      dam.take(key);
      return true;
    } catch {
      return false;
    }
  });
}

describe('a rate limit', () => {
  it('lets a burst through and then nothing more', () => {
    expect(tries(limit().dam, 'a', 5)).toEqual([true, true, true, false, false]);
  });

  it('gives one attempt back after each pause, never more than the burst', () => {
    const { clock, dam } = limit();
    tries(dam, 'a', 3);
    clock.advance(1_000);
    expect(tries(dam, 'a', 2)).toEqual([true, false]);
    clock.advance(3_600_000);
    expect(tries(dam, 'a', 4)).toEqual([true, true, true, false]);
  });

  it('counts each address by itself', () => {
    const { dam } = limit();
    tries(dam, 'a', 3);
    expect(tries(dam, 'b', 1)).toEqual([true]);
  });

  it('does not grow without end: who was away longest is forgotten first', () => {
    const { dam } = limit(2);
    tries(dam, 'a', 3);
    tries(dam, 'b', 3);
    tries(dam, 'c', 1);
    expect(tries(dam, 'b', 1)).toEqual([false]);
    expect(tries(dam, 'a', 1)).toEqual([true]);
  });

  it('tells the visitor what to do and keeps the figures to itself', () => {
    const { dam } = limit();
    tries(dam, 'a', 3);
    expect(() => dam.take('a')).toThrow(
      expect.objectContaining({ kind: 'too_many_requests', code: 'rate.limited', details: { seconds: 1 } }),
    );
  });
});
