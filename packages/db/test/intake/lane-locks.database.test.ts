import type { Connection, Pool, PoolConnection, RowDataPacket } from 'mysql2/promise';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { aClient, anOperator, anOutlet, aRegister } from '../../src/builders/index.ts';
import { type Database, openDatabase } from '../../src/index.ts';
import { BatchSession } from '../../src/intake/batch-session.ts';
import {
  type Arrival,
  type DriveHead,
  type TakenDocument,
  wakeForgottenLanes,
} from '../../src/intake/index.ts';
import { storeBatch } from '../../src/intake/store-batch.ts';
import { openPool } from '../../src/session/index.ts';
import { createTestDatabase, type TestDatabase } from '../../src/testing/index.ts';

const NOW = new Date('2026-11-23T09:00:00Z');

let own: TestDatabase;
let database: Database;
let pool: Pool;
let admin: Connection;
let intake: BatchSession;
let other: PoolConnection;
let operatorId: string;
let drives: string[];

beforeAll(async () => {
  own = await createTestDatabase();
  admin = await own.admin();
  database = await openDatabase({ url: own.urls.worker, poolSize: 2 });
  pool = await openPool(own.urls.gateway, 3);
  intake = await BatchSession.open(own.urls.gateway, () => undefined);
  const operator = await anOperator(database);
  operatorId = operator.id;
  const client = await aClient(database, operator);
  const outlet = await anOutlet(database, client);
  drives = [];
  for (let count = 0; count < 2; count += 1) drives.push((await aRegister(database, client, outlet)).fn);
  drives.sort();
});
afterAll(async () => {
  await admin.end();
  await intake.end();
  await pool.end();
  await database.close();
  await own.drop();
});
beforeEach(async () => {
  other = await pool.getConnection();
  await other.beginTransaction();
  await database.unsafeClient.relayLane.updateMany({
    data: { dueAt: null, nextNumber: 1, lastNumber: 0, leaseOwner: null, fence: 0 },
  });
});
afterEach(async () => {
  await other.rollback();
  other.release();
});

const lanes = () =>
  database.unsafeClient.relayLane.findMany({
    orderBy: { fn: 'asc' },
    select: { dueAt: true, lastNumber: true },
  });

test('lanes that slept are woken without waiting for heads that intake has locked', async () => {
  await database.unsafeClient.driveHead.updateMany({ data: { lastNumber: 5 } });
  await other.query('SELECT fn FROM DriveHead FOR UPDATE');
  expect(await wakeForgottenLanes(pool, NOW)).toBe(2);
  expect(await lanes()).toEqual([
    { dueAt: NOW, lastNumber: 5 },
    { dueAt: NOW, lastNumber: 5 },
  ]);
});

test('intake takes lanes in the order of their drives, so that a relay which has the first gets the second', async () => {
  const [first = '', second = ''] = drives;
  await other.query('SELECT fn FROM RelayLane WHERE fn = ? FOR UPDATE', [first]);
  const storing = storeBatch(intake, [arrivalOf(second), arrivalOf(first)], {
    decide: ({ place }) => takes(place?.fn ?? ''),
    operatorId,
    now: NOW,
    thorough: false,
  });
  await untilSomebodyWaits();
  await other.query('SELECT fn FROM RelayLane WHERE fn = ? FOR UPDATE', [second]);
  await other.rollback();
  expect((await storing).map(({ kind }) => kind)).toEqual(['take', 'take']);
  expect((await lanes()).map(({ lastNumber }) => lastNumber)).toEqual([7, 7]);
});

const arrivalOf = (fn: string): Arrival => ({ place: { fn, number: 7 } });

function takes(fn: string) {
  const head: DriveHead = {
    firstNumber: 7,
    lastNumber: 7,
    lastCode: 3,
    lastRegisterTime: 1,
    shiftNumber: 1,
    shiftOpen: true,
    documentCount: 1,
    shiftOpenedAt: null,
    receiptNumber: 1,
  };
  const document: TakenDocument = {
    fn,
    number: 7,
    month: 202611,
    organizationId: operatorId,
    cashRegisterId: operatorId,
    outletId: operatorId,
    code: 3,
    mode: 'production',
    registerTime: 1,
    fiscalSign: 1,
    receivedAt: NOW,
    raw: Buffer.of(1),
    findings: '[]',
    digest: Buffer.alloc(32, 1),
    confirmation: Buffer.of(1),
  };
  return { kind: 'take' as const, document, head, release: null };
}

/** The server's own list tells which sessions wait for a row; it is made anew only for who has not asked for a tenth of a second. */
async function untilSomebodyWaits(): Promise<void> {
  await vi.waitFor(
    async () => {
      const [rows] = await admin.query<RowDataPacket[]>(
        `SELECT trx.trx_id FROM information_schema.INNODB_TRX AS trx
         JOIN information_schema.PROCESSLIST AS session ON session.ID = trx.trx_mysql_thread_id
         WHERE trx.trx_state = 'LOCK WAIT' AND session.DB = ?`,
        [own.name],
      );
      expect(rows).toHaveLength(1);
    },
    { timeout: 10_000, interval: 150 },
  );
}
