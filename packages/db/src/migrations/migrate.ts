import { KnownError } from '@koreshok/domain';
import { randomUUID } from 'node:crypto';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { openSession } from '../session/mysql2.ts';
import { type Migration, readMigrations } from './files.ts';
import { ensureMonthPartitions, monthOf, shiftMonth } from './partitions.ts';

const LOCK = 'koreshok.migrate';
const LOCK_WAIT_SECONDS = 120;
const MONTHS_BACK = 3;
const MONTHS_AHEAD = 3;

// Prisma's own journal, so that `prisma migrate deploy` can take over where an engine is at hand.
const JOURNAL = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at DATETIME(3) NULL,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT NULL,
  rolled_back_at DATETIME(3) NULL,
  started_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  applied_steps_count INTEGER UNSIGNED NOT NULL DEFAULT 0
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`;

export class MigrationError extends KnownError {
  static override readonly known = 'MigrationError';
}

export interface MigrateOptions {
  /** Where the migrations lie; the package's own by default. */
  readonly folder?: string;
  /** Around which moment month partitions are made; now by default. */
  readonly now?: Date;
}

/**
 * Brings a database to the newest schema. Safe to run from many processes at once: one works, the others wait.
 * @param url mysql:// address of a user that may create tables.
 * @returns the names applied by this call.
 * @throws MigrationError when an applied migration was changed, is unknown here, or had failed half-way.
 */
export async function migrate(url: string, options: MigrateOptions = {}): Promise<string[]> {
  const migrations = await readMigrations(options.folder);
  const connection = await openSession(url, { multipleStatements: true });
  try {
    const [rows] = await connection.query<RowDataPacket[]>('SELECT GET_LOCK(?, ?) AS taken', [
      LOCK,
      LOCK_WAIT_SECONDS,
    ]);
    if (Number(rows[0]?.['taken']) !== 1) throw new MigrationError('Another migration holds the lock.');
    await connection.query(JOURNAL);
    const pending = await pendingMigrations(connection, migrations);
    for (const migration of pending) await apply(connection, migration);
    const month = monthOf(options.now ?? new Date());
    await ensureMonthPartitions(connection, shiftMonth(month, -MONTHS_BACK), shiftMonth(month, MONTHS_AHEAD));
    return pending.map((migration) => migration.name);
  } finally {
    await connection.end();
  }
}

async function pendingMigrations(
  connection: Connection,
  migrations: readonly Migration[],
): Promise<Migration[]> {
  const [rows] = await connection.query<RowDataPacket[]>(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  );
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  const applied = new Set<string>();
  for (const row of rows) {
    const name = String(row['migration_name']);
    const migration = known.get(name);
    // A newer release may have added migrations: the release before it still runs on that schema.
    if (migration === undefined) continue;
    if (row['finished_at'] === null) throw new MigrationError(`Migration ${name} failed half-way before.`);
    if (migration.checksum !== row['checksum']) {
      throw new MigrationError(`Migration ${name} was changed after it had been applied.`);
    }
    applied.add(name);
  }
  return migrations.filter((migration) => !applied.has(migration.name));
}

async function apply(connection: Connection, migration: Migration): Promise<void> {
  const id = randomUUID();
  await connection.query('INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES (?, ?, ?)', [
    id,
    migration.checksum,
    migration.name,
  ]);
  await connection.query(migration.sql);
  await connection.query(
    'UPDATE _prisma_migrations SET finished_at = UTC_TIMESTAMP(3), applied_steps_count = 1 WHERE id = ?',
    [id],
  );
}
