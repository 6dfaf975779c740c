import type { Pool, PoolConnection, ResultSetHeader, RowDataPacket } from 'mysql2/promise';
import { marks } from './places.ts';
import { readLastNumbers } from './last-numbers.ts';
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
 * same row lock before its commit. Intake locks heads and then lanes; no head is locked here, so the two cannot meet as
 * a deadlock.
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
    dueAt VARCHAR(23) PATH '$[3]',
    lastError VARCHAR(255) PATH '$[4]'
  )) AS turn
  STRAIGHT_JOIN RelayLane AS lane FORCE INDEX (PRIMARY) ON lane.fn = turn.fn AND lane.target = ?
  SET lane.nextNumber = turn.nextNumber, lane.attempts = turn.attempts, lane.lastError = turn.lastError,
    lane.leaseOwner = NULL, lane.leaseUntil = NULL,
    lane.dueAt = IF(turn.dueAt = '', NULL, CAST(turn.dueAt AS DATETIME(3)))`;

/** Ends the turn of locked lanes: each sleeps, goes to the end of the queue, or waits for its next attempt. */
export async function finishLanes(
  connection: PoolConnection,
  target: RelayTarget,
  turns: readonly LaneTurn[],
  now: Date,
): Promise<void> {
  if (turns.length === 0) return;
  const lastNumbers = await readLastNumbers(
    connection,
    target,
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
  await connection.query(FINISH, [JSON.stringify(rows), target]);
}

function sqlInstant(at: Date): string {
  return at.toISOString().replace('T', ' ').replace('Z', '');
}

/** Wakes lanes that sleep though documents wait, whatever made them miss their waking. */
export async function wakeForgottenLanes(pool: Pool, now: Date): Promise<number> {
  const [woken] = await pool.query<ResultSetHeader>(
    `UPDATE RelayLane AS lane JOIN DriveHead AS head ON head.fn = lane.fn
     SET lane.dueAt = ?
     WHERE lane.dueAt IS NULL AND (
       (lane.target = 'tax_service' AND head.lastNumber >= lane.nextNumber AND head.lastNumber > 0)
       OR (lane.target <> 'tax_service' AND lane.lastNumber >= lane.nextNumber AND lane.lastNumber > 0))`,
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

/** How much waits for a target, for the metrics. */
export async function readBacklog(pool: Pool, target: RelayTarget, now: Date): Promise<LaneBacklog> {
  const [rows] = await pool.query<RowDataPacket[]>(
    'SELECT COUNT(*) AS due, MIN(dueAt) AS oldest FROM RelayLane WHERE target = ? AND dueAt <= ?',
    [target, now],
  );
  const oldest: unknown = rows[0]?.['oldest'];
  return { due: Number(rows[0]?.['due'] ?? 0), oldestDueAt: oldest instanceof Date ? oldest : null };
}
