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
const LOOKED_THROUGH = 1_000;
/** Short lanes get up to this part of a request before those that have waited longest. */
const SHORT_PART = 4;

/**
 * Leases lanes that are due, as many as fill one request: those that have waited longest, and where not all of them fit
 * first some short ones that woke last, so that a backlog does not starve new documents. A lane under lease is due again
 * when its lease ends, so a relay that died gives its lanes back by itself.
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
    `SELECT fn, nextNumber, lastNumber, attempts, lastError, fence FROM RelayLane FORCE INDEX (PRIMARY)
     WHERE fn IN (${marks(drives.length)}) AND target = ? AND leaseOwner = ? ORDER BY fn`,
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

interface DueLane {
  readonly fn: string;
  /** Never less than what waits in it, for numbers may have gaps. */
  readonly waiting: number;
}

const dueLanes = (direction: 'ASC' | 'DESC') => `SELECT fn, nextNumber, lastNumber FROM RelayLane
  WHERE target = ? AND dueAt <= ? ORDER BY dueAt ${direction} LIMIT ?`;
const OLDEST_FIRST = dueLanes('ASC');
const NEWEST_FIRST = dueLanes('DESC');

/**
 * Found without a lock and taken by primary key: a locking walk along `dueAt` meets intake, which locks lanes by primary
 * key, in the other order, and one of the two is then rolled back as a deadlock.
 */
async function dueDrives(pool: Pool, claim: LaneClaim): Promise<string[]> {
  const { documents } = claim;
  const oldest = await readDue(pool, OLDEST_FIRST, claim, documents);
  const request = new Request(claim);
  const allFit = oldest.length < documents && request.sizeOf(oldest) <= documents;
  if (!allFit) {
    const newest = await readDue(pool, NEWEST_FIRST, claim, LOOKED_THROUGH);
    request.fill(
      newest.filter(({ waiting }) => waiting <= SHORT),
      Math.ceil(documents / SHORT_PART),
    );
  }
  request.fill(oldest, documents);
  return request.drives;
}

async function readDue(
  pool: Pool,
  sql: string,
  { target, now }: LaneClaim,
  limit: number,
): Promise<DueLane[]> {
  const [rows] = await pool.query<RowDataPacket[]>(sql, [target, now, limit]);
  return rows.map((row) => ({
    fn: String(row['fn']),
    waiting: Number(row['lastNumber']) - Number(row['nextNumber']) + 1,
  }));
}

/** Drives whose documents are to fill one request. */
class Request {
  readonly #burst: number;
  readonly #drives = new Set<string>();
  #documents = 0;

  constructor({ burst }: LaneClaim) {
    this.#burst = burst;
  }

  /** In the order of their names, in which lanes are locked everywhere. */
  get drives(): string[] {
    return [...this.#drives].sort();
  }

  /** So many documents of these would go at once. */
  sizeOf(lanes: readonly DueLane[]): number {
    return lanes.reduce((sum, lane) => sum + this.#partOf(lane), 0);
  }

  /** Takes further lanes until there are so many documents in all. */
  fill(lanes: readonly DueLane[], documents: number): void {
    for (const lane of lanes) {
      if (this.#documents >= documents) return;
      if (this.#drives.has(lane.fn)) continue;
      this.#drives.add(lane.fn);
      this.#documents += this.#partOf(lane);
    }
  }

  #partOf({ waiting }: DueLane): number {
    return Math.min(this.#burst, Math.max(1, waiting));
  }
}
