import type { Database } from '../client/database.ts';
import { MONTHLY_TABLES } from '../drift/partitions.ts';
import { addPartitionsSql, monthOf, shiftMonth } from '../migrations/partitions.ts';

/** Months made ahead; readiness fails when next month's partition is missing. */
const MONTHS_AHEAD = 3;

/** Documents are kept for five years from receipt (54-ФЗ art. 4.5), counted in whole months. */
const MONTHS_KEPT = 60;

/** The months (yyyymm) a monthly table has partitions for, ascending. */
export async function monthsOfTable(database: Database, table: string): Promise<number[]> {
  const rows = await database.unsafeClient.$queryRaw<{ name: string }[]>`
    SELECT PARTITION_NAME AS name FROM information_schema.PARTITIONS
    WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ${table} AND PARTITION_NAME <> 'p000000'
    ORDER BY PARTITION_ORDINAL_POSITION`;
  return rows.map(({ name }) => Number(name.slice(1)));
}

/** Makes the partitions of the coming months where they are missing; returns what was made. */
export async function makeComingPartitions(
  database: Database,
  now: Date,
): Promise<{ readonly table: string; readonly months: readonly number[] }[]> {
  const made: { table: string; months: number[] }[] = [];
  const to = shiftMonth(monthOf(now), MONTHS_AHEAD);
  for (const table of MONTHLY_TABLES) {
    const present = await monthsOfTable(database, table);
    const statement = addPartitionsSql(table, present, monthOf(now), to);
    if (statement === null) continue;
    await database.unsafeClient.$executeRawUnsafe(statement.sql);
    made.push({ table, months: statement.months });
  }
  return made;
}

/** Months (yyyymm) of a table that have been kept for five years. */
export async function expiredMonths(database: Database, table: string, now: Date): Promise<number[]> {
  const oldestKept = shiftMonth(monthOf(now), -MONTHS_KEPT);
  return (await monthsOfTable(database, table)).filter((month) => month < oldestKept);
}

/**
 * Drops partitions of months whose documents have been kept for five years; returns what went.
 */
export async function dropExpiredPartitions(
  database: Database,
  now: Date,
): Promise<{ readonly table: string; readonly months: readonly number[] }[]> {
  const dropped: { table: string; months: number[] }[] = [];
  for (const table of MONTHLY_TABLES) {
    const months = await expiredMonths(database, table, now);
    if (months.length === 0) continue;
    await database.unsafeClient.$executeRawUnsafe(
      `ALTER TABLE \`${table}\` DROP PARTITION ${months.map((month) => `p${month}`).join(', ')}`,
    );
    dropped.push({ table, months });
  }
  return dropped;
}
