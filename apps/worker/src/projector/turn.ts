import { documentsWaiting, projectDocuments, whileProjecting } from '@koreshok/db/projections';
import { claimOutbox, finishOutbox, type OutboxRow, returnOutbox } from '@koreshok/db/work';
import { poolTransaction } from '@koreshok/db/session';
import type { Clock } from '@koreshok/domain';
import type { Pool } from 'mysql2/promise';
import { retryAt } from '../outbox/backoff.ts';
import { pointersOf } from './payload.ts';
import { LATELY_MS, type RushRules, stepsAside } from './rush.ts';

export const PROJECTOR = 'projector';
export const DOCUMENTS_STORED = 'documents.stored';

/** A row is a batch of intake, up to a hundred documents: more would make one long transaction, and readers lag. */
const ROWS_AT_ONCE = 10;
/** Waiting in line lets a rebuild and the projector take turns: the lock is given in the order it was asked for. */
const LOCK_WAIT_SECONDS = 2;

export interface ProjectorOptions {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly leaseSeconds: number;
  readonly rush: RushRules;
  readonly onProjected: (documents: number) => void;
  readonly onFailure: (row: OutboxRow, error: unknown) => void;
}

/**
 * One turn: projects the oldest waiting documents, or leaves them in a rush.
 * @returns whether the next turn may follow at once, because there is probably more.
 */
export async function projectTurn(options: ProjectorOptions): Promise<boolean> {
  if (await inRush(options)) return false;
  const connection = await options.pool.getConnection();
  try {
    return (await whileProjecting(connection, LOCK_WAIT_SECONDS, () => projectWaiting(options))) ?? false;
  } finally {
    connection.release();
  }
}

async function inRush({ pool, clock, rush }: ProjectorOptions): Promise<boolean> {
  const now = clock.now();
  const since = new Date(now.getTime() - LATELY_MS);
  return stepsAside(await documentsWaiting(pool, { consumer: PROJECTOR, since, now }), now, rush);
}

async function projectWaiting(options: ProjectorOptions): Promise<boolean> {
  const { pool, clock, leaseSeconds } = options;
  const rows = await claimOutbox(pool, {
    consumer: PROJECTOR,
    limit: ROWS_AT_ONCE,
    leaseSeconds,
    now: clock.now(),
  });
  if (rows.length > 0) await projectRows(rows, options);
  return rows.length === ROWS_AT_ONCE;
}

/** All rows in one transaction; when that fails, one by one, so that a bad row holds up only itself. */
async function projectRows(rows: readonly OutboxRow[], options: ProjectorOptions): Promise<void> {
  try {
    await projectTogether(rows, options);
    return;
  } catch (error) {
    if (rows.length === 1 && rows[0] !== undefined) return giveBack(rows[0], error, options);
  }
  for (const row of rows) {
    try {
      await projectTogether([row], options);
    } catch (error) {
      await giveBack(row, error, options);
    }
  }
}

async function projectTogether(rows: readonly OutboxRow[], options: ProjectorOptions): Promise<void> {
  const pointers = rows.flatMap((row) => pointersOf(row.payload));
  const result = await poolTransaction(options.pool, async (connection) => {
    const projected = await projectDocuments(connection, pointers);
    await finishOutbox(
      connection,
      rows.map((row) => row.id),
      options.clock.now(),
    );
    return projected;
  });
  options.onProjected(result.projected);
}

async function giveBack(row: OutboxRow, error: unknown, options: ProjectorOptions): Promise<void> {
  options.onFailure(row, error);
  const reason = error instanceof Error ? error.message : String(error);
  const at = retryAt(options.clock.now(), row.attempts, Math.random());
  await returnOutbox(options.pool, [row.id], at, reason);
}
