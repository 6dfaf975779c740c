import { migrate } from '@koreshok/db/migrations';
import type { TestDatabase } from '@koreshok/db/testing';
import mysql from 'mysql2/promise';
import { createDatabase, grantTables, startThrowAwayMariadb } from '../../../tools/mariadb/index.ts';

/**
 * A database on a server of its own, for tests that turn the server's own switches: the run's server is shared with the
 * files that run beside. `drop` ends the server.
 */
export async function createDatabaseOnOwnServer(): Promise<TestDatabase> {
  const server = await startThrowAwayMariadb({ inMemory: true });
  const name = 'alone';
  const urls = await createDatabase(server, name);
  await migrate(urls.migrator);
  await grantTables(server, name);
  return {
    urls,
    name,
    admin: () =>
      mysql.createConnection({ socketPath: server.socket, user: 'root', multipleStatements: true }),
    drop: () => server.stop(),
  };
}
