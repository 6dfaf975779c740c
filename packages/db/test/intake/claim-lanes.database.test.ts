import type { Pool } from 'mysql2/promise';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aClient, anOperator, anOutlet, aRegister } from '../../src/builders/index.ts';
import { type Database, openDatabase } from '../../src/index.ts';
import { claimLanes } from '../../src/intake/index.ts';
import { openPool } from '../../src/session/index.ts';
import { createTestDatabase, type TestDatabase } from '../../src/testing/index.ts';

const NOW = new Date('2026-11-23T09:00:00Z');
const secondsAgo = (seconds: number) => new Date(NOW.getTime() - seconds * 1000);

let own: TestDatabase;
let database: Database;
let pool: Pool;
let drives: string[];

beforeAll(async () => {
  own = await createTestDatabase();
  database = await openDatabase({ url: own.urls.worker, poolSize: 2 });
  pool = await openPool(own.urls.gateway, 2);
  const client = await aClient(database, await anOperator(database));
  const outlet = await anOutlet(database, client);
  drives = [];
  for (let count = 0; count < 4; count += 1) drives.push((await aRegister(database, client, outlet)).fn);
});
afterAll(async () => {
  await pool.end();
  await database.close();
  await own.drop();
});
beforeEach(() => database.unsafeClient.relayLane.updateMany({ data: { dueAt: null, leaseOwner: null } }));

/** A drive with so many documents that has waited so long. */
async function waits(place: number, documents: number, seconds: number): Promise<string> {
  const fn = drives[place] ?? '';
  await database.unsafeClient.relayLane.updateMany({
    where: { fn },
    data: { nextNumber: 1, lastNumber: documents, dueAt: secondsAgo(seconds) },
  });
  return fn;
}

let owners = 0;
const claim = async (documents: number, burst = 100) => {
  owners += 1;
  const lanes = await claimLanes(pool, {
    target: 'tax_service',
    owner: `owner-${owners}`,
    now: NOW,
    leaseUntil: secondsAgo(-60),
    documents,
    burst,
  });
  return lanes.map(({ fn }) => fn);
};

describe('lanes are leased', () => {
  test('until their documents fill a request, those that have waited longest first', async () => {
    const [second, first] = [await waits(0, 500, 10), await waits(1, 500, 20)];
    await waits(2, 500, 5);
    expect((await claim(200)).sort()).toEqual([first, second].sort());
  });

  test('with a place for documents that have just come, however long the backlog of others is', async () => {
    const fresh = await waits(3, 2, 0);
    for (const place of [0, 1, 2]) await waits(place, 5_000, 3_600);
    expect(await claim(100)).toContain(fresh);
  });

  test('once, until the lease is over', async () => {
    const fn = await waits(0, 10, 1);
    expect(await claim(100)).toEqual([fn]);
    expect(await claim(100)).toEqual([]);
  });

  test('only while something waits', async () => {
    expect(await claim(100)).toEqual([]);
  });
});
