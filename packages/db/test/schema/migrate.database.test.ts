import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MONTHLY_TABLES } from '../../src/drift/index.ts';
import { migrate, partitionMonths, readMigrations } from '../../src/migrations/index.ts';
import { openSession } from '../../src/session/index.ts';
import { createTestDatabase, type TestDatabase } from '../../src/testing/index.ts';

let database: TestDatabase;
let admin: Connection;

beforeAll(async () => {
  database = await createTestDatabase();
  admin = await database.admin();
});
beforeEach(async () => {
  await admin.query(`DROP DATABASE \`${database.name}\``);
  await admin.query(
    `CREATE DATABASE \`${database.name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci`,
  );
});
afterAll(async () => {
  await admin.end();
  await database.drop();
});

async function journal(): Promise<RowDataPacket[]> {
  const [rows] = await admin.query<RowDataPacket[]>(
    `SELECT migration_name AS name, finished_at AS finished FROM \`${database.name}\`._prisma_migrations`,
  );
  return rows;
}

describe('the migration runner', () => {
  test('twenty at once apply each migration once', async () => {
    const url = database.urls.migrator;
    const applied = await Promise.all(Array.from({ length: 20 }, () => migrate(url)));
    const names = (await readMigrations()).map(({ name }) => name);
    expect(applied.flat().sort()).toEqual([...names].sort());
    expect((await journal()).map((row) => String(row['name'])).sort()).toEqual([...names].sort());
    expect((await journal()).every((row) => row['finished'] !== null)).toBe(true);
  });

  test('month partitions reach three months ahead, and come along when time goes on', async () => {
    const url = database.urls.migrator;
    await migrate(url, { now: new Date('2026-11-22T12:00:00Z') });
    await migrate(url, { now: new Date('2027-01-01T00:00:00Z') });
    const connection = await openSession(url);
    const months = await Promise.all(MONTHLY_TABLES.map((table) => partitionMonths(connection, table)));
    await connection.end();
    const expected = [202608, 202609, 202610, 202611, 202612, 202701, 202702, 202703, 202704];
    expect(months).toEqual(MONTHLY_TABLES.map(() => expected));
  });

  test('a migration that was changed after it had been applied stops the run', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'migrations-'));
    await mkdir(path.join(folder, '20260101000000_one'));
    const file = path.join(folder, '20260101000000_one', 'migration.sql');
    await copyMigrations(folder);
    await writeFile(file, 'CREATE TABLE One (id INT) ENGINE=InnoDB;');
    await migrate(database.urls.migrator, { folder });
    await writeFile(file, 'CREATE TABLE One (id BIGINT) ENGINE=InnoDB;');
    await expect(migrate(database.urls.migrator, { folder })).rejects.toThrow('was changed after');
    await rm(folder, { recursive: true });
  });

  test('one that failed half-way is told, and nothing goes on over it', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'migrations-'));
    await copyMigrations(folder);
    await mkdir(path.join(folder, '29990101000000_broken'));
    await writeFile(path.join(folder, '29990101000000_broken', 'migration.sql'), 'CREATE TABLE;');
    await expect(migrate(database.urls.migrator, { folder })).rejects.toMatchObject({ errno: 1064 });
    await expect(migrate(database.urls.migrator, { folder })).rejects.toThrow('failed half-way');
    await rm(folder, { recursive: true });
  });

  test('a schema that a newer release has gone on with is taken as it is', async () => {
    const url = database.urls.migrator;
    await migrate(url);
    await admin.query(
      `INSERT INTO \`${database.name}\`._prisma_migrations (id, checksum, migration_name, finished_at)
       VALUES (UUID(), 'x', '29990101000000_future', NOW(3))`,
    );
    await expect(migrate(url)).resolves.toEqual([]);
  });
});

async function copyMigrations(folder: string): Promise<void> {
  for (const { name, sql } of await readMigrations()) {
    await mkdir(path.join(folder, name), { recursive: true });
    await writeFile(path.join(folder, name, 'migration.sql'), sql);
  }
}
