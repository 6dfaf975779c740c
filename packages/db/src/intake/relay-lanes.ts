import type { Pool, PoolConnection, ResultSetHeader, RowDataPacket } from 'mysql2/promise';
import { retried } from '../session/pool.ts';
import { marks } from './places.ts';
import { readLastNumbers } from './last-numbers.ts';

/** A drive's way to the tax service, under our lease. */
export interface ClaimedLane {
  readonly fn: string;
  readonly nextNumber: number;
  readonly attempts: number;
  /** What the last of them ended with, as it was recorded; empty when none failed. */
  readonly lastError: string;
  /** Grows with each lease: whoever holds an older one may no longer record anything. */
  readonly fence: number;
}

export interface LaneClaim {
  /** Unique for this claim, at most 40 characters. */
  readonly owner: string;
  readonly now: Date;
  readonly leaseUntil: Date;
  readonly limit: number;
  /** Which end of the queue: long-waiting lanes, or those that have just woken. */
  readonly order: 'oldest' | 'newest';
}

/**
 * Leases lanes that are due. A lane under lease is due again when its lease ends, so a relay that died gives its lanes
 * back by itself.
 */
export async function claimLanes(pool: Pool, claim: LaneClaim): Promise<ClaimedLane[]> {
  const direction = claim.order === 'newest' ? 'DESC' : 'ASC';
  // Found without a lock and taken by primary key: a locking walk along `dueAt` meets intake, which locks lanes by
  // primary key, in the other order, and one of the two is then rolled back as a deadlock.
  const [due] = await pool.query<RowDataPacket[]>(
    `SELECT fn FROM RelayLane WHERE dueAt <= ? ORDER BY dueAt ${direction} LIMIT ?`,
    [claim.now, claim.limit],
  );
  if (due.length === 0) return [];
  const drives = due.map((row) => String(row['fn'])).sort();
  const [claimed] = await retried(() =>
    pool.query<ResultSetHeader>(
      `UPDATE RelayLane FORCE INDEX (PRIMARY) SET leaseOwner = ?, leaseUntil = ?, dueAt = ?, fence = fence + 1
     WHERE fn IN (${marks(drives.length)}) AND dueAt <= ?`,
      [claim.owner, claim.leaseUntil, claim.leaseUntil, ...drives, claim.now],
    ),
  );
  if (claimed.affectedRows === 0) return [];
  const [rows] = await pool.query<RowDataPacket[]>(
    'SELECT fn, nextNumber, attempts, lastError, fence FROM RelayLane WHERE dueAt = ? AND leaseOwner = ? ORDER BY fn',
    [claim.leaseUntil, claim.owner],
  );
  return rows.map((row) => ({
    fn: String(row['fn']),
    nextNumber: Number(row['nextNumber']),
    attempts: Number(row['attempts']),
    lastError: String(row['lastError']),
    fence: Number(row['fence']),
  }));
}

/** Where a lane stands after its turn. */
export interface LaneTurn {
  readonly fn: string;
  readonly fence: number;
  readonly nextNumber: number;
  readonly attempts: number;
  /** When to try again after a failure; null lets the lane sleep unless more documents wait. */
  readonly retryAt: Date | null;
  readonly lastError: string;
}

const MAX_ERROR = 255;

/**
 * Locks the lanes and tells which are still ours. After the lock no document can be stored unseen: intake takes the
 * same row lock before its commit. Intake locks heads and then lanes; no head is locked here, so the two cannot meet as
 * a deadlock.
 */
export async function lockOwnLanes(
  connection: PoolConnection,
  turns: readonly LaneTurn[],
): Promise<LaneTurn[]> {
  if (turns.length === 0) return [];
  const [rows] = await connection.query<RowDataPacket[]>(
    `SELECT fn, fence FROM RelayLane FORCE INDEX (PRIMARY) WHERE fn IN (${marks(turns.length)}) ORDER BY fn FOR UPDATE`,
    turns.map((turn) => turn.fn).sort(),
  );
  const fences = new Map(rows.map((row) => [String(row['fn']), Number(row['fence'])]));
  return turns.filter((turn) => fences.get(turn.fn) === turn.fence);
}

// The order of the join is given: left to itself the optimizer scans small tables and locks the rows of other drives.
const FINISH = `UPDATE JSON_TABLE(?, '$[*]' COLUMNS (
    fn VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin PATH '$[0]',
    nextNumber INT UNSIGNED PATH '$[1]',
    attempts INT UNSIGNED PATH '$[2]',
    dueAt VARCHAR(23) PATH '$[3]',
    lastError VARCHAR(255) PATH '$[4]'
  )) AS turn
  STRAIGHT_JOIN RelayLane AS lane FORCE INDEX (PRIMARY) ON lane.fn = turn.fn
  SET lane.nextNumber = turn.nextNumber, lane.attempts = turn.attempts, lane.lastError = turn.lastError,
    lane.leaseOwner = NULL, lane.leaseUntil = NULL,
    lane.dueAt = IF(turn.dueAt = '', NULL, CAST(turn.dueAt AS DATETIME(3)))`;

/** Ends the turn of locked lanes: each sleeps, goes to the end of the queue, or waits for its next attempt. */
export async function finishLanes(
  connection: PoolConnection,
  turns: readonly LaneTurn[],
  now: Date,
): Promise<void> {
  if (turns.length === 0) return;
  const lastNumbers = await readLastNumbers(
    connection,
    turns.map((turn) => turn.fn),
  );
  const rows = turns.map((turn) => {
    const more = (lastNumbers.get(turn.fn) ?? 0) >= turn.nextNumber;
    const dueAt = turn.retryAt ?? (more ? now : null);
    return [
      turn.fn,
      turn.nextNumber,
      turn.attempts,
      dueAt === null ? '' : sqlInstant(dueAt),
      turn.lastError.slice(0, MAX_ERROR),
    ];
  });
  await connection.query(FINISH, [JSON.stringify(rows)]);
}

function sqlInstant(at: Date): string {
  return at.toISOString().replace('T', ' ').replace('Z', '');
}

/** Wakes lanes that sleep though documents wait, whatever made them miss their waking. */
export async function wakeForgottenLanes(pool: Pool, now: Date): Promise<number> {
  const [woken] = await pool.query<ResultSetHeader>(
    `UPDATE RelayLane AS lane JOIN DriveHead AS head ON head.fn = lane.fn
     SET lane.dueAt = ? WHERE lane.dueAt IS NULL AND head.lastNumber >= lane.nextNumber AND head.lastNumber > 0`,
    [now],
  );
  return woken.affectedRows;
}

export interface LaneBacklog {
  /** Lanes whose documents wait, leased ones included. */
  readonly due: number;
  /** Since when the longest-waiting one is due; null when none is. */
  readonly oldestDueAt: Date | null;
}

/** How much waits, for the metrics. */
export async function readBacklog(pool: Pool, now: Date): Promise<LaneBacklog> {
  const [rows] = await pool.query<RowDataPacket[]>(
    'SELECT COUNT(*) AS due, MIN(dueAt) AS oldest FROM RelayLane WHERE dueAt <= ?',
    [now],
  );
  const oldest: unknown = rows[0]?.['oldest'];
  return { due: Number(rows[0]?.['due'] ?? 0), oldestDueAt: oldest instanceof Date ? oldest : null };
}
