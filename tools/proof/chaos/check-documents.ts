import type { Connection, RowDataPacket } from 'mysql2/promise';

import type { ProofDatabase, Stage } from '../stage/index.ts';
import type { KeptDocument } from './kept.ts';
import { type Verdict, VerdictBook } from './verdict.ts';

/** What one register sent. */
export interface Pushed {
  readonly driveNumber: string;
  readonly kept: readonly KeptDocument[];
}

/** In an answer's container the confirmation stands behind a header of so many bytes. */
const CONTAINER_HEAD = 32;
/** rawData begins with two marks of two bytes and the container's header without its length and checksum. */
const RAW_HEAD = 32;

const KEYS = 'SELECT number, digest, confirmation FROM DocumentKey WHERE fn = ? ORDER BY number';
const DOCUMENTS = `SELECT number, code, UNHEX(SHA2(SUBSTRING(raw, ${RAW_HEAD + 1}), 256)) AS digest
  FROM FiscalDocument WHERE fn = ? ORDER BY number`;

/** Every document stands in both tables once, with the bytes that were sent and the answer that was given. */
export async function checkDocuments(
  stage: Stage<ProofDatabase>,
  pushed: readonly Pushed[],
): Promise<Verdict> {
  const book = new VerdictBook();
  const sums = { sent: 0, confirmed: 0, stored: 0, keys: 0 };
  const connection = await stage.database.admin();
  try {
    for (const register of pushed) {
      const one = await checkRegister(connection, register, book);
      sums.sent += register.kept.length;
      sums.confirmed += register.kept.filter(({ answer }) => answer !== null).length;
      sums.stored += one.stored;
      sums.keys += one.keys;
    }
    const [all] = await connection.query<RowDataPacket[]>(
      'SELECT (SELECT COUNT(*) FROM FiscalDocument) AS stored, (SELECT COUNT(*) FROM DocumentKey) AS `keys`, (SELECT COUNT(*) FROM HeldDocument) AS held',
    );
    book.must('rows of FiscalDocument', Number(all[0]?.['stored']), sums.confirmed);
    book.must('rows of DocumentKey', Number(all[0]?.['keys']), sums.confirmed);
    book.must('held documents', Number(all[0]?.['held']), 0);
  } finally {
    await connection.end();
  }
  for (const [name, value] of Object.entries(sums)) book.count(name, value);
  return book.verdict;
}

async function checkRegister(
  connection: Connection,
  { driveNumber, kept }: Pushed,
  book: VerdictBook,
): Promise<{ readonly stored: number; readonly keys: number }> {
  const [keys] = await connection.query<RowDataPacket[]>(KEYS, [driveNumber]);
  const [documents] = await connection.query<RowDataPacket[]>(DOCUMENTS, [driveNumber]);
  const keyOf = new Map(keys.map((row) => [Number(row['number']), row]));
  const copies = Map.groupBy(documents, (row) => Number(row['number']));
  for (const { number, code, digest, answer } of kept) {
    const place = `${driveNumber}/${number}`;
    const key = keyOf.get(number);
    const rows = copies.get(number) ?? [];
    if (answer === null) book.violation(`${place}: never confirmed`);
    if (key === undefined || rows.length !== 1) {
      book.violation(
        `${place}: ${key === undefined ? 0 : 1} keys, ${rows.length} documents, must be 1 of each`,
      );
      continue;
    }
    const [row] = rows;
    if (!same(key['digest'], digest)) book.violation(`${place}: its key has another digest`);
    if (!same(row?.['digest'], digest)) book.violation(`${place}: other bytes are stored than were sent`);
    if (Number(row?.['code']) !== code) book.violation(`${place}: another code is stored`);
    if (answer !== null && !same(key['confirmation'], answer.subarray(CONTAINER_HEAD)))
      book.violation(`${place}: another confirmation was given than is stored`);
  }
  return { stored: documents.length, keys: keys.length };
}

const same = (column: unknown, bytes: Buffer): boolean => Buffer.isBuffer(column) && column.equals(bytes);
