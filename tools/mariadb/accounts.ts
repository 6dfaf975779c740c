import { type DatabaseRole, grantsFor } from '@koreshok/db/migrations';
import type { Connection, RowDataPacket } from 'mysql2/promise';

import type { Mariadb } from './start.ts';

/** The four users of a database; the migrator alone may change tables. */
export const databaseRoles: readonly DatabaseRole[] = ['migrator', 'gateway', 'portal', 'worker'];

/** Where a private server is reached, and under which name a role comes in. */
export interface DatabaseAddress {
  readonly port: number;
  readonly database: string;
}

export type DatabaseUrls = Readonly<Record<DatabaseRole, string>>;

const userOf = (role: DatabaseRole): string => `koreshok_${role}`;

/** The addresses of a private server's database by role. Its passwords are no secret: it listens on this machine alone. */
export function databaseUrls({ port, database }: DatabaseAddress): DatabaseUrls {
  const url = (role: DatabaseRole): string =>
    `mysql://${userOf(role)}:${userOf(role)}@127.0.0.1:${port}/${database}`;
  return { migrator: url('migrator'), gateway: url('gateway'), portal: url('portal'), worker: url('worker') };
}

/**
 * Makes an empty database and the four users where they are missing; the migrator may then make tables. Call
 * {@link grantTables} after the migration.
 */
export async function createDatabase(server: Mariadb, database: string): Promise<DatabaseUrls> {
  await asAdmin(server, async (admin) => {
    await admin.query(
      `CREATE DATABASE IF NOT EXISTS ${quoted(database)} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci`,
    );
    // The administrator without a password stays behind the socket.
    await admin.query("DROP USER IF EXISTS 'root'@'127.0.0.1', 'root'@'::1'");
    for (const role of databaseRoles)
      await admin.query(`CREATE USER IF NOT EXISTS ${accountOf(role)} IDENTIFIED BY '${userOf(role)}'`);
    for (const grant of grantsFor('migrator', database, accountOf('migrator'), [])) await admin.query(grant);
  });
  return databaseUrls({ port: server.port, database });
}

/** Gives gateway, portal and worker what they need of the tables that the migration made, and no more. */
export async function grantTables(server: Mariadb, database: string): Promise<void> {
  await asAdmin(server, async (admin) => {
    const tables = await tablesOf(admin, database);
    for (const role of databaseRoles)
      for (const grant of grantsFor(role, database, accountOf(role), tables)) await admin.query(grant);
  });
}

/** The statements of {@link grantTables} as a text, for a server that somebody else administers. */
export function grantsScript(database: string, tables: readonly string[]): string {
  return databaseRoles
    .flatMap((role) => grantsFor(role, database, accountOf(role), tables))
    .map((grant) => `${grant};\n`)
    .join('');
}

/** The tables of ours in a database, by name. */
export async function tablesOf(admin: Connection, database: string): Promise<string[]> {
  const [rows] = await admin.query<RowDataPacket[]>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ? AND table_type = 'BASE TABLE' AND table_name <> '_prisma_migrations' ORDER BY table_name",
    [database],
  );
  return rows.map((row) => String(row['name']));
}

async function asAdmin(server: Mariadb, work: (admin: Connection) => Promise<void>): Promise<void> {
  const admin = await server.admin();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

const accountOf = (role: DatabaseRole): string => `'${userOf(role)}'@'%'`;
const quoted = (name: string): string => `\`${name.replaceAll('`', '``')}\``;
