import type { Pool, PoolConnection, ResultSetHeader, RowDataPacket } from 'mysql2/promise';
import { retried } from '../session/pool.ts';
import { marks } from './places.ts';
import type { RelayTarget } from './relay-target.ts';

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
 * same row lock before its commit. Lanes are locked in the order of their drives here, there and wherever several are,
 * and no head after a lane, so nobody meets anybody as a deadlock.
 */
export async function lockOwnLanes(
  connection: PoolConnection,
  target: RelayTarget,
  turns: readonly LaneTurn[],
): Promise<LaneTurn[]> {
  if (turns.length === 0) return [];
  const [rows] = await connection.query<RowDataPacket[]>(
    `SELECT fn, fence FROM RelayLane FORCE INDEX (PRIMARY)
     WHERE fn IN (${marks(turns.length)}) AND target = ? ORDER BY fn FOR UPDATE`,
    [...turns.map((turn) => turn.fn).sort(), target],
  );
  const fences = new Map(rows.map((row) => [String(row['fn']), Number(row['fence'])]));
  return turns.filter((turn) => fences.get(turn.fn) === turn.fence);
}

// The order of the join is given: left to itself the optimizer scans small tables and locks the rows of other drives.
const FINISH = `UPDATE JSON_TABLE(?, '$[*]' COLUMNS (
    fn VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin PATH '$[0]',
    nextNumber INT UNSIGNED PATH '$[1]',
    attempts INT UNSIGNED PATH '$[2]',
    retryAt VARCHAR(23) PATH '$[3]',
    lastError VARCHAR(255) PATH '$[4]'
  )) AS turn
  STRAIGHT_JOIN RelayLane AS lane FORCE INDEX (PRIMARY) ON lane.fn = turn.fn AND lane.target = ?
  SET lane.nextNumber = turn.nextNumber, lane.attempts = turn.attempts, lane.lastError = turn.lastError,
    lane.leaseOwner = NULL, lane.leaseUntil = NULL,
    lane.dueAt = CASE WHEN turn.retryAt <> '' THEN CAST(turn.retryAt AS DATETIME(3))
      WHEN lane.lastNumber >= turn.nextNumber THEN ? END`;

/** Ends the turn of locked lanes: each sleeps, goes to the end of the queue, or waits for its next attempt. */
export async function finishLanes(
  connection: PoolConnection,
  target: RelayTarget,
  turns: readonly LaneTurn[],
  now: Date,
): Promise<void> {
  if (turns.length === 0) return;
  const rows = turns.map((turn) => [
    turn.fn,
    turn.nextNumber,
    turn.attempts,
    turn.retryAt === null ? '' : sqlInstant(turn.retryAt),
    turn.lastError.slice(0, MAX_ERROR),
  ]);
  await connection.query(FINISH, [JSON.stringify(rows), target, now]);
}

function sqlInstant(at: Date): string {
  return at.toISOString().replace('T', ' ').replace('Z', '');
}

// The last number of a drive is known to its head at any rate; to its lane, where the gateway that stored it said so.
const LAST = "IF(lane.target = 'tax_service', GREATEST(lane.lastNumber, head.lastNumber), lane.lastNumber)";
const FORGOTTEN = `SELECT lane.fn, lane.target, ${LAST} AS lastNumber
  FROM RelayLane AS lane JOIN DriveHead AS head ON head.fn = lane.fn
  WHERE lane.fn > ? AND lane.dueAt IS NULL AND ${LAST} >= lane.nextNumber AND ${LAST} > 0
  ORDER BY lane.fn LIMIT ?`;
// The order of the join is given, so lanes are locked in the order of their drives.
const WAKE = `UPDATE JSON_TABLE(?, '$[*]' COLUMNS (
    fn VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin PATH '$[0]',
    target VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin PATH '$[1]',
    lastNumber INT UNSIGNED PATH '$[2]'
  )) AS forgotten
  STRAIGHT_JOIN RelayLane AS lane FORCE INDEX (PRIMARY)
    ON lane.fn = forgotten.fn AND lane.target = forgotten.target
  SET lane.dueAt = ?, lane.lastNumber = GREATEST(lane.lastNumber, forgotten.lastNumber)
  WHERE lane.dueAt IS NULL AND lane.nextNumber <= forgotten.lastNumber`;
const WOKEN_AT_ONCE = 1_000;

/**
 * Wakes lanes that sleep though documents wait, whatever made them miss their waking: a gateway of the release before,
 * for one, does not tell a lane its last number. They are found without a lock and woken in the order of their drives: a
 * walk that locked lanes and heads met intake, which locks heads first, as a deadlock.
 * @returns how many were woken.
 */
export async function wakeForgottenLanes(pool: Pool, now: Date): Promise<number> {
  let woken = 0;
  for (let after = ''; ; ) {
    const [found] = await pool.query<RowDataPacket[]>(FORGOTTEN, [after, WOKEN_AT_ONCE]);
    const last = found.at(-1);
    if (last === undefined) return woken;
    const lanes = found.map((row) => [row['fn'], row['target'], Number(row['lastNumber'])]);
    const [lane] = await retried(() => pool.query<ResultSetHeader>(WAKE, [JSON.stringify(lanes), now]));
    woken += lane.affectedRows;
    // One drive may have several lanes: those cut off here are found a minute later.
    after = String(last['fn']);
    if (found.length < WOKEN_AT_ONCE) return woken;
  }
}

export interface LaneBacklog {
  /** Lanes whose documents wait, leased ones included. */
  readonly due: number;
  /** Since when the longest-waiting one is due; null when none is. */
  readonly oldestDueAt: Date | null;
}

/** How much waits for a target, for the metrics. */
export async function readBacklog(pool: Pool, target: RelayTarget, now: Date): Promise<LaneBacklog> {
  const [rows] = await pool.query<RowDataPacket[]>(
    'SELECT COUNT(*) AS due, MIN(dueAt) AS oldest FROM RelayLane WHERE target = ? AND dueAt <= ?',
    [target, now],
  );
  const oldest: unknown = rows[0]?.['oldest'];
  return { due: Number(rows[0]?.['due'] ?? 0), oldestDueAt: oldest instanceof Date ? oldest : null };
}
