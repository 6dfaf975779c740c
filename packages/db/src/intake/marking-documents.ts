import type { Connection, Pool, PoolConnection, RowDataPacket } from 'mysql2/promise';
import type { NewAcknowledgement } from './acknowledgements.ts';
import type { ClaimedLane } from './claim-lanes.ts';
import { byDrive, type LaneWork } from './relay-documents.ts';
import type { RelayTarget } from './relay-target.ts';

export type MarkingTarget = Exclude<RelayTarget, 'tax_service'>;

/** A document for the marking system. A receipt's bytes are the stored document's, a notice brings its own. */
export interface NewMarkingDocument {
  readonly fn: string;
  readonly target: MarkingTarget;
  readonly number: number;
  readonly month: number;
  readonly organizationId: string;
  readonly cashRegisterId: string;
  readonly receivedAt: Date;
  readonly raw: Buffer | null;
  /** Of a notice: the number of the receipt it tells of (tag 1040), null where it names none. */
  readonly receiptDocument?: number | null;
}

// The conditions look at the lane's last number as it was, so that one is written last. A late number takes the lane away
// from whoever has it, since he may have looked there before it came.
const WAKE = `INSERT INTO RelayLane (fn, target, organizationId, nextNumber, lastNumber, dueAt) VALUES ?
  ON DUPLICATE KEY UPDATE fence = fence + (VALUES(nextNumber) <= lastNumber),
    dueAt = IF(VALUES(nextNumber) <= lastNumber, VALUES(dueAt), COALESCE(dueAt, VALUES(dueAt))),
    leaseUntil = IF(VALUES(nextNumber) <= lastNumber, NULL, leaseUntil),
    leaseOwner = IF(VALUES(nextNumber) <= lastNumber, NULL, leaseOwner),
    nextNumber = LEAST(nextNumber, VALUES(nextNumber)),
    lastNumber = GREATEST(lastNumber, VALUES(lastNumber))`;

const QUEUE = `INSERT INTO MarkingDocument (fn, target, number, month, organizationId, cashRegisterId, receivedAt, raw, items,
    receiptDocument)
  VALUES ? ON DUPLICATE KEY UPDATE fn = VALUES(fn)`;

/**
 * Puts documents into their lanes and wakes these, inside the caller's transaction; lanes are locked first, in order of
 * drive. What is there already stays as it is.
 */
export async function queueMarking(
  connection: Connection | PoolConnection,
  documents: readonly NewMarkingDocument[],
  at: Date,
): Promise<void> {
  if (documents.length === 0) return;
  await wakeMarkingLanes(connection, documents, at);
  await connection.query(QUEUE, [
    documents.map((d) => [
      d.fn,
      d.target,
      d.number,
      d.month,
      d.organizationId,
      d.cashRegisterId,
      d.receivedAt,
      d.raw,
      '[]',
      d.receiptDocument ?? null,
    ]),
  ]);
}

async function wakeMarkingLanes(
  connection: Connection | PoolConnection,
  documents: readonly NewMarkingDocument[],
  at: Date,
): Promise<void> {
  const lanes = new Map<string, { document: NewMarkingDocument; first: number; last: number }>();
  for (const document of documents) {
    const { fn, number } = document;
    const known = lanes.get(fn);
    lanes.set(fn, {
      document,
      first: Math.min(known?.first ?? number, number),
      last: Math.max(known?.last ?? number, number),
    });
  }
  const rows = [...lanes.values()]
    .sort((one, other) => (one.document.fn < other.document.fn ? -1 : 1))
    .map(({ document, first, last }) => [
      document.fn,
      document.target,
      document.organizationId,
      first,
      last,
      at,
    ]);
  await connection.query(WAKE, [rows]);
}

const WAITING = `SELECT m.fn, m.number, m.month, m.organizationId, m.cashRegisterId, m.receivedAt,
    COALESCE(m.raw, d.raw) AS raw
  FROM (
    SELECT q.fn, q.number, q.month, ROW_NUMBER() OVER (PARTITION BY q.fn ORDER BY q.number) AS place
    FROM MarkingDocument AS q FORCE INDEX (MarkingDocument_fn_target_verdict_number_idx)
    WHERE q.fn IN (?) AND q.target = ? AND q.verdict IS NULL
  ) AS w
  STRAIGHT_JOIN MarkingDocument AS m ON m.fn = w.fn AND m.target = ? AND m.number = w.number AND m.month = w.month
  LEFT JOIN FiscalDocument AS d ON m.raw IS NULL AND d.fn = m.fn AND d.number = m.number AND d.month = m.month
  WHERE w.place <= ?`;

/** What waits for the marking system in each lane, at most `perLane` documents of one. */
export async function readMarkingDocuments(
  pool: Pool,
  target: MarkingTarget,
  lanes: readonly ClaimedLane[],
  perLane: number,
): Promise<LaneWork[]> {
  if (lanes.length === 0) return [];
  const [rows] = await pool.query<RowDataPacket[]>(WAITING, [
    lanes.map(({ fn }) => fn),
    target,
    target,
    perLane,
  ]);
  const found = byDrive(rows);
  return lanes.map((lane) => {
    const documents = found.get(lane.fn) ?? [];
    const last = documents.at(-1);
    const through = last !== undefined && documents.length === perLane ? last.number : lane.lastNumber;
    return { lane, documents, through };
  });
}

const JUDGE = `UPDATE JSON_TABLE(?, '$[*]' COLUMNS (
    fn VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin PATH '$[0]',
    number INT UNSIGNED PATH '$[1]',
    month INT UNSIGNED PATH '$[2]',
    verdict VARCHAR(20) PATH '$[3]',
    code INT UNSIGNED PATH '$[4]',
    message VARCHAR(500) PATH '$[5]',
    items MEDIUMTEXT PATH '$[6]',
    attempts INT UNSIGNED PATH '$[7]'
  )) AS judged
  STRAIGHT_JOIN MarkingDocument AS m FORCE INDEX (PRIMARY)
    ON m.fn = judged.fn AND m.target = ? AND m.number = judged.number AND m.month = judged.month
  SET m.verdict = judged.verdict, m.code = judged.code, m.message = judged.message, m.items = judged.items,
    m.attempts = judged.attempts, m.sentAt = ?`;

const MAX_MESSAGE = 500;

/** Records what the marking system said. */
export async function recordMarking(
  connection: PoolConnection,
  target: MarkingTarget,
  rows: readonly NewAcknowledgement[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const judged = rows.map((row) => [
    row.fn,
    row.number,
    row.month,
    row.verdict,
    row.code,
    row.message.slice(0, MAX_MESSAGE),
    row.items ?? '[]',
    row.attempts,
  ]);
  await connection.query(JUDGE, [JSON.stringify(judged), target, first.sentAt]);
}
