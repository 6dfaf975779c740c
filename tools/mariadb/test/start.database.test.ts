import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { migrate } from '@koreshok/db/migrations';
import mysql, { type RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import {
  createDatabase,
  type DatabaseUrls,
  grantTables,
  type Mariadb,
  startMariadb,
  startThrowAwayMariadb,
} from '../index.ts';

let server: Mariadb;
let urls: DatabaseUrls;

async function as<T>(url: string, work: (connection: mysql.Connection) => Promise<T>): Promise<T> {
  const connection = await mysql.createConnection({ uri: url });
  try {
    return await work(connection);
  } finally {
    await connection.end();
  }
}

beforeAll(async () => {
  server = await startThrowAwayMariadb({ bufferPoolMb: 64, inMemory: true });
  urls = await createDatabase(server, 'trial');
  await migrate(urls.migrator);
  await grantTables(server, 'trial');
});

afterAll(() => server.stop());

describe('the server', () => {
  it('speaks utf8mb4 and UTC whatever the machine speaks', async () => {
    const [rows] = await as(urls.portal, (connection) =>
      connection.query<RowDataPacket[]>('SELECT @@character_set_server AS words, @@time_zone AS zone'),
    );
    expect(rows[0]).toEqual({ words: 'utf8mb4', zone: '+00:00' });
  });

  it('lets nobody in as administrator over TCP without the socket', async () => {
    const stranger = mysql.createConnection({ host: '127.0.0.1', port: server.port, user: 'root' });
    await expect(stranger).rejects.toMatchObject({ code: 'ER_ACCESS_DENIED_ERROR' });
  });
});

describe('the four users', () => {
  it('all come in', async () => {
    for (const url of Object.values(urls)) expect(await as(url, async () => 'in')).toBe('in');
  });

  it.each(['gateway', 'portal', 'worker'] as const)('the %s makes no table', async (role) => {
    const attempt = as(urls[role], (connection) => connection.query('CREATE TABLE stray (id INT)'));
    await expect(attempt).rejects.toMatchObject({ code: 'ER_TABLEACCESS_DENIED_ERROR' });
  });

  it('nobody rewrites the audit journal', async () => {
    for (const role of ['gateway', 'portal', 'worker'] as const) {
      const attempt = as(urls[role], (connection) => connection.query('DELETE FROM AuditEntry'));
      await expect(attempt).rejects.toMatchObject({ code: 'ER_TABLEACCESS_DENIED_ERROR' });
    }
  });

  it('granting again changes nothing', async () => {
    await createDatabase(server, 'trial');
    await grantTables(server, 'trial');
    expect(await as(urls.portal, async () => 'in')).toBe('in');
  });
});

describe('a data folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'koreshok-folder-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps its rows through a stop in order and through a kill', async () => {
    const dataDir = join(folder, 'database');
    const first = await startMariadb({ dataDir, bufferPoolMb: 64, redoLogMb: 8 });
    const { migrator } = await createDatabase(first, 'kept');
    await as(migrator, (connection) => connection.query('CREATE TABLE notes (note INT)'));
    await as(migrator, (connection) => connection.query('INSERT INTO notes VALUES (1)'));
    await first.stop();
    const second = await startMariadb({ dataDir, port: first.port, bufferPoolMb: 64, redoLogMb: 8 });
    await as(migrator, (connection) => connection.query('INSERT INTO notes VALUES (2)'));
    await second.kill();
    const third = await startMariadb({ dataDir, port: first.port, bufferPoolMb: 64, redoLogMb: 8 });
    const [rows] = await as(migrator, (connection) =>
      connection.query<RowDataPacket[]>('SELECT note FROM notes ORDER BY note'),
    );
    await third.stop();
    expect(rows.map((row) => row['note'])).toEqual([1, 2]);
  });

  it('with something else inside is left alone', async () => {
    writeFileSync(join(folder, 'thesis.txt'), 'years of work');
    await expect(startMariadb({ dataDir: folder })).rejects.toThrow(/is not empty and holds no database/);
    expect(existsSync(join(folder, 'thesis.txt'))).toBe(true);
  });

  it('of a throw-away server is gone after its stop', async () => {
    const brief = await startThrowAwayMariadb({ bufferPoolMb: 64, redoLogMb: 8 });
    expect(existsSync(brief.dataDir)).toBe(true);
    await brief.stop();
    expect(existsSync(brief.dataDir)).toBe(false);
  });

  it('with a server that cannot start tells the end of its log', async () => {
    const attempt = startThrowAwayMariadb({ more: ['--no-such-option'] });
    await expect(attempt).rejects.toThrow(/unknown option '--no-such-option'/);
  });
});
