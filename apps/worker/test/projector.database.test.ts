import { anOperator } from '@koreshok/db/builders';
import { openDatabase } from '@koreshok/db';
import { openPool } from '@koreshok/db/session';
import { createTestDatabase, type TestDatabase } from '@koreshok/db/testing';
import { newId } from '@koreshok/domain';
import type { Pool, RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DOCUMENTS_STORED, PROJECTOR, projectTurn } from '../src/projector/turn.ts';

const MORNING = new Date('2026-03-02T09:00:00Z');

let server: TestDatabase;
let pool: Pool;
let operatorId: string;
let now: Date;

beforeAll(async () => {
  server = await createTestDatabase();
  pool = await openPool(server.urls.worker, 2);
  const database = await openDatabase({ url: server.urls.portal, poolSize: 1 });
  operatorId = (await anOperator(database)).id;
  await database.close();
});
afterAll(async () => {
  await pool.end();
  await server.drop();
});
beforeEach(async () => {
  now = MORNING;
  await pool.query('DELETE FROM Outbox');
});

const pass = (ms: number) => {
  now = new Date(now.getTime() + ms);
};

/** Intake stores so many documents at this moment. */
async function store(documents: number): Promise<void> {
  const pointers = Array.from({ length: documents }, (_none, at) => ['7380440800000017', at + 1, 202603]);
  await pool.query(
    `INSERT INTO Outbox (id, organizationId, consumer, kind, payload, createdAt, availableAt)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [newId(now), operatorId, PROJECTOR, DOCUMENTS_STORED, JSON.stringify(pointers), now, now],
  );
}

async function waiting(): Promise<number> {
  const [rows] = await pool.query<RowDataPacket[]>('SELECT id FROM Outbox WHERE doneAt IS NULL');
  return rows.length;
}

const turn = () =>
  projectTurn({
    pool,
    clock: { now: () => now },
    leaseSeconds: 60,
    rush: { documentsPerSecond: 1_000, longestWaitMs: 30_000 },
    onProjected: () => undefined,
    onFailure: (_row, error) => expect.unreachable(String(error)),
  });

describe('the projector', () => {
  test('takes what has come in at once', async () => {
    await store(100);
    expect(await turn()).toBe(false);
    expect(await waiting()).toBe(0);
  });

  test('leaves the documents of a rush until it is over', async () => {
    await store(400);
    expect(await turn()).toBe(false);
    expect(await waiting()).toBe(1);
    pass(300);
    await turn();
    expect(await waiting()).toBe(0);
  });

  test('goes on in a rush when its oldest document has waited too long', async () => {
    await store(10);
    pass(30_000);
    await store(400);
    await turn();
    expect(await waiting()).toBe(0);
  });

  test('does not count what is tried again later as having come in', async () => {
    await store(400);
    await pool.query('UPDATE Outbox SET availableAt = ?', [new Date(now.getTime() + 60_000)]);
    await store(10);
    await turn();
    expect(await waiting()).toBe(1);
  });
});
