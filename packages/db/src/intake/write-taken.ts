import type { DriveHead, TakenDocument } from './arrival.ts';
import type { BatchSession, Value } from './batch-session.ts';
import { bytes, code, instant, integer, rows, text } from './literals.ts';
import { rowMarks, statementBySize } from './places.ts';

/** A document to keep and where its drive stands after it. */
export interface Taken {
  readonly document: TakenDocument;
  readonly head: DriveHead;
  readonly release: Uint8Array | null;
}

const BODY_COLUMNS = [
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

const bodyStatement = statementBySize(
  (count) =>
    `INSERT INTO FiscalDocument (${BODY_COLUMNS.join(', ')}) VALUES ${rowMarks(count, BODY_COLUMNS.length)}`,
);

/** Plain INSERTs, here and of the keys: what exists already is an error of the whole batch, never a silent no. */
export async function insertBodies(session: BatchSession, taken: readonly Taken[]): Promise<void> {
  const values: Value[] = [];
  for (const { document: d } of taken) {
    values.push(d.fn, d.number, d.month, d.organizationId, d.cashRegisterId, d.outletId, d.code, d.mode);
    values.push(d.registerTime, d.fiscalSign, d.receivedAt, bufferOf(d.raw), d.findings);
  }
  await session.run(bodyStatement(taken.length), values);
}

/** The statement that writes the keys. */
export function insertKeys(taken: readonly Taken[]): string {
  const values = taken.map(({ document: d }) => [
    code(d.fn),
    integer(d.number),
    code(d.organizationId),
    bytes(d.digest),
    integer(d.month),
    bytes(d.confirmation),
    instant(d.receivedAt),
  ]);
  return `INSERT INTO DocumentKey (fn, number, organizationId, digest, month, confirmation, receivedAt) VALUES ${rows(values)}`;
}

/** The driver writes Buffers as bytes, but a bare Uint8Array as JSON. */
function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

// The order of the join is given: left to itself the optimizer scans small tables and locks the rows of other drives. A
// lane is locked even where it is awake already, so that a relay about to let it sleep waits for this commit and then
// sees its document.
const advanceBy = (list: string, at: string) => `UPDATE JSON_TABLE(${list}, '$[*]' COLUMNS (
    fn VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin PATH '$[0]',
    firstNumber INT UNSIGNED PATH '$[1]',
    lastNumber INT UNSIGNED PATH '$[2]',
    lastCode INT UNSIGNED PATH '$[3]',
    lastRegisterTime INT UNSIGNED PATH '$[4]',
    shiftNumber INT UNSIGNED PATH '$[5]',
    shiftOpen INT UNSIGNED PATH '$[6]',
    documentCount INT UNSIGNED PATH '$[7]',
    relayed INT UNSIGNED PATH '$[8]',
    shiftOpenedAt INT UNSIGNED PATH '$[9]',
    receiptNumber INT UNSIGNED PATH '$[10]'
  )) AS after
  STRAIGHT_JOIN DriveHead AS head FORCE INDEX (PRIMARY) ON head.fn = after.fn
  LEFT JOIN RelayLane AS lane FORCE INDEX (PRIMARY) ON lane.fn = after.fn AND lane.target = 'tax_service'
  SET head.firstNumber = after.firstNumber, head.lastNumber = after.lastNumber, head.lastCode = after.lastCode,
    head.lastRegisterTime = after.lastRegisterTime, head.shiftNumber = after.shiftNumber,
    head.shiftOpen = after.shiftOpen, head.shiftOpenedAt = after.shiftOpenedAt,
    head.receiptNumber = after.receiptNumber, head.documentCount = after.documentCount, head.lastReceivedAt = ${at},
    lane.lastNumber = after.lastNumber,
    lane.dueAt = IF(after.relayed = 1, COALESCE(lane.dueAt, ${at}), lane.dueAt)`;

const TURN_BACK = `UPDATE RelayLane
  SET nextNumber = LEAST(nextNumber, ?), fence = fence + 1, dueAt = ?, leaseOwner = NULL, leaseUntil = NULL
  WHERE fn = ? AND target = 'tax_service' AND (nextNumber > ? OR leaseOwner IS NOT NULL)`;

/**
 * The statement that moves the locked heads to where they stand after the documents, and wakes the lanes of those that go
 * on. Lanes are locked in the order of their drives, as a relay does.
 */
export function advance(taken: readonly Taken[], at: Date): string {
  const list = inOrderOfDrives(taken).map(({ document, head }) => [
    document.fn,
    head.firstNumber,
    head.lastNumber,
    head.lastCode,
    head.lastRegisterTime,
    head.shiftNumber,
    head.shiftOpen ? 1 : 0,
    head.documentCount,
    document.mode === 'production' ? 1 : 0,
    head.shiftOpenedAt,
    head.receiptNumber,
  ]);
  return advanceBy(text(JSON.stringify(list)), instant(at));
}

const lockLanes = (drives: readonly string[]) => `SELECT fn FROM RelayLane FORCE INDEX (PRIMARY)
  WHERE fn IN (${drives.join(', ')}) AND target = 'tax_service' ORDER BY fn FOR UPDATE`;

/**
 * A document below the last one came late: its lane goes back, and whoever holds the lease has lost it, since he may
 * have looked at that number before it was there.
 */
export async function turnBack(session: BatchSession, taken: readonly Taken[], at: Date): Promise<void> {
  const late = taken.filter(
    ({ document, head }) => document.mode === 'production' && document.number < head.lastNumber,
  );
  if (late.length === 0) return;
  // All that this batch will touch, at once and in order: the others follow when it is advanced.
  const drives = inOrderOfDrives(taken).map(({ document }) => code(document.fn));
  await session.text(lockLanes(drives));
  for (const { document } of late) {
    await session.run(TURN_BACK, [document.number, at, document.fn, document.number]);
  }
}

function inOrderOfDrives(taken: readonly Taken[]): Taken[] {
  return [...taken].sort((one, other) => (one.document.fn < other.document.fn ? -1 : 1));
}
