import type { DayKey } from '@koreshok/fiscal/time';
import { dayKey } from '@koreshok/fiscal/time';
import { describe, expect, it } from 'vitest';

import { playDay } from '../../src/day/index.ts';
import { TRADES } from '../../src/trade/index.ts';
import { aProfile, aWorkingRegister } from '../builders.ts';

const friday = '2026-11-20' as DayKey;
const saturday = '2026-11-21' as DayKey;
const bytesOf = (seed: string) =>
  playDay(aWorkingRegister(), friday, { seed, receipts: 25 }).events.map(({ document }) =>
    Buffer.from(document.message).toString('hex'),
  );

describe('a planned day', () => {
  it('comes out byte for byte the same from the same seed, and otherwise from another', () => {
    expect(bytesOf('a')).toEqual(bytesOf('a'));
    expect(bytesOf('b')).not.toEqual(bytesOf('a'));
  });

  it.each(TRADES)('of a register in %s opens one shift, sells in growing time and closes it', (trade) => {
    const { events, state } = playDay(aWorkingRegister(aProfile(5, '1.2', { trade })), saturday, {
      seed: 1,
      receipts: 30,
    });
    expect([events[0]?.document.code, events.at(-1)?.document.code]).toEqual([2, 5]);
    expect(events.length).toBeGreaterThan(15);
    expect(events.every((event, index) => event.registerTime > (events[index - 1]?.registerTime ?? 0))).toBe(
      true,
    );
    expect(new Set(events.map((event) => dayKey(event.registerTime)))).toEqual(new Set([saturday]));
    expect(state.shift.open).toBe(false);
    expect(state.drive.queue).toEqual([]);
  });

  it('fills the queue when nobody answers', () => {
    const options = { seed: 1, receipts: 10, answered: false };
    const { state, events } = playDay(aWorkingRegister(), friday, options);
    expect(state.drive.queue.map((document) => document.number)).toEqual(
      events.map(({ document }) => document.number),
    );
  });
});
