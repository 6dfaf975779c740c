import { newId } from '@koreshok/domain';
import type { Connection, Pool, ResultSetHeader, RowDataPacket } from 'mysql2/promise';
import { retried } from '../session/pool.ts';

/** A fact waiting for its consumer. */
export interface OutboxRow {
  readonly id: string;
  readonly organizationId: string;
  readonly kind: string;
  readonly payload: unknown;
  readonly attempts: number;
  readonly createdAt: Date;
}

export interface OutboxClaim {
  readonly consumer: string;
  readonly limit: number;
  readonly leaseSeconds: number;
  readonly now: Date;
}

const MAX_ERROR_LENGTH = 500;

/**
 * Takes the oldest waiting rows of a consumer under a lease, so that no other process handles them meanwhile.
 * A lease that runs out gives the rows back by itself.
 */
export async function claimOutbox(pool: Pool, claim: OutboxClaim): Promise<OutboxRow[]> {
  const owner = newId(claim.now);
  const leaseUntil = new Date(claim.now.getTime() + claim.leaseSeconds * 1000);
  const [taken] = await retried(() =>
    pool.query<ResultSetHeader>(
      `UPDATE Outbox SET leaseOwner = ?, leaseUntil = ?, attempts = attempts + 1
     WHERE consumer = ? AND doneAt IS NULL AND availableAt <= ? AND (leaseUntil IS NULL OR leaseUntil < ?)
     ORDER BY availableAt, id LIMIT ?`,
      [owner, leaseUntil, claim.consumer, claim.now, claim.now, claim.limit],
    ),
  );
  if (taken.affectedRows === 0) return [];
  const [rows] = await pool.query<RowDataPacket[]>(
    `SELECT id, organizationId, kind, payload, attempts, createdAt FROM Outbox
     WHERE consumer = ? AND doneAt IS NULL AND leaseOwner = ? ORDER BY availableAt, id`,
    [claim.consumer, owner],
  );
  return rows.map((row) => ({
    id: String(row['id']),
    organizationId: String(row['organizationId']),
    kind: String(row['kind']),
    payload: JSON.parse(String(row['payload'])) as unknown,
    attempts: Number(row['attempts']),
    createdAt: row['createdAt'] as Date,
  }));
}

/**
 * Which of these consumers have a fact to take now.
 * @param consumers their names, at least one.
 */
export async function consumersWithFacts(
  pool: Pool,
  consumers: readonly string[],
  now: Date,
): Promise<readonly string[]> {
  // A look at the first fact of each; to tell all consumers apart the database would read everything that waits.
  const look = `SELECT ? AS consumer FROM DUAL WHERE EXISTS (SELECT 1 FROM Outbox
    WHERE consumer = ? AND doneAt IS NULL AND availableAt <= ? AND (leaseUntil IS NULL OR leaseUntil < ?))`;
  const [rows] = await pool.query<RowDataPacket[]>(
    consumers.map(() => look).join(' UNION ALL '),
    consumers.flatMap((consumer) => [consumer, consumer, now, now]),
  );
  return rows.map((row) => String(row['consumer']));
}

/**
 * Marks rows as handled; called in the transaction that did what they asked for, where there is one. Alone it is to be
 * `retried`: it meets those who look for facts, and what was done but not marked would be done again.
 */
export async function finishOutbox(
  connection: Pool | Connection,
  ids: readonly string[],
  now: Date,
): Promise<void> {
  if (ids.length === 0) return;
  await connection.query(
    'UPDATE Outbox SET doneAt = ?, leaseOwner = NULL, leaseUntil = NULL WHERE id IN (?)',
    [now, ids],
  );
}

/** Gives rows back after a failure, to be tried again not before `availableAt`. */
export async function returnOutbox(
  pool: Pool,
  ids: readonly string[],
  availableAt: Date,
  reason: string,
): Promise<void> {
  if (ids.length === 0) return;
  await retried(() =>
    pool.query(
      'UPDATE Outbox SET leaseOwner = NULL, leaseUntil = NULL, availableAt = ?, lastError = ? WHERE id IN (?)',
      [availableAt, reason.slice(0, MAX_ERROR_LENGTH), ids],
    ),
  );
}

/** Deletes handled rows older than `before`; returns how many went. */
export async function purgeOutbox(pool: Pool, before: Date, limit: number): Promise<number> {
  const [result] = await pool.query<ResultSetHeader>('DELETE FROM Outbox WHERE doneAt < ? LIMIT ?', [
    before,
    limit,
  ]);
  return result.affectedRows;
}

/** How many rows wait for a consumer and since when the oldest does. */
export async function outboxBacklog(
  pool: Pool,
  consumer: string,
): Promise<{ readonly waiting: number; readonly oldest: Date | null }> {
  const [rows] = await pool.query<RowDataPacket[]>(
    'SELECT COUNT(*) AS waiting, MIN(createdAt) AS oldest FROM Outbox WHERE consumer = ? AND doneAt IS NULL',
    [consumer],
  );
  return { waiting: Number(rows[0]?.['waiting'] ?? 0), oldest: (rows[0]?.['oldest'] as Date | null) ?? null };
}
