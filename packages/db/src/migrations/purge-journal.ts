import type { ResultSetHeader } from 'mysql2/promise';
import { openSession } from '../session/mysql2.ts';

const AT_ONCE = 5_000;

/**
 * Deletes entries of the sign-in journal older than a year: they hold addresses of people. The journal is append-only
 * for every process, so it takes the migrator.
 *
 * @param url mysql:// address of the migrator.
 * @returns how many entries went.
 */
export async function purgeSignInJournal(url: string, now: Date): Promise<number> {
  const before = new Date(now);
  before.setUTCFullYear(before.getUTCFullYear() - 1);
  const connection = await openSession(url);
  try {
    for (let deleted = 0; ; ) {
      const [result] = await connection.query<ResultSetHeader>(
        'DELETE FROM LoginJournal WHERE at < ? ORDER BY id LIMIT ?',
        [before, AT_ONCE],
      );
      deleted += result.affectedRows;
      if (result.affectedRows < AT_ONCE) return deleted;
    }
  } finally {
    await connection.end();
  }
}
