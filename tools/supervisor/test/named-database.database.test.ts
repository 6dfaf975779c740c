import { createTestDatabase, type TestDatabase } from '@koreshok/db/testing';
import { readEnvironment, type Source } from '@koreshok/environment';
import mysql from 'mysql2/promise';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { databaseTexts, useNamedDatabase } from '../database.ts';

let database: TestDatabase;
let source: Source;

beforeEach(async () => {
  database = await createTestDatabase();
  source = databaseTexts(database.urls);
});

afterEach(() => database.drop());

/** What the demonstration says to the database that `source` names. */
const use = () => useNamedDatabase(source, readEnvironment('supervisor', source));

async function asMigrator(statement: string): Promise<void> {
  const connection = await mysql.createConnection({ uri: database.urls.migrator });
  await connection.query(statement);
  await connection.end();
}

async function empty(): Promise<void> {
  await asMigrator(`DROP DATABASE \`${database.name}\``);
  const admin = await database.admin();
  await admin.query(`CREATE DATABASE \`${database.name}\` CHARACTER SET utf8mb4`);
  await admin.end();
}

describe('a database of one’s own', () => {
  it('that holds tables already is refused, so that invented data never mix with real ones', async () => {
    await expect(use()).rejects.toThrow(/holds \d+ tables already: `npm start` fills only an empty one/);
  });

  it('that is empty is taken, and known again at the next start', async () => {
    await empty();
    expect(await use()).toEqual({ urls: database.urls, fresh: true });
    expect(await use()).toEqual({ urls: database.urls, fresh: false });
  });

  it('needs all four users', async () => {
    source = { DATABASE_URL_PORTAL: database.urls.portal };
    await expect(use()).rejects.toThrow(
      'a database of your own needs all four users: DATABASE_URL_MIGRATOR, DATABASE_URL_GATEWAY, DATABASE_URL_WORKER missing',
    );
  });
});
