import type { Connection } from 'mysql2/promise';
import type { DriveHead, TakenDocument } from './arrival.ts';
import { marks, rowMarks, statementBySize } from './places.ts';

/** A document to keep and where its drive stands after it. */
export interface Taken {
  readonly document: TakenDocument;
  readonly head: DriveHead;
  readonly release: Uint8Array | null;
}

type Value = string | number | Date | Buffer | null;

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
const wake = statementBySize(
  (count) =>
    `UPDATE RelayLane FORCE INDEX (PRIMARY) SET dueAt = COALESCE(dueAt, ?) WHERE fn IN (${marks(count)})`,
);

function insertInto(table: string, columns: readonly string[]): (count: number) => string {
  const names = columns.map((name) => `\`${name}\``).join(', ');
  return statementBySize(
    (count) => `INSERT INTO \`${table}\` (${names}) VALUES ${rowMarks(count, columns.length)}`,
  );
}

/** Plain INSERTs: a key that exists already is an error of the whole batch, never a silent no. */
export async function insertDocuments(connection: Connection, taken: readonly Taken[]): Promise<void> {
  const keys: Value[] = [];
  const bodies: Value[] = [];
  for (const { document: d } of taken) {
    const { fn, number, month, organizationId, receivedAt } = d;
    keys.push(fn, number, organizationId, bufferOf(d.digest), month, bufferOf(d.confirmation), receivedAt);
    bodies.push(fn, number, month, organizationId, d.cashRegisterId, d.outletId, d.code, d.mode);
    bodies.push(d.registerTime, d.fiscalSign, receivedAt, bufferOf(d.raw), d.findings);
  }
  await connection.execute(insertKeys(taken.length), keys);
  await connection.execute(insertBodies(taken.length), bodies);
}

/** The driver writes Buffers as bytes, but a bare Uint8Array as JSON. */
function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

// The list is given as one JSON text, so that one prepared statement serves every size of batch. The order of the join
// is given too: left to itself the optimizer scans small tables and locks the rows of other drives.
const UPDATE_HEADS = `UPDATE JSON_TABLE(?, '$[*]' COLUMNS (
    fn VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin PATH '$[0]',
    firstNumber INT UNSIGNED PATH '$[1]',
    lastNumber INT UNSIGNED PATH '$[2]',
    lastCode INT UNSIGNED PATH '$[3]',
    lastRegisterTime INT UNSIGNED PATH '$[4]',
    shiftNumber INT UNSIGNED PATH '$[5]',
    shiftOpen INT UNSIGNED PATH '$[6]',
    documentCount INT UNSIGNED PATH '$[7]'
  )) AS after
  STRAIGHT_JOIN DriveHead AS head FORCE INDEX (PRIMARY) ON head.fn = after.fn
  SET head.firstNumber = after.firstNumber, head.lastNumber = after.lastNumber, head.lastCode = after.lastCode,
    head.lastRegisterTime = after.lastRegisterTime, head.shiftNumber = after.shiftNumber,
    head.shiftOpen = after.shiftOpen, head.documentCount = after.documentCount, head.lastReceivedAt = ?`;

/** Moves the locked heads to where they stand after the documents. */
export async function updateHeads(connection: Connection, taken: readonly Taken[], at: Date): Promise<void> {
  const rows = taken.map(({ document, head }) => [
    document.fn,
    head.firstNumber,
    head.lastNumber,
    head.lastCode,
    head.lastRegisterTime,
    head.shiftNumber,
    head.shiftOpen ? 1 : 0,
    head.documentCount,
  ]);
  await connection.execute(UPDATE_HEADS, [JSON.stringify(rows), at]);
}

/**
 * Wakes the lanes of production documents. The row lock is taken even where the lane is awake, so that a relay that is
 * about to let the lane sleep waits for this commit and then sees its document.
 */
export async function wakeLanes(connection: Connection, taken: readonly Taken[], at: Date): Promise<void> {
  const production = taken.filter(({ document }) => document.mode === 'production');
  if (production.length === 0) return;
  await connection.execute(wake(production.length), [at, ...production.map(({ document }) => document.fn)]);
  // A document below the last one came late: its lane goes back, and whoever holds the lease has lost it.
  const late = production.filter(({ document, head }) => document.number < head.lastNumber);
  for (const { document } of late) {
    await connection.execute(
      `UPDATE RelayLane SET nextNumber = ?, fence = fence + 1, dueAt = ?, leaseOwner = NULL, leaseUntil = NULL
       WHERE fn = ? AND nextNumber > ?`,
      [document.number, at, document.fn, document.number],
    );
  }
}
