import { retried } from '@koreshok/db/session';
import { claimOutbox, finishOutbox, type OutboxRow, returnOutbox } from '@koreshok/db/work';
import type { Clock } from '@koreshok/domain';
import type { Pool } from 'mysql2/promise';
import { retryAt } from './backoff.ts';

/** Does what one fact asks for. It may be called again with the same fact and must then change nothing more. */
export type OutboxHandler = (row: OutboxRow) => Promise<void>;

export interface Consumer {
  readonly name: string;
  /** Handlers by the kind of fact. */
  readonly handlers: Readonly<Record<string, OutboxHandler>>;
}

export interface ConsumeOptions {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly leaseSeconds: number;
  readonly onFailure: (row: OutboxRow, error: unknown) => void;
}

const AT_ONCE = 20;

/**
 * One turn of a consumer: takes waiting facts and handles them one after the other.
 * @returns whether there is probably more.
 */
export async function consume(consumer: Consumer, options: ConsumeOptions): Promise<boolean> {
  const { pool, clock } = options;
  const rows = await claimOutbox(pool, {
    consumer: consumer.name,
    limit: AT_ONCE,
    leaseSeconds: options.leaseSeconds,
    now: clock.now(),
  });
  for (const row of rows) {
    try {
      const handler = consumer.handlers[row.kind];
      if (handler === undefined) throw new Error(`No handler of ${consumer.name} for ${row.kind}`);
      await handler(row);
      await retried(() => finishOutbox(pool, [row.id], clock.now()));
    } catch (error) {
      options.onFailure(row, error);
      const reason = error instanceof Error ? error.message : String(error);
      await returnOutbox(pool, [row.id], retryAt(clock.now(), row.attempts, Math.random()), reason);
    }
  }
  return rows.length === AT_ONCE;
}
