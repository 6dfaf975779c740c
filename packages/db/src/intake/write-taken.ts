import type { DriveHead, TakenDocument } from './arrival.ts';
import type { BatchSession, Value } from './batch-session.ts';
import { rowMarks, statementBySize } from './places.ts';

/** A document to keep and where its drive stands after it. */
export interface Taken {
  readonly document: TakenDocument;
  readonly head: DriveHead;
  readonly release: Uint8Array | null;
}

const KEY_COLUMNS = ['fn', 'number', 'organizationId', 'digest', 'month', 'confirmation', 'receivedAt'];

const DOCUMENT_COLUMNS = [
  'fn',
  'number',
  'month',
  'organizationId',
  'cashRegisterId',
  'outletId',
  'code',
  'mode',
  'registerTime',
  'fiscalSign',
  'receivedAt',
  'raw',
  'findings',
];

const insertKeys = insertInto('DocumentKey', KEY_COLUMNS);
const insertBodies = insertInto('FiscalDocument', DOCUMENT_COLUMNS);
function insertInto(table: string, columns: readonly string[]): (count: number) => string {
  const names = columns.map((name) => `\`${name}\``).join(', ');
  return statementBySize(
    (count) => `INSERT INTO \`${table}\` (${names}) VALUES ${rowMarks(count, columns.length)}`,
  );
}

/** Plain INSERTs: a key that exists already is an error of the whole batch, never a silent no. */
export async function insertDocuments(session: BatchSession, taken: readonly Taken[]): Promise<void> {
  const keys: Value[] = [];
  const bodies: Value[] = [];
  for (const { document: d } of taken) {
    const { fn, number, month, organizationId, receivedAt } = d;
    keys.push(fn, number, organizationId, bufferOf(d.digest), month, bufferOf(d.confirmation), receivedAt);
    bodies.push(fn, number, month, organizationId, d.cashRegisterId, d.outletId, d.code, d.mode);
    bodies.push(d.registerTime, d.fiscalSign, receivedAt, bufferOf(d.raw), d.findings);
  }
  await session.run(insertKeys(taken.length), keys);
  await session.run(insertBodies(taken.length), bodies);
}

/** The driver writes Buffers as bytes, but a bare Uint8Array as JSON. */
function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

// The list is given as one JSON text, so that one prepared statement serves every size of batch. The order of the join
// is given too: left to itself the optimizer scans small tables and locks the rows of other drives. A lane is locked even
// where it is awake already, so that a relay about to let it sleep waits for this commit and then sees its document.
const ADVANCE = `UPDATE JSON_TABLE(?, '$[*]' COLUMNS (
    fn VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin PATH '$[0]',
    firstNumber INT UNSIGNED PATH '$[1]',
    lastNumber INT UNSIGNED PATH '$[2]',
    lastCode INT UNSIGNED PATH '$[3]',
    lastRegisterTime INT UNSIGNED PATH '$[4]',
    shiftNumber INT UNSIGNED PATH '$[5]',
    shiftOpen INT UNSIGNED PATH '$[6]',
    documentCount INT UNSIGNED PATH '$[7]',
    relayed INT UNSIGNED PATH '$[8]'
  )) AS after
  STRAIGHT_JOIN DriveHead AS head FORCE INDEX (PRIMARY) ON head.fn = after.fn
  LEFT JOIN RelayLane AS lane FORCE INDEX (PRIMARY) ON lane.fn = after.fn AND lane.target = 'tax_service'
  SET head.firstNumber = after.firstNumber, head.lastNumber = after.lastNumber, head.lastCode = after.lastCode,
    head.lastRegisterTime = after.lastRegisterTime, head.shiftNumber = after.shiftNumber,
    head.shiftOpen = after.shiftOpen, head.documentCount = after.documentCount, head.lastReceivedAt = ?,
    lane.dueAt = IF(after.relayed = 1, COALESCE(lane.dueAt, ?), lane.dueAt)`;

const TURN_BACK = `UPDATE RelayLane
  SET nextNumber = LEAST(nextNumber, ?), fence = fence + 1, dueAt = ?, leaseOwner = NULL, leaseUntil = NULL
  WHERE fn = ? AND target = 'tax_service' AND (nextNumber > ? OR leaseOwner IS NOT NULL)`;

/** Moves the locked heads to where they stand after the documents, and wakes the lanes of those that go on. */
export async function advance(session: BatchSession, taken: readonly Taken[], at: Date): Promise<void> {
  const rows = taken.map(({ document, head }) => [
    document.fn,
    head.firstNumber,
    head.lastNumber,
    head.lastCode,
    head.lastRegisterTime,
    head.shiftNumber,
    head.shiftOpen ? 1 : 0,
    head.documentCount,
    document.mode === 'production' ? 1 : 0,
  ]);
  await session.run(ADVANCE, [JSON.stringify(rows), at, at]);
  for (const { document, head } of taken) {
    if (document.mode !== 'production' || document.number >= head.lastNumber) continue;
    // A document below the last one came late: its lane goes back, and whoever holds the lease has lost it, since he may
    // have looked at that number before it was there.
    await session.run(TURN_BACK, [document.number, at, document.fn, document.number]);
  }
}
