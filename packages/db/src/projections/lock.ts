import type { Connection, RowDataPacket } from 'mysql2/promise';

/** Only one writer of projections works at a time: states advance in order, and two would wait for each other's rows anyway. */
const LOCK = 'koreshok.projector';

/**
 * Runs work while no other process writes projections.
 * @param connection must not be returned to a pool before this ends: the lock belongs to its session.
 * @param waitSeconds how long to wait for another writer; 0 gives up at once.
 * @returns what the work returned, or null when another writer kept the lock.
 */
export async function whileProjecting<T>(
  connection: Connection,
  waitSeconds: number,
  work: () => Promise<T>,
): Promise<T | null> {
  const [rows] = await connection.query<RowDataPacket[]>('SELECT GET_LOCK(?, ?) AS taken', [
    LOCK,
    waitSeconds,
  ]);
  if (Number(rows[0]?.['taken']) !== 1) return null;
  try {
    return await work();
  } finally {
    await connection.query('SELECT RELEASE_LOCK(?)', [LOCK]);
  }
}
