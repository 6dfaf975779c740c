import type { GateMode } from '@koreshok/domain/holding';
import type { Pool, ResultSetHeader, RowDataPacket } from 'mysql2/promise';
import { retried } from '../session/pool.ts';

/** An order to decide held documents again, taken under a lease. */
export interface ClaimedReplay {
  readonly id: string;
  /** One document, or null for all that fit. */
  readonly heldDocumentId: string | null;
  /** Empty matches every reason. */
  readonly reason: string;
  /** Empty matches every drive. */
  readonly fn: string;
  /** The last document that was tried; empty before the first. */
  readonly after: ReplayPlace;
  readonly counts: ReplayCounts;
  readonly leaseOwner: string;
}

export interface ReplayPlace {
  readonly fn: string;
  /** 0 where the number could not be read. */
  readonly number: number;
  readonly id: string;
}

/** How many documents ended how. */
export interface ReplayCounts {
  readonly taken: number;
  readonly repeated: number;
  readonly refused: number;
  readonly failed: number;
}

/** A held document with everything that a decision needs. */
export interface HeldBytes {
  readonly id: string;
  readonly fn: string;
  /** 0 where the number could not be read. */
  readonly number: number;
  readonly mode: GateMode;
  /** Null in rows older than the column. */
  readonly frameHeader: Buffer | null;
  readonly container: Buffer;
  readonly remoteAddress: string;
}

const COUNTS = 'taken, repeated, refused, failed';

/** Takes the order that has waited longest, or one whose gateway died; null when there is none. */
export async function claimReplay(
  pool: Pool,
  lease: { readonly owner: string; readonly until: Date },
  now: Date,
): Promise<ClaimedReplay | null> {
  const [taken] = await retried(() =>
    pool.query<ResultSetHeader>(
      `UPDATE HeldReplay SET state = 'running', leaseOwner = ?, leaseUntil = ?
       WHERE state = 'waiting' OR (state = 'running' AND leaseUntil < ?) ORDER BY createdAt, id LIMIT 1`,
      [lease.owner, lease.until, now],
    ),
  );
  if (taken.affectedRows === 0) return null;
  const [rows] = await pool.query<RowDataPacket[]>(
    `SELECT id, heldDocumentId, reason, fn, afterFn, afterNumber, afterId, ${COUNTS} FROM HeldReplay
     WHERE leaseOwner = ? AND state = 'running'`,
    [lease.owner],
  );
  const row = rows[0];
  if (row === undefined) return null;
  return {
    id: String(row['id']),
    heldDocumentId: row['heldDocumentId'] === null ? null : String(row['heldDocumentId']),
    reason: String(row['reason']),
    fn: String(row['fn']),
    after: {
      fn: String(row['afterFn']),
      number: Number(row['afterNumber']),
      id: String(row['afterId']),
    },
    counts: {
      taken: Number(row['taken']),
      repeated: Number(row['repeated']),
      refused: Number(row['refused']),
      failed: Number(row['failed']),
    },
    leaseOwner: lease.owner,
  };
}

// A number that could not be read is null and comes first.
const BEHIND = `(fn > ? OR (fn = ? AND (COALESCE(HeldDocument.number, 0) > ?
  OR (COALESCE(HeldDocument.number, 0) = ? AND id > ?))))`;

/**
 * The next held documents an order means, a drive's together and in order of their numbers. Documents that are held
 * while the order runs are left to the register's own next try.
 */
export async function readHeldBytes(
  pool: Pool,
  replay: Pick<ClaimedReplay, 'heldDocumentId' | 'reason' | 'fn'>,
  after: ReplayPlace,
  limit: number,
): Promise<HeldBytes[]> {
  const conditions = ["state = 'held'", BEHIND];
  const values: (string | number)[] = [after.fn, after.fn, after.number, after.number, after.id];
  if (replay.heldDocumentId !== null) {
    conditions.push('id = ?');
    values.push(replay.heldDocumentId);
  }
  if (replay.reason !== '') {
    conditions.push('reason = ?');
    values.push(replay.reason);
  }
  if (replay.fn !== '') {
    conditions.push('fn = ?');
    values.push(replay.fn);
  }
  const [rows] = await pool.query<RowDataPacket[]>(
    `SELECT id, fn, COALESCE(number, 0) AS number, mode, frameHeader, container, remoteAddress FROM HeldDocument
     WHERE ${conditions.join(' AND ')} ORDER BY fn, HeldDocument.number, id LIMIT ?`,
    [...values, limit],
  );
  return rows.map((row) => ({
    id: String(row['id']),
    fn: String(row['fn']),
    number: Number(row['number']),
    mode: row['mode'] === 'test_drive' ? 'test_drive' : 'production',
    frameHeader: row['frameHeader'] as Buffer | null,
    container: row['container'] as Buffer,
    remoteAddress: String(row['remoteAddress']),
  }));
}

/** What came of a held document: taken in, known already, not decided for now, or the reason it was refused for. */
export interface ReplayOutcome {
  readonly id: string;
  readonly outcome: string;
}

const SETTLED: readonly string[] = ['taken', 'repeated'];

/** Writes to each held document what came of its replay; one that is stored now waits no longer. */
export async function recordReplayOutcomes(
  pool: Pool,
  outcomes: readonly ReplayOutcome[],
  at: Date,
): Promise<void> {
  for (const { id, outcome } of outcomes) {
    await retried(() =>
      pool.query(
        `UPDATE HeldDocument SET replayedAt = ?, replayOutcome = ?, state = IF(?, 'replayed', state)
         WHERE id = ? AND state <> 'dismissed'`,
        [at, outcome, SETTLED.includes(outcome), id],
      ),
    );
  }
}

/**
 * Saves how far an order is and prolongs its lease.
 * @returns `cancelled` when somebody asked for it, `lost` when another gateway has the order now.
 */
export async function reportReplay(
  pool: Pool,
  replay: Pick<ClaimedReplay, 'id' | 'leaseOwner'>,
  progress: { readonly counts: ReplayCounts; readonly after: ReplayPlace; readonly leaseUntil: Date },
): Promise<'go on' | 'cancelled' | 'lost'> {
  const { counts, after } = progress;
  const [updated] = await pool.query<ResultSetHeader>(
    `UPDATE HeldReplay SET taken = ?, repeated = ?, refused = ?, failed = ?, afterFn = ?, afterNumber = ?, afterId = ?,
       leaseUntil = ?
     WHERE id = ? AND leaseOwner = ? AND state = 'running'`,
    [
      counts.taken,
      counts.repeated,
      counts.refused,
      counts.failed,
      after.fn,
      after.number,
      after.id,
      progress.leaseUntil,
      replay.id,
      replay.leaseOwner,
    ],
  );
  if (updated.affectedRows === 0) return 'lost';
  const [rows] = await pool.query<RowDataPacket[]>('SELECT cancelRequestedAt FROM HeldReplay WHERE id = ?', [
    replay.id,
  ]);
  return rows[0]?.['cancelRequestedAt'] === null ? 'go on' : 'cancelled';
}

/** Ends an order; a gateway that lost its lease changes nothing. */
export async function finishReplay(
  pool: Pool,
  replay: Pick<ClaimedReplay, 'id' | 'leaseOwner'>,
  state: 'done' | 'cancelled',
  at: Date,
): Promise<void> {
  await pool.query(
    `UPDATE HeldReplay SET state = ?, finishedAt = ?, leaseOwner = NULL, leaseUntil = NULL
     WHERE id = ? AND leaseOwner = ?`,
    [state, at, replay.id, replay.leaseOwner],
  );
}
