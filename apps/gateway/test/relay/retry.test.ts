import { describe, expect, test } from 'vitest';
import { RETRIES, retryDelayMs } from '../../src/relay/retry.ts';

const limits = { firstMs: 1_000, longestMs: 300_000 };
const longestOf = (kind: Parameters<typeof retryDelayMs>[0], attempts: number) =>
  retryDelayMs(kind, attempts, limits, 1);

describe('the wait before the next attempt', () => {
  test.each([
    ['timeout', [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]],
    ['unreachable', [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]],
    ['not_sent', [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]],
    ['overloaded', [2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]],
    ['denied', [4_000, 8_000, 16_000, 32_000, 64_000, 128_000, 256_000]],
    ['left_out', [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000]],
    ['refused', [4_000, 8_000, 16_000, 32_000, 64_000, 128_000, 256_000]],
    ['nonsense', [4_000, 8_000, 16_000, 32_000, 64_000, 128_000, 256_000]],
  ] as const)('after «%s» doubles', (kind, waits) => {
    expect(waits.map((_wait, index) => longestOf(kind, index + 1))).toEqual(waits);
  });

  test('has an end, however many attempts there were', () => {
    expect(longestOf('refused', 1_000)).toBe(300_000);
    expect(longestOf('unreachable', 1_000)).toBe(30_000);
  });

  test('loses a part by chance, so that lanes do not come back together', () => {
    expect(retryDelayMs('timeout', 1, limits, 0)).toBe(500);
    expect(retryDelayMs('timeout', 1, limits, 0.5)).toBe(750);
    expect(retryDelayMs('overloaded', 1, limits, 0)).toBe(500);
  });

  test('is spread by chance after everything that befalls many lanes at once', () => {
    for (const row of Object.values(RETRIES)) if (row.outage) expect(row.jitter).toBeGreaterThanOrEqual(0.5);
  });

  test('never exceeds the operator’s own limit', () => {
    expect(retryDelayMs('unreachable', 20, { firstMs: 10, longestMs: 200 }, 1)).toBe(200);
  });
});

describe('a document is given up', () => {
  test('for what is wrong with itself, never because a peer is away', () => {
    const given = Object.entries(RETRIES).filter(([, row]) => row.attempts !== null);
    expect(given.map(([kind]) => kind).sort()).toEqual(['refused', 'unreadable']);
    for (const row of Object.values(RETRIES)) expect(row.outage && row.attempts !== null).toBe(false);
  });
});
