import type { Pool, RowDataPacket } from 'mysql2/promise';
import type { ClaimedLane } from './claim-lanes.ts';

/** A stored document that waits to be sent on. */
export interface WaitingDocument {
  readonly fn: string;
  readonly number: number;
  readonly month: number;
  readonly organizationId: string;
  readonly cashRegisterId: string;
  readonly receivedAt: Date;
  /** rawData: container header, TLV, message sign. */
  readonly raw: Buffer;
}

/** What one lane has in its turn. */
export interface LaneWork {
  readonly lane: ClaimedLane;
  /** In order of number. */
  readonly documents: readonly WaitingDocument[];
  /** Up to this number nothing else waits. */
  readonly through: number;
}

const COLUMNS = 'd.fn, d.number, d.month, d.organizationId, d.cashRegisterId, d.receivedAt, d.raw';

// Each number is looked up by itself: the key table knows the month, so of sixty partitions one is opened, and one
// statement serves all lanes. A subquery for each lane opens every partition for each of them.
const OF_NUMBERS = `SELECT ${COLUMNS}
  FROM JSON_TABLE(?, '$[*]' COLUMNS (
    fn VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin PATH '$[0]',
    number INT UNSIGNED PATH '$[1]'
  )) AS wanted
  STRAIGHT_JOIN DocumentKey AS k ON k.fn = wanted.fn AND k.number = wanted.number
  STRAIGHT_JOIN FiscalDocument AS d ON d.fn = k.fn AND d.number = k.number AND d.month = k.month
  LEFT JOIN Acknowledgement AS a ON a.fn = k.fn AND a.number = k.number AND a.month = k.month
  WHERE d.mode = 'production' AND a.fn IS NULL`;

// For lanes whose next numbers lead to nothing: the first document may have any number, and numbers may be missing.
const OF_LANE = `(SELECT ${COLUMNS}
  FROM DocumentKey AS k
  JOIN FiscalDocument AS d ON d.fn = k.fn AND d.number = k.number AND d.month = k.month
  LEFT JOIN Acknowledgement AS a ON a.fn = k.fn AND a.number = k.number AND a.month = k.month
  WHERE k.fn = ? AND k.number >= ? AND d.mode = 'production' AND a.fn IS NULL
  ORDER BY k.number LIMIT ?)`;

/** What waits for the tax service in each lane, at most `perLane` documents of one. */
export async function readWaitingDocuments(
  pool: Pool,
  lanes: readonly ClaimedLane[],
  perLane: number,
): Promise<LaneWork[]> {
  const found = await readNumbers(pool, lanes, perLane);
  const works = lanes.map((lane): LaneWork => {
    const through = lastLookedAt(lane, perLane);
    return { lane, documents: found.get(lane.fn) ?? [], through };
  });
  const empty = works.filter(
    ({ lane, documents, through }) => documents.length === 0 && through < lane.lastNumber,
  );
  if (empty.length === 0) return works;
  const searched = await searchLanes(
    pool,
    empty.map(({ lane }) => lane),
    perLane,
  );
  return works.map((work) => searched.get(work.lane.fn) ?? work);
}

function lastLookedAt({ nextNumber, lastNumber }: ClaimedLane, perLane: number): number {
  return Math.min(lastNumber, nextNumber + perLane - 1);
}

async function readNumbers(
  pool: Pool,
  lanes: readonly ClaimedLane[],
  perLane: number,
): Promise<ReadonlyMap<string, WaitingDocument[]>> {
  const wanted: [string, number][] = [];
  for (const lane of lanes) {
    for (let number = lane.nextNumber; number <= lastLookedAt(lane, perLane); number += 1)
      wanted.push([lane.fn, number]);
  }
  if (wanted.length === 0) return new Map();
  const [rows] = await pool.query<RowDataPacket[]>(OF_NUMBERS, [JSON.stringify(wanted)]);
  return byDrive(rows);
}

async function searchLanes(
  pool: Pool,
  lanes: readonly ClaimedLane[],
  perLane: number,
): Promise<ReadonlyMap<string, LaneWork>> {
  const [rows] = await pool.query<RowDataPacket[]>(
    lanes.map(() => OF_LANE).join(' UNION ALL '),
    lanes.flatMap((lane) => [lane.fn, lane.nextNumber, perLane]),
  );
  const found = byDrive(rows);
  return new Map(
    lanes.map((lane) => {
      const documents = found.get(lane.fn) ?? [];
      const last = documents.at(-1);
      const through = last !== undefined && documents.length === perLane ? last.number : lane.lastNumber;
      return [lane.fn, { lane, documents, through }];
    }),
  );
}

/** Documents by drive, in order of number. */
export function byDrive(rows: readonly RowDataPacket[]): ReadonlyMap<string, WaitingDocument[]> {
  const found = new Map<string, WaitingDocument[]>();
  for (const row of rows) {
    const document = documentOf(row);
    const known = found.get(document.fn);
    if (known === undefined) found.set(document.fn, [document]);
    else known.push(document);
  }
  for (const documents of found.values()) documents.sort((one, other) => one.number - other.number);
  return found;
}

function documentOf(row: RowDataPacket): WaitingDocument {
  return {
    fn: String(row['fn']),
    number: Number(row['number']),
    month: Number(row['month']),
    organizationId: String(row['organizationId']),
    cashRegisterId: String(row['cashRegisterId']),
    receivedAt: row['receivedAt'] as Date,
    raw: row['raw'] as Buffer,
  };
}
