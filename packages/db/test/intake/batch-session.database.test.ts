import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { BatchSession } from '../../src/intake/batch-session.ts';
import { createTestDatabase, type TestDatabase } from '../../src/testing/index.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function contractOf(url: string): Promise<string> {
  const session = await BatchSession.open(url, () => undefined);
  const [rows] = await session.read([
    "SELECT CONCAT(@@character_set_client, ' ', @@tx_isolation) AS contract",
    'DO 1',
  ]);
  await session.end();
  return String(rows?.[0]?.['contract']);
}

describe('a session for batches', () => {
  it('obeys the same contract by the server’s socket, also where the address names a host that does not listen', async () => {
    const { socket } = inject('mariadb');
    const elsewhere = new URL(database.urls.gateway);
    elsewhere.port = '1';
    elsewhere.searchParams.set('socketPath', socket);
    expect(await contractOf(database.urls.gateway)).toBe('utf8mb4 READ-COMMITTED');
    expect(await contractOf(elsewhere.href)).toBe('utf8mb4 READ-COMMITTED');
  });
});
