import { join } from 'node:path';

import { migrate } from '@koreshok/db/migrations';
import { type Environment, type Source } from '@koreshok/environment';
import mysql, { type RowDataPacket } from 'mysql2/promise';

import {
  createDatabase,
  type DatabaseUrls,
  databaseRoles,
  grantTables,
  type Mariadb,
  startMariadb,
} from '../mariadb/index.ts';

export const demoDatabase = 'koreshok';

const settingOf = {
  migrator: 'DATABASE_URL_MIGRATOR',
  gateway: 'DATABASE_URL_GATEWAY',
  portal: 'DATABASE_URL_PORTAL',
  worker: 'DATABASE_URL_WORKER',
} as const;

export class DatabaseRefused extends Error {
  override readonly name = 'DatabaseRefused';
}

/** Starts the private server of a data folder on its port. */
export function startPrivateMariadb(settings: Environment<'supervisor'>, dataDir: string): Promise<Mariadb> {
  return startMariadb({
    dataDir: join(dataDir, 'mariadb'),
    port: settings.MARIADB_PORT,
    bufferPoolMb: settings.MARIADB_BUFFER_POOL_MB,
  });
}

/** Makes, or brings up to date, the demonstration's database on a private server. */
export async function prepareDatabase(server: Mariadb): Promise<DatabaseUrls> {
  const urls = await createDatabase(server, demoDatabase);
  await migrate(urls.migrator);
  await grantTables(server, demoDatabase);
  return urls;
}

/** Throws away a demonstration that was cut short while it was filled. */
export async function dropDatabase(server: Mariadb): Promise<void> {
  const admin = await server.admin();
  await admin.query(`DROP DATABASE IF EXISTS \`${demoDatabase}\``);
  await admin.end();
}

/** The settings that hand the addresses of a database to all processes. */
export function databaseTexts(urls: DatabaseUrls): Record<string, string> {
  return Object.fromEntries(databaseRoles.map((role) => [settingOf[role], urls[role]]));
}

/** Whether the person has named a database of their own. */
export const namesDatabase = (source: Source): boolean =>
  Object.values(settingOf).some((name) => (source[name] ?? '') !== '');

/** The table by which a database that this command has once found empty is known again. */
const mark = '_koreshok_demonstration';

/**
 * The demonstration writes invented rows, so it takes another's database only when that is empty, or was when it took
 * it first.
 *
 * @throws DatabaseRefused otherwise, or when only some of the four users are named.
 */
export async function useNamedDatabase(
  source: Source,
  settings: Environment<'supervisor'>,
): Promise<{ readonly urls: DatabaseUrls; readonly fresh: boolean }> {
  const unnamed = databaseRoles.map((role) => settingOf[role]).filter((name) => (source[name] ?? '') === '');
  if (unnamed.length > 0)
    throw new DatabaseRefused(`a database of your own needs all four users: ${unnamed.join(', ')} missing`);
  const urls: DatabaseUrls = {
    migrator: settings.DATABASE_URL_MIGRATOR,
    gateway: settings.DATABASE_URL_GATEWAY,
    portal: settings.DATABASE_URL_PORTAL,
    worker: settings.DATABASE_URL_WORKER,
  };
  const fresh = await claimEmpty(urls.migrator);
  await migrate(urls.migrator);
  return { urls, fresh };
}

/** Whether the database was empty; it is marked then. */
async function claimEmpty(url: string): Promise<boolean> {
  const connection = await mysql.createConnection({ uri: url });
  try {
    const [rows] = await connection.query<RowDataPacket[]>(
      'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
    );
    const names = rows.map((row) => String(row['name']));
    if (names.includes(mark)) return false;
    if (names.length > 0)
      throw new DatabaseRefused(
        `the database of DATABASE_URL_MIGRATOR holds ${names.length} tables already: \`npm start\` fills only an empty one with the demonstration; \`npm run serve\` runs a real one`,
      );
    await connection.query(`CREATE TABLE ${mark} (since DATETIME NOT NULL DEFAULT UTC_TIMESTAMP())`);
    return true;
  } finally {
    await connection.end();
  }
}
