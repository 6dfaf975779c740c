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
  /** Which end of the queue: long-waiting lanes, or those that have just woken. */
  readonly order: 'oldest' | 'newest';
}

// What waits in a lane is estimated: numbers may have gaps, so it is never less than that.
const LAST = "IF(lane.target = 'tax_service', head.lastNumber, lane.lastNumber)";

/**
 * Leases lanes that are due, as many as fill one request: a few with long queues, or many with a document each. A lane
 * under lease is due again when its lease ends, so a relay that died gives its lanes back by itself.
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

/**
 * Found without a lock and taken by primary key: a locking walk along `dueAt` meets intake, which locks lanes by primary
 * key, in the other order, and one of the two is then rolled back as a deadlock.
 */
async function dueDrives(pool: Pool, claim: LaneClaim): Promise<string[]> {
  const direction = claim.order === 'newest' ? 'DESC' : 'ASC';
  const [due] = await pool.query<RowDataPacket[]>(
    `SELECT lane.fn, CAST(${LAST} AS SIGNED) - CAST(lane.nextNumber AS SIGNED) + 1 AS waiting
     FROM RelayLane AS lane STRAIGHT_JOIN DriveHead AS head ON head.fn = lane.fn
     WHERE lane.target = ? AND lane.dueAt <= ? ORDER BY lane.dueAt ${direction} LIMIT ?`,
    [claim.target, claim.now, claim.documents],
  );
  const drives: string[] = [];
  let documents = 0;
  for (const row of due) {
    if (documents >= claim.documents) break;
    documents += Math.min(claim.burst, Math.max(1, Number(row['waiting'])));
    drives.push(String(row['fn']));
  }
  return drives.sort();
}
