import { addJob } from '@koreshok/db/work';
import type { Pool, RowDataPacket } from 'mysql2/promise';
import { HOUSEKEEPING } from '../jobs/housekeeping.ts';

const DAY_MS = 86_400_000;

/** Orders the day's housekeeping once, whichever worker comes first; before there is an operator there is no house. */
export async function orderHousekeeping(pool: Pool, now: Date): Promise<void> {
  const day = new Date(Math.floor(now.getTime() / DAY_MS) * DAY_MS);
  const [rows] = await pool.query<RowDataPacket[]>(
    `SELECT id, EXISTS (SELECT 1 FROM Job WHERE name = ? AND createdAt >= ?) AS ordered
     FROM Organization WHERE kind = 'operator' ORDER BY id LIMIT 1`,
    [HOUSEKEEPING, day],
  );
  const row = rows[0];
  if (row === undefined || Number(row['ordered']) === 1) return;
  const job = {
    organizationId: String(row['id']),
    name: HOUSEKEEPING,
    payload: {},
    uniqueKey: `${HOUSEKEEPING}.${day.toISOString().slice(0, 10)}`,
    availableAt: now,
  };
  await addJob(pool, job, now);
}
