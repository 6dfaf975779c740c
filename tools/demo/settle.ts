import { setTimeout as wait } from 'node:timers/promises';
import { openPool } from '@koreshok/db/session';
import type { RowDataPacket } from 'mysql2/promise';

const DEADLINE_MS = 120_000;
const LOOK_EVERY_MS = 100;

/**
 * Waits until every stored document is projected and has gone to the tax service.
 * @throws Error when that takes longer than two minutes.
 */
export async function settle(databaseUrl: string, wish: AbortSignal): Promise<void> {
  const pool = await openPool(databaseUrl, 1);
  const deadline = Date.now() + DEADLINE_MS;
  try {
    for (;;) {
      wish.throwIfAborted();
      const [rows] = await pool.query<RowDataPacket[]>(
        `SELECT (SELECT COUNT(*) FROM Outbox WHERE consumer = 'projector' AND doneAt IS NULL)
              + (SELECT COUNT(*) FROM RelayLane WHERE dueAt IS NOT NULL) AS waiting`,
      );
      const waiting = Number(rows[0]?.['waiting'] ?? 0);
      if (waiting === 0) return;
      if (Date.now() > deadline) throw new Error(`${waiting} pieces of work are left after two minutes`);
      await wait(LOOK_EVERY_MS);
    }
  } finally {
    await pool.end();
  }
}
