import mysql from 'mysql2/promise';
import { SESSION_PROBE, SESSION_SETUP, sessionDifferences } from './contract.ts';

/** Driver options shared by all mysql2 connections: UTC, exact big numbers, no silent type guessing. */
export function mysql2Options(url: string): mysql.PoolOptions {
  return {
    uri: url,
    timezone: 'Z',
    charset: 'utf8mb4_unicode_520_ci',
    supportBigNumbers: true,
    bigNumberStrings: true,
    decimalNumbers: false,
    connectTimeout: 5_000,
  };
}

/**
 * Opens one session that obeys the contract.
 * @throws Error when the server does not let the session be as it must.
 */
export async function openSession(
  url: string,
  options: mysql.ConnectionOptions = {},
): Promise<mysql.Connection> {
  const connection = await mysql.createConnection({ ...mysql2Options(url), ...options });
  await prepareSession(connection);
  return connection;
}

/** Brings a fresh connection under the contract and checks that it took. */
export async function prepareSession(connection: mysql.Connection): Promise<void> {
  await connection.query(SESSION_SETUP);
  const [rows] = await connection.query<mysql.RowDataPacket[]>(SESSION_PROBE);
  const differences = sessionDifferences(rows[0] ?? {});
  if (differences.length > 0) {
    await connection.end();
    throw new Error(`The database session breaks the contract: ${differences.join('; ')}`);
  }
}
