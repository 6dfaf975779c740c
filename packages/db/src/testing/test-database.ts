import { randomBytes } from 'node:crypto';
import mysql from 'mysql2/promise';
import { inject } from 'vitest';
import { type DatabaseUrls, databaseRoles, databaseUrls } from '../../../../tools/mariadb/index.ts';
import { grantsFor } from '../migrations/index.ts';
import './provided.ts';

export interface TestDatabase {
  /** One address per database user, with exactly the rights of production. */
  readonly urls: DatabaseUrls;
  readonly name: string;
  /** A connection of the server's administrator, for what no user of ours may do. The caller ends it. */
  admin(): Promise<mysql.Connection>;
  drop(): Promise<void>;
}

/**
 * Makes an empty database of the newest schema for one test file, on the run's own MariaDB. Call it in `beforeAll`
 * and `drop` it in `afterAll`.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { port, socket } = inject('mariadb');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const admin = () => mysql.createConnection({ socketPath: socket, user: 'root', multipleStatements: true });
  await using(admin, async (connection) => {
    await connection.query(
      `CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci; USE \`${name}\``,
    );
    await connection.query(inject('schemaDump'));
    const [tables] = await connection.query<mysql.RowDataPacket[]>(
      "SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = ? AND TABLE_NAME <> '_prisma_migrations'",
      [name],
    );
    const names = tables.map((row) => String(row['name']));
    const grants = databaseRoles.flatMap((role) => grantsFor(role, name, `'koreshok_${role}'@'%'`, names));
    await connection.query(grants.join(';\n'));
  });
  return {
    urls: databaseUrls({ port, database: name }),
    name,
    admin,
    drop: () =>
      using(admin, async (connection) => void (await connection.query(`DROP DATABASE \`${name}\``))),
  };
}

async function using(
  open: () => Promise<mysql.Connection>,
  work: (connection: mysql.Connection) => Promise<void>,
): Promise<void> {
  const connection = await open();
  try {
    await work(connection);
  } finally {
    await connection.end();
  }
}
