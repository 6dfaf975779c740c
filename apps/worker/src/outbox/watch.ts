import { consumersWithFacts } from '@koreshok/db/work';
import type { Clock } from '@koreshok/domain';
import type { Pool } from 'mysql2/promise';
import { type Loop, startLoop } from '../loop.ts';

export interface WatchOptions {
  readonly pool: Pool;
  readonly clock: Clock;
  /** Milliseconds between two looks. */
  readonly pollMs: number;
  /** The loops that handle facts, by their consumer's name. */
  readonly loops: ReadonlyMap<string, Loop>;
  readonly onError: (error: unknown) => void;
}

/** Looks for facts of all consumers with one question, and wakes those who have some: an idle worker asks little. */
export function watchOutbox({ pool, clock, pollMs, loops, onError }: WatchOptions): Loop {
  return startLoop({
    idleMs: pollMs,
    async turn() {
      const waiting = await consumersWithFacts(pool, [...loops.keys()], clock.now());
      for (const consumer of waiting) loops.get(consumer)?.wake();
      return false;
    },
    onError,
  });
}
