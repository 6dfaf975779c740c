import type { Connection, Pool, RowDataPacket } from 'mysql2/promise';
import { poolTransaction } from '../session/pool.ts';
import type { DocumentPointer, ReadArchived } from './load.ts';
import { whileProjecting } from './lock.ts';
import { projectDocuments } from './project.ts';

const LOCK_WAIT_SECONDS = 60;
const DOCUMENTS_AT_ONCE = 500;

/** Ids of registers after one of them, in order; for going through all of them page by page. */
export async function registersAfter(pool: Pool, after: string, limit: number): Promise<string[]> {
  const [rows] = await pool.query<RowDataPacket[]>(
    'SELECT id FROM CashRegister WHERE id > ? ORDER BY id LIMIT ?',
    [after, limit],
  );
  return rows.map((row) => String(row['id']));
}

/** How many registers there are. */
export async function countRegisters(pool: Pool): Promise<number> {
  const [rows] = await pool.query<RowDataPacket[]>('SELECT COUNT(*) AS count FROM CashRegister');
  return Number(rows[0]?.['count'] ?? 0);
}

/**
 * Throws away all that is known of one register and decodes it again from its stored bytes, in one transaction:
 * readers see the old state until the new one is complete. Documents that arrive meanwhile are projected after it.
 * @param archive brings bytes that were moved out of the database.
 * @returns how many documents were read.
 * @throws Error when another writer of projections does not let go within a minute.
 */
export async function rebuildRegister(
  pool: Pool,
  cashRegisterId: string,
  archive?: ReadArchived,
): Promise<number> {
  const holder = await pool.getConnection();
  try {
    const count = await whileProjecting(holder, LOCK_WAIT_SECONDS, () =>
      poolTransaction(pool, async (connection) => {
        await forget(connection, cashRegisterId);
        return projectAll(connection, cashRegisterId, archive);
      }),
    );
    if (count === null) throw new Error('Another writer of projections did not let go');
    return count;
  } finally {
    holder.release();
  }
}

async function forget(connection: Connection, cashRegisterId: string): Promise<void> {
  await connection.query(
    `DELETE item FROM ReceiptItems item JOIN Receipt receipt
       ON receipt.fn = item.fn AND receipt.number = item.number AND receipt.month = item.month
     WHERE receipt.cashRegisterId = ?`,
    [cashRegisterId],
  );
  for (const table of ['Receipt', 'Shift', 'HourRollup', 'RegisterState']) {
    await connection.query(`DELETE FROM \`${table}\` WHERE cashRegisterId = ?`, [cashRegisterId]);
  }
}

/** In the order of receipt, as the documents came the first time. */
async function projectAll(
  connection: Connection,
  cashRegisterId: string,
  archive: ReadArchived | undefined,
): Promise<number> {
  const [rows] = await connection.query<RowDataPacket[]>(
    'SELECT fn, number, month FROM FiscalDocument WHERE cashRegisterId = ? ORDER BY receivedAt, fn, number',
    [cashRegisterId],
  );
  const pointers = rows.map(
    (row): DocumentPointer => [String(row['fn']), Number(row['number']), Number(row['month'])],
  );
  for (let start = 0; start < pointers.length; start += DOCUMENTS_AT_ONCE) {
    await projectDocuments(connection, pointers.slice(start, start + DOCUMENTS_AT_ONCE), archive);
  }
  return pointers.length;
}
