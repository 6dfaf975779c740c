import type { Pool, PoolConnection, RowDataPacket } from 'mysql2/promise';
import type { RelayTarget } from './relay-target.ts';

const OF_DRIVES = 'SELECT fn, lastNumber FROM DriveHead WHERE fn IN (?)';
const OF_LANES = 'SELECT fn, lastNumber FROM RelayLane WHERE fn IN (?) AND target = ?';

/** The last number that each drive has for a target; nothing is locked. */
export async function readLastNumbers(
  connection: Pool | PoolConnection,
  target: RelayTarget,
  drives: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (drives.length === 0) return new Map();
  const [rows] = await connection.query<RowDataPacket[]>(target === 'tax_service' ? OF_DRIVES : OF_LANES, [
    drives,
    target,
  ]);
  return new Map(rows.map((row) => [String(row['fn']), Number(row['lastNumber'])]));
}
