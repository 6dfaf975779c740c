import type { Database } from '../client/database.ts';
import type { Transaction } from '../client/transaction.ts';
import { exact, type WholeColumn } from '../client/numbers.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { MOVED_MONTH_TABLE } from './moved-month.ts';

/** A document by drive and number. */
export interface ArchivePlace {
  readonly fn: string;
  readonly number: number;
}

export interface MovableDocument extends ArchivePlace {
  /** rawData as the tax service takes it. */
  readonly raw: Uint8Array;
}

/** Longer lists of keys make the optimizer give up ranges. */
const KEYS_AT_ONCE = 500;

const behind = (after: ArchivePlace | null) =>
  after === null
    ? Prisma.sql`TRUE`
    : Prisma.sql`(d.fn > ${after.fn} OR (d.fn = ${after.fn} AND d.number > ${after.number}))`;

/**
 * The next documents of a month (yyyymm) whose bytes may leave the database: those the tax service has judged for good,
 * and test drives. What is still on its way stays, since the relay reads it here.
 */
export async function documentsToMove(
  database: Database,
  month: number,
  after: ArchivePlace | null,
  limit: number,
): Promise<MovableDocument[]> {
  const rows = await database.unsafeClient.$queryRaw<{ fn: string; number: WholeColumn; raw: Uint8Array }[]>`
    SELECT d.fn, d.number, d.raw FROM FiscalDocument d
    LEFT JOIN Acknowledgement a ON a.fn = d.fn AND a.number = d.number AND a.month = d.month
    WHERE d.month = ${month} AND ${behind(after)} AND d.raw <> ''
      AND (d.mode = 'test_drive' OR a.verdict IN ('accepted', 'hard_quarantine'))
    ORDER BY d.fn, d.number LIMIT ${limit}`;
  return rows.map(({ fn, number, raw }) => ({ fn, number: exact(number), raw }));
}

/**
 * Takes the bytes of documents out of the database, in the transaction that notes where they lie now.
 * @throws Error when a row is not as it was read.
 */
export async function emptyRaw(
  transaction: Transaction,
  month: number,
  documents: readonly ArchivePlace[],
): Promise<void> {
  let emptied = 0;
  for (let start = 0; start < documents.length; start += KEYS_AT_ONCE) {
    const keys = documents
      .slice(start, start + KEYS_AT_ONCE)
      .map(({ fn, number }) => Prisma.sql`(${fn}, ${number}, ${month})`);
    emptied += await transaction.$executeRaw`
      UPDATE FiscalDocument SET raw = '' WHERE (fn, number, month) IN (${Prisma.join(keys)}) AND raw <> ''`;
  }
  if (emptied !== documents.length)
    throw new Error(`${emptied} of ${documents.length} documents were as read`);
}

/** Addresses of the files in which a document may lie; usually one. */
export async function packsHolding(
  database: Pick<Database, 'unsafeClient'>,
  month: number,
  { fn, number }: ArchivePlace,
): Promise<string[]> {
  const rows = await database.unsafeClient.$queryRaw<{ sha256: string }[]>`
    SELECT sha256 FROM ArchivePack
    WHERE month = ${month} AND (firstFn < ${fn} OR (firstFn = ${fn} AND firstNumber <= ${number}))
      AND (lastFn > ${fn} OR (lastFn = ${fn} AND lastNumber >= ${number}))
    ORDER BY firstFn DESC, firstNumber DESC LIMIT 20`;
  return rows.map(({ sha256 }) => sha256);
}

/**
 * Gives the room of moved bytes back: the month's rows are copied aside and change places with its partition. Readers
 * and writers wait only for the change itself. The rows of an old month change no more, so nothing is lost between.
 */
export async function giveRoomBack(database: Database, month: number): Promise<void> {
  if (!/^\d{6}$/.test(String(month))) throw new Error(`${month} is no month`);
  const run = (sql: string) => database.unsafeClient.$executeRawUnsafe(sql);
  await run(`DROP TABLE IF EXISTS \`${MOVED_MONTH_TABLE}\``);
  await run(`CREATE TABLE \`${MOVED_MONTH_TABLE}\` LIKE FiscalDocument`);
  await run(`ALTER TABLE \`${MOVED_MONTH_TABLE}\` REMOVE PARTITIONING`);
  await run(
    `INSERT INTO \`${MOVED_MONTH_TABLE}\` SELECT * FROM FiscalDocument PARTITION (p${month}) ORDER BY fn, number`,
  );
  await run(`ALTER TABLE FiscalDocument EXCHANGE PARTITION p${month} WITH TABLE \`${MOVED_MONTH_TABLE}\``);
  await run(`DROP TABLE \`${MOVED_MONTH_TABLE}\``);
}

/** Deletes the keys of a month's documents before the month goes: the key table is split by drive and knows no month. */
export async function dropKeysOfMonth(database: Database, month: number): Promise<number> {
  let deleted = 0;
  for (let after: ArchivePlace | null = null; ; ) {
    const page: { fn: string; number: WholeColumn }[] = await database.unsafeClient.$queryRaw`
      SELECT d.fn, d.number FROM FiscalDocument d
      WHERE d.month = ${month} AND ${behind(after)} ORDER BY d.fn, d.number LIMIT ${KEYS_AT_ONCE}`;
    const last = page.at(-1);
    if (last === undefined) return deleted;
    const keys = page.map(({ fn, number }) => Prisma.sql`(${fn}, ${exact(number)})`);
    deleted += await database.unsafeClient.$executeRaw`
      DELETE FROM DocumentKey WHERE (fn, number) IN (${Prisma.join(keys)}) AND month = ${month}`;
    after = { fn: last.fn, number: exact(last.number) };
  }
}
