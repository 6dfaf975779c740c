import mysql, { type Pool, type PoolConnection, type RowDataPacket } from 'mysql2/promise';
import { SESSION_PROBE, SESSION_SETUP, sessionDifferences } from './contract.ts';
import { mysql2Options } from './mysql2.ts';

/**
 * Opens a pool whose every session obeys the contract; the first one is checked before the pool is handed out.
 * @param size how many connections at most.
 */
export async function openPool(url: string, size: number): Promise<Pool> {
  const pool = mysql.createPool({ ...mysql2Options(url), connectionLimit: size, maxIdle: size });
  // Queries of one connection run in order, so this one is ahead of whatever the pool's user sends.
  pool.pool.on('connection', (connection) => {
    connection.query(SESSION_SETUP);
  });
  const [rows] = await pool.query<RowDataPacket[]>(SESSION_PROBE);
  const differences = sessionDifferences(rows[0] ?? {});
  if (differences.length > 0) {
    await pool.end();
    throw new Error(`The database session breaks the contract: ${differences.join('; ')}`);
  }
  return pool;
}

/** Lock wait time-out, deadlock, and the snapshot conflict of MariaDB 11: the transaction may be tried again. */
const RETRIABLE = new Set([1205, 1213, 1020]);
const ATTEMPTS = 5;

/**
 * Runs work in one transaction and commits it; what asks to be tried again is tried again, from the start.
 * The work must do nothing outside the database.
 */
export async function poolTransaction<T>(
  pool: Pool,
  work: (connection: PoolConnection) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const connection = await pool.getConnection();
    try {
      await connection.beginTransaction();
      const result = await work(connection);
      await connection.commit();
      return result;
    } catch (error) {
      await connection.rollback().catch(() => connection.destroy());
      if (attempt >= ATTEMPTS || !isRetriable(error)) throw error;
    } finally {
      connection.release();
    }
  }
}

/**
 * Runs one statement that is a transaction of its own, again when the database asks for it. Queues are walked by many
 * at once, and one of two that meet is rolled back.
 */
export async function retried<T>(statement: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await statement();
    } catch (error) {
      if (attempt >= ATTEMPTS || !isRetriable(error)) throw error;
    }
  }
}

function isRetriable(error: unknown): boolean {
  return (
    error instanceof Error &&
    'errno' in error &&
    typeof error.errno === 'number' &&
    RETRIABLE.has(error.errno)
  );
}
