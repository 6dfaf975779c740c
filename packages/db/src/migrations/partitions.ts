import type { Connection, RowDataPacket } from 'mysql2/promise';
import { MONTHLY_TABLES } from '../drift/partitions.ts';

/** The partition month of an instant: yyyymm in UTC, for example 202611. */
export function monthOf(at: Date): number {
  return at.getUTCFullYear() * 100 + at.getUTCMonth() + 1;
}

/** The month `by` months later (earlier when negative), as yyyymm. */
export function shiftMonth(month: number, by: number): number {
  const index = Math.floor(month / 100) * 12 + (month % 100) - 1 + by;
  return Math.floor(index / 12) * 100 + (index % 12) + 1;
}

/** Months that have a partition in a table, ascending; the opening partition for «nothing» is left out. */
export async function partitionMonths(connection: Connection, table: string): Promise<number[]> {
  const [rows] = await connection.query<RowDataPacket[]>(
    `SELECT PARTITION_NAME AS name FROM information_schema.PARTITIONS
     WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ? AND PARTITION_NAME <> 'p000000'
     ORDER BY PARTITION_ORDINAL_POSITION`,
    [table],
  );
  return rows.map((row) => Number(String(row['name']).slice(1)));
}

/**
 * The statement that adds the missing month partitions of a table, from one month to another (yyyymm, inclusive); null
 * when none is missing. Months before the first one present are left out: a range partition is only added at the end.
 */
export function addPartitionsSql(
  table: string,
  present: readonly number[],
  from: number,
  to: number,
): { readonly sql: string; readonly months: number[] } | null {
  const last = present.at(-1);
  const months: number[] = [];
  for (
    let month = last === undefined ? from : shiftMonth(last, 1);
    month <= to;
    month = shiftMonth(month, 1)
  ) {
    months.push(month);
  }
  if (months.length === 0) return null;
  const parts = months.map((month) => `PARTITION p${month} VALUES LESS THAN (${month + 1})`);
  return { sql: `ALTER TABLE \`${table}\` ADD PARTITION (${parts.join(', ')})`, months };
}

/** Makes the missing month partitions of all monthly tables, from one month to another (yyyymm, inclusive). */
export async function ensureMonthPartitions(connection: Connection, from: number, to: number): Promise<void> {
  for (const table of MONTHLY_TABLES) {
    const statement = addPartitionsSql(table, await partitionMonths(connection, table), from, to);
    if (statement !== null) await connection.query(statement.sql);
  }
}
