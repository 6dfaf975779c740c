import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Circuit } from '../../src/relay/circuit.ts';
import { Courtesy } from '../../src/relay/courtesy.ts';
import { Relay } from '../../src/relay/relay.ts';
import type { OutgoingReference, Pool, Target } from '../../src/relay/target.ts';

const POLL_MS = 200;

let rushing: boolean;
let looks: number;
let relay: Relay<OutgoingReference>;

/** A database without lanes that are due; counts how often it is asked for some. */
const pool = {
  query: async (sql: string) => {
    if (sql.includes('dueAt <=')) looks += 1;
    return [[]];
  },
} as unknown as Pool;

const nowhere: Target<OutgoingReference> = {
  name: 'tax_service',
  read: () => expect.unreachable(),
  outgoingOf: () => expect.unreachable(),
  submit: () => expect.unreachable(),
  record: () => expect.unreachable(),
};

beforeEach(() => {
  vi.useFakeTimers();
  rushing = false;
  looks = 0;
  const ticks = () => 0;
  relay = new Relay({
    pool,
    clock: { now: () => new Date() },
    circuit: new Circuit({ failures: 1, firstPauseMs: 1, longestPauseMs: 1, ticks }),
    courtesy: new Courtesy({ ticks }),
    inRush: () => rushing,
    turn: {
      target: nowhere,
      limits: { firstMs: 1, longestMs: 1 },
      random: () => 0,
      batchSize: 100,
      burst: 10,
    },
    concurrency: 4,
    pollMs: POLL_MS,
    leaseMs: 1_000,
    onTurn: () => undefined,
    onError: (error) => expect.unreachable(String(error)),
  });
  relay.start();
});
afterEach(async () => {
  await relay.stop();
  vi.useRealTimers();
});

test('a relay looks for documents when it is nudged and at every poll', async () => {
  relay.nudge();
  await vi.advanceTimersByTimeAsync(POLL_MS / 2);
  expect(looks).toBe(1);
  await vi.advanceTimersByTimeAsync(POLL_MS);
  expect(looks).toBe(2);
});

test('in a rush it looks for none, and goes on by itself when the rush is over', async () => {
  rushing = true;
  relay.nudge();
  await vi.advanceTimersByTimeAsync(10 * POLL_MS);
  expect(looks).toBe(0);
  rushing = false;
  await vi.advanceTimersByTimeAsync(POLL_MS);
  expect(looks).toBe(1);
});
