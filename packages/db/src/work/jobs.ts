import { newId } from '@koreshok/domain';
import type { Pool, ResultSetHeader, RowDataPacket } from 'mysql2/promise';
import { retried } from '../session/pool.ts';

/** A piece of long work taken by a worker. */
export interface ClaimedJob {
  readonly id: string;
  readonly organizationId: string;
  readonly name: string;
  readonly payload: unknown;
  readonly attempts: number;
  /** Proves to later updates that the lease is still this worker's. */
  readonly leaseOwner: string;
}

export interface NewJob {
  readonly organizationId: string;
  readonly name: string;
  readonly payload: unknown;
  /** Two jobs with one key are one job; null where repeats are welcome. */
  readonly uniqueKey: string | null;
  readonly availableAt: Date;
}

const DUPLICATE_ENTRY = 1062;

/** Adds a job unless one with its key is there already; tells whether it was added. */
export async function addJob(pool: Pool, job: NewJob, now: Date): Promise<boolean> {
  try {
    const row = [
      newId(now),
      job.organizationId,
      job.name,
      JSON.stringify(job.payload),
      job.uniqueKey,
      job.availableAt,
      now,
    ];
    await retried(() =>
      pool.query(
        `INSERT INTO Job (id, organizationId, name, payload, uniqueKey, availableAt, createdAt)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
        row,
      ),
    );
    return true;
  } catch (error) {
    if (error instanceof Error && 'errno' in error && error.errno === DUPLICATE_ENTRY) return false;
    throw error;
  }
}

/** Takes the job that has waited longest among those this worker knows, or one whose worker died. */
export async function claimJob(
  pool: Pool,
  names: readonly string[],
  leaseSeconds: number,
  now: Date,
): Promise<ClaimedJob | null> {
  const leaseOwner = newId(now);
  const [taken] = await retried(() =>
    pool.query<ResultSetHeader>(
      `UPDATE Job SET state = 'running', leaseOwner = ?, leaseUntil = ?, attempts = attempts + 1
     WHERE name IN (?) AND availableAt <= ?
       AND (state = 'waiting' OR (state = 'running' AND leaseUntil < ?))
     ORDER BY availableAt, id LIMIT 1`,
      [leaseOwner, new Date(now.getTime() + leaseSeconds * 1000), names, now, now],
    ),
  );
  if (taken.affectedRows === 0) return null;
  const [rows] = await pool.query<RowDataPacket[]>(
    "SELECT id, organizationId, name, payload, attempts FROM Job WHERE leaseOwner = ? AND state = 'running'",
    [leaseOwner],
  );
  const row = rows[0];
  if (row === undefined) return null;
  return {
    id: String(row['id']),
    organizationId: String(row['organizationId']),
    name: String(row['name']),
    payload: JSON.parse(String(row['payload'])) as unknown,
    attempts: Number(row['attempts']),
    leaseOwner,
  };
}

/** How far a job is. */
export interface JobStep {
  readonly done: number;
  readonly total: number;
  /** What another try is to begin from, in place of the payload so far. */
  readonly payload?: unknown;
}

/**
 * Reports progress and prolongs the lease.
 * @returns `go on`, `cancelled` when somebody asked for it, `lost` when another worker has the job now.
 */
export async function reportProgress(
  pool: Pool,
  job: ClaimedJob,
  progress: JobStep,
  leaseUntil: Date,
): Promise<'go on' | 'cancelled' | 'lost'> {
  const payload = progress.payload === undefined ? null : JSON.stringify(progress.payload);
  const [updated] = await retried(() =>
    pool.query<ResultSetHeader>(
      `UPDATE Job SET progress = ?, total = ?, payload = COALESCE(?, payload), leaseUntil = ?
       WHERE id = ? AND leaseOwner = ? AND state = 'running'`,
      [progress.done, progress.total, payload, leaseUntil, job.id, job.leaseOwner],
    ),
  );
  if (updated.affectedRows === 0) return 'lost';
  const [rows] = await pool.query<RowDataPacket[]>('SELECT cancelRequestedAt FROM Job WHERE id = ?', [
    job.id,
  ]);
  return rows[0]?.['cancelRequestedAt'] === null ? 'go on' : 'cancelled';
}

/**
 * Ends a job; a worker that lost its lease changes nothing. It meets those who look for work, who lock the same row the
 * other way round, and a job that was done but not ended would be done again.
 */
export async function finishJob(
  pool: Pool,
  job: ClaimedJob,
  state: 'done' | 'failed' | 'cancelled',
  text: string,
  now: Date,
): Promise<void> {
  const result = state === 'failed' ? '' : text.slice(0, 2000);
  const lastError = state === 'failed' ? text.slice(0, 500) : '';
  await retried(() =>
    pool.query(
      `UPDATE Job SET state = ?, result = ?, lastError = ?, finishedAt = ?, leaseOwner = NULL, leaseUntil = NULL,
         uniqueKey = NULL
       WHERE id = ? AND leaseOwner = ?`,
      [state, result, lastError, now, job.id, job.leaseOwner],
    ),
  );
}

/** Puts a failed job back in the queue, to be tried again later. */
export async function postponeJob(
  pool: Pool,
  job: ClaimedJob,
  availableAt: Date,
  reason: string,
): Promise<void> {
  await retried(() =>
    pool.query(
      `UPDATE Job SET state = 'waiting', availableAt = ?, lastError = ?, leaseOwner = NULL, leaseUntil = NULL
       WHERE id = ? AND leaseOwner = ?`,
      [availableAt, reason.slice(0, 500), job.id, job.leaseOwner],
    ),
  );
}

/** Deletes ended jobs older than `before`; returns how many went. */
export async function purgeJobs(pool: Pool, before: Date, limit: number): Promise<number> {
  const [result] = await pool.query<ResultSetHeader>('DELETE FROM Job WHERE finishedAt < ? LIMIT ?', [
    before,
    limit,
  ]);
  return result.affectedRows;
}
