import type { Pool, RowDataPacket } from 'mysql2/promise';
import type { ClaimedLane } from './relay-lanes.ts';

/** A stored document that waits for the tax service. */
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

// The key table knows the month, so that one partition is looked into and not sixty.
const OF_LANE = `(SELECT d.fn, d.number, d.month, d.organizationId, d.cashRegisterId, d.receivedAt, d.raw
  FROM DocumentKey AS k
  JOIN FiscalDocument AS d ON d.fn = k.fn AND d.number = k.number AND d.month = k.month
  LEFT JOIN Acknowledgement AS a ON a.fn = k.fn AND a.number = k.number AND a.month = k.month
  WHERE k.fn = ? AND k.number >= ? AND d.mode = 'production' AND a.fn IS NULL
  ORDER BY k.number LIMIT ?)`;

/** The next documents of each lane in order of number, at most `perLane` of one. */
export async function readWaitingDocuments(
  pool: Pool,
  lanes: readonly ClaimedLane[],
  perLane: number,
): Promise<ReadonlyMap<string, WaitingDocument[]>> {
  const byLane = new Map<string, WaitingDocument[]>(lanes.map((lane) => [lane.fn, []]));
  if (lanes.length === 0) return byLane;
  const [rows] = await pool.query<RowDataPacket[]>(
    lanes.map(() => OF_LANE).join(' UNION ALL '),
    lanes.flatMap((lane) => [lane.fn, lane.nextNumber, perLane]),
  );
  for (const row of rows) byLane.get(String(row['fn']))?.push(documentOf(row));
  for (const documents of byLane.values()) documents.sort((one, other) => one.number - other.number);
  return byLane;
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
