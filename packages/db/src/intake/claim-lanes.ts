import type { Pool, ResultSetHeader, RowDataPacket } from 'mysql2/promise';
import { retried } from '../session/pool.ts';
import { marks } from './places.ts';
import type { RelayTarget } from './relay-target.ts';

/** A drive's way to a target, under our lease. */
export interface ClaimedLane {
  readonly fn: string;
  readonly nextNumber: number;
  /** The last number there was when the lane was claimed. */
  readonly lastNumber: number;
  readonly attempts: number;
  /** What the last of them ended with, as it was recorded; empty when none failed. */
  readonly lastError: string;
  /** Grows with each lease: whoever holds an older one may no longer record anything. */
  readonly fence: number;
}

export interface LaneClaim {
  readonly target: RelayTarget;
  /** Unique for this claim, at most 40 characters. */
  readonly owner: string;
  readonly now: Date;
  readonly leaseUntil: Date;
  /** So many documents are wanted; lanes are taken until theirs come to as many. */
  readonly documents: number;
  /** So many of them at most of one lane. */
  readonly burst: number;
}

/** A lane with so few documents is no backlog: its register has just sent them. */
const SHORT = 8;
/** So many lanes that woke last are looked through for short ones. */
const LOOKED_THROUGH = 2_000;
/** Short lanes get up to this part of a request before those that have waited longest. */
const SHORT_PART = 4;

// What waits in a lane is estimated: numbers may have gaps, so it is never more than that.
const LAST = "IF(lane.target = 'tax_service', head.lastNumber, lane.lastNumber)";

/**
 * Leases lanes that are due, as many as fill one request: first short ones that woke last, so that a backlog does not
 * starve new documents, then those that have waited longest. A lane under lease is due again when its lease ends, so a
 * relay that died gives its lanes back by itself.
 */
export async function claimLanes(pool: Pool, claim: LaneClaim): Promise<ClaimedLane[]> {
  const drives = await dueDrives(pool, claim);
  if (drives.length === 0) return [];
  const [claimed] = await retried(() =>
    pool.query<ResultSetHeader>(
      `UPDATE RelayLane FORCE INDEX (PRIMARY) SET leaseOwner = ?, leaseUntil = ?, dueAt = ?, fence = fence + 1
     WHERE fn IN (${marks(drives.length)}) AND target = ? AND dueAt <= ?`,
      [claim.owner, claim.leaseUntil, claim.leaseUntil, ...drives, claim.target, claim.now],
    ),
  );
  if (claimed.affectedRows === 0) return [];
  const [rows] = await pool.query<RowDataPacket[]>(
    `SELECT lane.fn, lane.nextNumber, ${LAST} AS lastNumber, lane.attempts, lane.lastError, lane.fence
     FROM RelayLane AS lane JOIN DriveHead AS head ON head.fn = lane.fn
     WHERE lane.fn IN (${marks(drives.length)}) AND lane.target = ? AND lane.leaseOwner = ? ORDER BY lane.fn`,
    [...drives, claim.target, claim.owner],
  );
  return rows.map((row) => ({
    fn: String(row['fn']),
    nextNumber: Number(row['nextNumber']),
    lastNumber: Number(row['lastNumber']),
    attempts: Number(row['attempts']),
    lastError: String(row['lastError']),
    fence: Number(row['fence']),
  }));
}

const WAITING = `CAST(${LAST} AS SIGNED) - CAST(lane.nextNumber AS SIGNED) + 1`;

const dueLanes = (direction: 'ASC' | 'DESC') => `SELECT lane.fn, ${WAITING} AS waiting
  FROM RelayLane AS lane STRAIGHT_JOIN DriveHead AS head ON head.fn = lane.fn
  WHERE lane.target = ? AND lane.dueAt <= ? ORDER BY lane.dueAt ${direction} LIMIT ?`;

const SHORT_FIRST = `SELECT fn, waiting, 1 AS isShort FROM (${dueLanes('DESC')}) AS newest
  WHERE waiting <= ${SHORT} LIMIT ?`;
const OLDEST = `SELECT fn, waiting, 0 AS isShort FROM (${dueLanes('ASC')}) AS oldest`;

/**
 * Found without a lock and taken by primary key: a locking walk along `dueAt` meets intake, which locks lanes by primary
 * key, in the other order, and one of the two is then rolled back as a deadlock.
 */
async function dueDrives(pool: Pool, { target, now, documents, burst }: LaneClaim): Promise<string[]> {
  const ofShort = Math.ceil(documents / SHORT_PART);
  const [due] = await pool.query<RowDataPacket[]>(`(${SHORT_FIRST}) UNION ALL (${OLDEST})`, [
    target,
    now,
    LOOKED_THROUGH,
    ofShort,
    target,
    now,
    documents,
  ]);
  const drives = new Set<string>();
  let wanted = 0;
  for (const row of due) {
    const full = wanted >= (Number(row['isShort']) === 1 ? ofShort : documents);
    const fn = String(row['fn']);
    if (full || drives.has(fn)) continue;
    wanted += Math.min(burst, Math.max(1, Number(row['waiting'])));
    drives.add(fn);
  }
  return [...drives].sort();
}
