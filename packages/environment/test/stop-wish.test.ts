import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { onStopWish } from '../src/index.ts';

const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;
const stop = vi.fn();
const insist = vi.fn();

/** What is called when a signal comes; the signals themselves would end the test runner. */
let take: () => void;
let now = 0;
let listenersBefore: ReadonlyMap<NodeJS.Signals, number>;

beforeEach(() => {
  vi.clearAllMocks();
  now = 5_000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  listenersBefore = new Map(signals.map((signal) => [signal, process.listenerCount(signal)]));
  const before = process.listeners('SIGTERM');
  onStopWish(stop, insist);
  const added = process.listeners('SIGTERM').find((listener) => !before.includes(listener));
  take = () => added?.('SIGTERM');
});

afterEach(() => {
  vi.restoreAllMocks();
  for (const signal of signals) process.off(signal, process.listeners(signal).at(-1)!);
});

describe('the wish to stop', () => {
  it('is heard once', () => {
    take();
    expect(stop).toHaveBeenCalledOnce();
    expect(insist).not.toHaveBeenCalled();
  });

  it('that is sent to a whole group, and so comes twice at once, is one wish', () => {
    take();
    now += 900;
    take();
    expect(stop).toHaveBeenCalledOnce();
    expect(insist).not.toHaveBeenCalled();
  });

  it('is insisted on by a signal a second later', () => {
    take();
    now += 1_000;
    take();
    expect(stop).toHaveBeenCalledOnce();
    expect(insist).toHaveBeenCalledOnce();
  });

  it.each(signals)('comes with %s', (signal) => {
    expect(process.listenerCount(signal)).toBe((listenersBefore.get(signal) ?? 0) + 1);
  });
});
