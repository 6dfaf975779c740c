import type { Pool, PoolConnection, RowDataPacket } from 'mysql2/promise';

/** The last number stored of each drive; nothing is locked. */
export async function readLastNumbers(
  connection: Pool | PoolConnection,
  drives: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (drives.length === 0) return new Map();
  const [rows] = await connection.query<RowDataPacket[]>(
    'SELECT fn, lastNumber FROM DriveHead WHERE fn IN (?)',
    [drives],
  );
  return new Map(rows.map((row) => [String(row['fn']), Number(row['lastNumber'])]));
}
