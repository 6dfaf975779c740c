import { describe, expect, test } from 'vitest';
import { LATELY_MS, stepsAside } from '../src/projector/rush.ts';

const now = new Date('2026-03-02T09:00:00Z');
const ago = (ms: number) => new Date(now.getTime() - ms);
const rules = { documentsPerSecond: 3_000, longestWaitMs: 30_000 };
/** So many documents wait of the last quarter of a second when so many come in each second and none is projected. */
const lately = (perSecond: number) => (perSecond * LATELY_MS) / 1000;

describe('projections', () => {
  test('step aside while more documents come in than the limit, and wait', () => {
    expect(stepsAside({ oldest: ago(500), lately: lately(3_100) }, now, rules)).toBe(true);
  });

  test('go on at the limit, and when nothing waits', () => {
    expect(stepsAside({ oldest: ago(500), lately: lately(3_000) }, now, rules)).toBe(false);
    expect(stepsAside({ oldest: null, lately: 0 }, now, rules)).toBe(false);
  });

  test('empty a backlog at once when the rush is over', () => {
    expect(stepsAside({ oldest: ago(20_000), lately: lately(1_000) }, now, rules)).toBe(false);
  });

  test('fall behind no further than they may', () => {
    expect(stepsAside({ oldest: ago(29_999), lately: lately(9_000) }, now, rules)).toBe(true);
    expect(stepsAside({ oldest: ago(30_000), lately: lately(9_000) }, now, rules)).toBe(false);
  });

  test('never step aside where no rate is a rush', () => {
    const none = { ...rules, documentsPerSecond: 0 };
    expect(stepsAside({ oldest: ago(500), lately: lately(9_000) }, now, none)).toBe(false);
  });
});
