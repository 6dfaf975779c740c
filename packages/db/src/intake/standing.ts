import type { Connection, RowDataPacket } from 'mysql2/promise';

/**
 * The operator's own organization, which owns batches and what belongs to nobody.
 *
 * @throws Error when the database holds none: it has not been set up.
 */
export async function readOperatorId(connection: Connection): Promise<string> {
  const [rows] = await connection.query<RowDataPacket[]>(
    `SELECT id FROM Organization WHERE kind = 'operator' ORDER BY id LIMIT 1`,
  );
  const id = rows[0]?.['id'];
  if (typeof id !== 'string') throw new Error('The database holds no operator organization');
  return id;
}

/** The monthly tables that the gateway writes; its database user sees no others. */
const WRITTEN_BY_MONTH: readonly string[] = ['FiscalDocument', 'Acknowledgement', 'MarkingDocument'];

/**
 * Which of the monthly tables the gateway writes lack a partition for a month (yyyymm): what comes in that month could
 * not be stored.
 */
export async function tablesWithoutMonth(connection: Connection, month: number): Promise<string[]> {
  const [rows] = await connection.query<RowDataPacket[]>(
    `SELECT TABLE_NAME AS name FROM information_schema.PARTITIONS
     WHERE TABLE_SCHEMA = DATABASE() AND PARTITION_NAME = ?`,
    [`p${month}`],
  );
  const present = new Set(rows.map((row) => String(row['name'])));
  return WRITTEN_BY_MONTH.filter((table) => !present.has(table));
}
