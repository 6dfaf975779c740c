import { beforeEach, describe, expect, test } from 'vitest';
import { Rush } from '../../src/relay/rush.ts';

const BATCH_MS = 10;

let now = 0;
let rush: Rush;
beforeEach(() => {
  now = 0;
  rush = new Rush({ ticks: () => now, documentsPerSecond: 3_000, longestMs: 30_000 });
});

/** Batches of so many documents for so long, a hundred batches a second. */
const store = (documents: number, ms: number) => {
  for (const end = now + ms; now < end; ) {
    now += BATCH_MS;
    rush.stored(documents);
  }
};

describe('a rush', () => {
  test('is noticed within half a second', () => {
    store(60, 500);
    expect(rush.isOn).toBe(true);
  });

  test('is not seen in a rate below the limit, nor in one large batch', () => {
    store(25, 5_000);
    expect(rush.isOn).toBe(false);
    rush.stored(100);
    expect(rush.isOn).toBe(false);
  });

  test('ends half a second after its last document', () => {
    store(60, 2_000);
    now += 500;
    expect(rush.isOn).toBe(false);
  });

  test('that lasts too long is the load, until the rate has fallen once', () => {
    store(60, 40_000);
    expect(rush.isOn).toBe(false);
    store(10, 2_000);
    store(60, 500);
    expect(rush.isOn).toBe(true);
  });

  test('is never seen where none is to be', () => {
    rush = new Rush({ ticks: () => now, documentsPerSecond: 0, longestMs: 30_000 });
    store(60, 1_000);
    expect(rush.isOn).toBe(false);
  });
});
