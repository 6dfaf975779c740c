import { beforeEach, describe, expect, test } from 'vitest';
import { Courtesy } from '../../src/relay/courtesy.ts';

const BATCH_MS = 10;

let now = 0;
let courtesy: Courtesy;
beforeEach(() => {
  now = 0;
  courtesy = new Courtesy({ ticks: () => now });
});

/** Batches of so many documents, one after the other. */
const store = (batches: number, documents: number) => {
  for (let batch = 0; batch < batches; batch += 1) {
    now += BATCH_MS;
    courtesy.stored(documents);
  }
};
const backlog = { ms: 40, documents: 500, lanes: 10 };

describe('a relay beside intake', () => {
  test('takes all the time there is while nothing comes in', () => {
    expect(courtesy.yieldsAfter(backlog)).toBe(false);
    expect(courtesy.restAfter(backlog)).toBe(0);
  });

  test('makes itself small while few documents come in, and does not rest', () => {
    store(200, 4);
    expect(courtesy.yieldsAfter(backlog)).toBe(true);
    expect(courtesy.queuesAfter(backlog)).toBe(false);
    expect(courtesy.restAfter(backlog)).toBe(0);
  });

  test('lets turns follow one another and leaves a backlog a fifteenth of the time while many wait for each commit', () => {
    store(200, 30);
    expect(courtesy.yieldsAfter(backlog)).toBe(true);
    expect(courtesy.queuesAfter(backlog)).toBe(true);
    expect(courtesy.restAfter(backlog)).toBe(560);
  });

  test('rests the longer the more documents wait', () => {
    store(200, 16);
    const some = courtesy.restAfter(backlog);
    store(200, 20);
    const more = courtesy.restAfter(backlog);
    expect(some).toBeGreaterThan(0);
    expect(more).toBeGreaterThan(some);
    expect(more).toBeLessThan(560);
  });

  test('notices a rush within its first batches, even when the drain has slowed them down', () => {
    now += 90;
    courtesy.stored(40);
    now += 90;
    courtesy.stored(40);
    expect(courtesy.restAfter(backlog)).toBeGreaterThan(400);
  });

  test('never keeps others waiting for longer than three quarters of a second', () => {
    store(200, 30);
    expect(courtesy.restAfter({ ...backlog, ms: 4_000 })).toBe(750);
  });

  test('does not rest after documents that have just come, nor makes itself small', () => {
    store(200, 30);
    const fresh = { documents: 50, lanes: 40 };
    expect(courtesy.restAfter({ ms: 40, ...fresh })).toBe(0);
    expect(courtesy.yieldsAfter(fresh)).toBe(false);
    expect(courtesy.queuesAfter(fresh)).toBe(false);
  });

  test('goes on as before once nothing has come for a second', () => {
    store(200, 30);
    now += 1_000;
    expect(courtesy.yieldsAfter(backlog)).toBe(false);
    expect(courtesy.restAfter(backlog)).toBe(0);
  });
});
