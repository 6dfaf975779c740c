import { describe, expect, test } from 'vitest';
import { retryDelayMs } from '../../src/relay/retry.ts';

const limits = { firstMs: 1_000, longestMs: 300_000 };
const longestOf = (kind: Parameters<typeof retryDelayMs>[0], attempts: number) =>
  retryDelayMs(kind, attempts, limits, 1);

describe('the wait before the next attempt', () => {
  test.each([
    ['outage', [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]],
    ['left_out', [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000]],
    ['refused', [4_000, 8_000, 16_000, 32_000, 64_000, 128_000, 256_000]],
    ['nonsense', [4_000, 8_000, 16_000, 32_000, 64_000, 128_000, 256_000]],
  ] as const)('after «%s» doubles', (kind, waits) => {
    expect(waits.map((_wait, index) => longestOf(kind, index + 1))).toEqual(waits);
  });

  test('has an end, however many attempts there were', () => {
    expect(longestOf('refused', 1_000)).toBe(300_000);
    expect(longestOf('outage', 1_000)).toBe(30_000);
  });

  test('loses up to a half by chance, so that lanes do not come back together', () => {
    expect(retryDelayMs('outage', 1, limits, 0)).toBe(500);
    expect(retryDelayMs('outage', 1, limits, 0.5)).toBe(750);
  });

  test('never exceeds the operator’s own limit', () => {
    expect(retryDelayMs('outage', 20, { firstMs: 10, longestMs: 200 }, 1)).toBe(200);
  });
});
