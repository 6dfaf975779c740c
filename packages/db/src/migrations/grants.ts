import { MOVED_MONTH_TABLE } from '../retention/moved-month.ts';
import { MONTHLY_TABLES } from '../drift/partitions.ts';

/** The parts of the system that have a database user of their own. */
export type DatabaseRole = 'migrator' | 'gateway' | 'portal' | 'worker';

/** Tables nobody may change or delete from once written: journals and money that must stay as they were. */
const APPEND_ONLY = ['AuditEntry', 'LoginJournal', 'Invoice', 'InvoicePayment'];

/** What the gateway touches, and nothing else: people, sessions and money are out of its reach. */
const GATEWAY: Readonly<Record<string, string>> = {
  Admission: 'SELECT',
  DriveHead: 'SELECT, UPDATE',
  DocumentKey: 'SELECT, INSERT',
  FiscalDocument: 'SELECT, INSERT',
  HeldDocument: 'SELECT, INSERT, UPDATE',
  HeldReplay: 'SELECT, UPDATE',
  RelayLane: 'SELECT, INSERT, UPDATE',
  MarkingDocument: 'SELECT, INSERT, UPDATE',
  Acknowledgement: 'SELECT, INSERT, UPDATE',
  DeadLetter: 'SELECT, INSERT, UPDATE',
  Outbox: 'SELECT, INSERT',
  Organization: 'SELECT',
};

/**
 * GRANT statements for one role.
 * @param account quoted account, for example `'koreshok_gateway'@'%'`.
 * @param tables all tables of the schema.
 */
export function grantsFor(
  role: DatabaseRole,
  schema: string,
  account: string,
  tables: readonly string[],
): string[] {
  const on = (rights: string, table: string) => `GRANT ${rights} ON \`${schema}\`.\`${table}\` TO ${account}`;
  switch (role) {
    case 'migrator':
      return [`GRANT ALL PRIVILEGES ON \`${schema}\`.* TO ${account}`];
    case 'gateway':
      return [
        ...Object.entries(GATEWAY).map(([table, rights]) => on(rights, table)),
        // Only to read the state of semi-synchronous replication; it grants no access to data.
        `GRANT REPLICATION CLIENT ON *.* TO ${account}`,
      ];
    case 'portal':
    case 'worker':
      return [
        ...tables.map((table) =>
          on(APPEND_ONLY.includes(table) ? 'SELECT, INSERT' : 'SELECT, INSERT, UPDATE, DELETE', table),
        ),
        ...(role === 'worker' ? MONTHLY_TABLES.map((table) => on('ALTER, CREATE, INSERT, DROP', table)) : []),
        // Where a month is written anew without the bytes that were moved away.
        ...(role === 'worker' ? [on('SELECT, INSERT, ALTER, CREATE, DROP', MOVED_MONTH_TABLE)] : []),
      ];
    default: {
      const never: never = role;
      throw new Error(`No grants for ${String(never)}`);
    }
  }
}
