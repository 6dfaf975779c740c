import type { Pool, RowDataPacket } from 'mysql2/promise';
import { poolTransaction } from '../session/pool.ts';
import { type NewMarkingDocument, queueMarking } from './marking-documents.ts';

/** Whose drive it is, as admission knows. */
export interface DriveOwner {
  readonly organizationId: string;
  readonly cashRegisterId: string;
  readonly mode: 'production' | 'test_drive';
}

/** The owner of an admitted drive; null for one that is unknown or not admitted. */
export async function readAdmittedOwner(pool: Pool, fn: string): Promise<DriveOwner | null> {
  const [rows] = await pool.query<RowDataPacket[]>(
    "SELECT organizationId, cashRegisterId, mode FROM Admission WHERE fn = ? AND state = 'admitted'",
    [fn],
  );
  const [row] = rows;
  if (row === undefined) return null;
  return {
    organizationId: String(row['organizationId']),
    cashRegisterId: String(row['cashRegisterId']),
    mode: row['mode'] === 'test_drive' ? 'test_drive' : 'production',
  };
}

/**
 * Stores a drive's notice and wakes its lane; committed when it comes back.
 * @returns `differs` when other bytes came under its number before: nothing is stored then.
 */
export async function storeNotice(
  pool: Pool,
  notice: NewMarkingDocument & { readonly raw: Buffer },
): Promise<'stored' | 'repeated' | 'differs'> {
  return poolTransaction(pool, async (connection) => {
    // The head is what every process locks before it decides about a drive.
    await connection.query('SELECT fn FROM DriveHead WHERE fn = ? FOR UPDATE', [notice.fn]);
    const [known] = await connection.query<RowDataPacket[]>(
      "SELECT raw FROM MarkingDocument WHERE fn = ? AND target = 'marking_notice' AND number = ?",
      [notice.fn, notice.number],
    );
    const [row] = known;
    if (row !== undefined) return notice.raw.equals(row['raw'] as Buffer) ? 'repeated' : 'differs';
    await queueMarking(connection, [notice], notice.receivedAt);
    return 'stored';
  });
}
