import { newId } from '@koreshok/domain';
import type { Pool } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPool, retried } from '../src/session/index.ts';
import { createTestDatabase, type TestDatabase } from '../src/testing/index.ts';
import {
  addJob,
  claimJob,
  claimOutbox,
  consumersWithFacts,
  finishJob,
  finishOutbox,
  outboxBacklog,
  reportProgress,
  returnOutbox,
} from '../src/work/index.ts';

const NOON = new Date('2026-11-22T12:00:00Z');
const later = (seconds: number) => new Date(NOON.getTime() + seconds * 1000);

let database: TestDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = await openPool(database.urls.worker, 16);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

async function aFact(consumer: string, payload: unknown = {}, availableAt = NOON): Promise<string> {
  const id = newId(availableAt);
  await pool.query(
    `INSERT INTO Outbox (id, organizationId, consumer, kind, payload, createdAt, availableAt)
     VALUES (?, 'owner', ?, 'thing.happened', ?, ?, ?)`,
    [id, consumer, JSON.stringify(payload), NOON, availableAt],
  );
  return id;
}

const claim = (consumer: string, now: Date, limit = 10) =>
  claimOutbox(pool, { consumer, limit, leaseSeconds: 60, now });

describe('facts for other processes', () => {
  test('a fact is handed to one taker, with what was written', async () => {
    const id = await aFact('one', { number: 7 });
    const [row] = await claim('one', NOON);
    expect(row).toMatchObject({ id, kind: 'thing.happened', payload: { number: 7 }, attempts: 1 });
    expect(await claim('one', NOON)).toEqual([]);
  });

  test('a taker that dies gives its facts back when the lease runs out', async () => {
    const id = await aFact('dead');
    await claim('dead', NOON);
    expect(await claim('dead', later(59))).toEqual([]);
    expect(await claim('dead', later(61))).toMatchObject([{ id, attempts: 2 }]);
  });

  test('a handled fact never comes again, a failed one not before its time', async () => {
    const handled = await aFact('mixed');
    const failed = await aFact('mixed');
    await claim('mixed', NOON);
    await finishOutbox(pool, [handled], NOON);
    await returnOutbox(pool, [failed], later(30), 'the mail server was away');
    expect(await claim('mixed', later(29))).toEqual([]);
    expect((await claim('mixed', later(31))).map((row) => row.id)).toEqual([failed]);
  });

  test('of twelve takers at once each fact goes to exactly one', async () => {
    const ids = await Promise.all(Array.from({ length: 30 }, () => aFact('crowd')));
    const taken = await Promise.all(Array.from({ length: 12 }, () => claim('crowd', NOON, 5)));
    const all = taken.flat().map((row) => row.id);
    expect(all).toHaveLength(new Set(all).size);
    const rest = await claim('crowd', NOON, 30);
    expect([...all, ...rest.map((row) => row.id)].sort()).toEqual(ids.sort());
  });

  test('one question tells which consumers have a fact to take now', async () => {
    await aFact('awake');
    await aFact('early', {}, later(30));
    await aFact('taken');
    await claim('taken', NOON);
    await finishOutbox(pool, [await aFact('done')], NOON);
    const consumers = ['awake', 'early', 'taken', 'done', 'nobody'];
    expect(await consumersWithFacts(pool, consumers, NOON)).toEqual(['awake']);
    expect(await consumersWithFacts(pool, consumers, later(61))).toEqual(['awake', 'early', 'taken']);
  });

  test('takers that end and give back facts beside each other leave none behind', async () => {
    const facts = 120;
    await Promise.all(Array.from({ length: facts }, () => aFact('busy')));
    const ended = await Promise.all(
      Array.from({ length: 6 }, async (_, taker) => {
        let count = 0;
        for (;;) {
          const rows = await claim('busy', NOON, 3);
          if (rows.length === 0) return count;
          for (const { id, attempts } of rows) {
            if (attempts === 1 && taker % 2 === 0) await returnOutbox(pool, [id], NOON, 'once more');
            else {
              await retried(() => finishOutbox(pool, [id], NOON));
              count += 1;
            }
          }
        }
      }),
    );
    expect(ended.reduce((sum, count) => sum + count, 0)).toBe(facts);
  });

  test('the backlog tells how many wait and since when', async () => {
    await aFact('slow');
    await aFact('slow');
    expect(await outboxBacklog(pool, 'slow')).toEqual({ waiting: 2, oldest: NOON });
    expect(await outboxBacklog(pool, 'nobody')).toEqual({ waiting: 0, oldest: null });
  });
});

describe('long work', () => {
  const aJob = async (name: string, uniqueKey: string | null = null) => {
    await pool.query(
      `INSERT IGNORE INTO Organization (id, providerId, kind, name, shortName, inn, createdAt)
       VALUES ('01OWNER0000000000000000000', '01OWNER0000000000000000000', 'operator', 'О', 'О', '7704358518', ?)`,
      [NOON],
    );
    return addJob(
      pool,
      {
        organizationId: '01OWNER0000000000000000000',
        name,
        payload: { from: 1 },
        uniqueKey,
        availableAt: NOON,
      },
      NOON,
    );
  };

  test('two jobs with one key are one job, until it has ended', async () => {
    expect(await aJob('once', 'key')).toBe(true);
    expect(await aJob('once', 'key')).toBe(false);
    const job = await claimJob(pool, ['once'], 60, NOON);
    if (job === null) throw new Error('no job');
    await finishJob(pool, job, 'done', 'all of it', NOON);
    expect(await aJob('once', 'key')).toBe(true);
  });

  test('a worker that lost its job to another is told so and cannot end it', async () => {
    await aJob('lost');
    const first = await claimJob(pool, ['lost'], 60, NOON);
    const second = await claimJob(pool, ['lost'], 60, later(61));
    if (first === null || second === null) throw new Error('no job');
    expect(second.id).toBe(first.id);
    expect(await reportProgress(pool, first, { done: 1, total: 2 }, later(120))).toBe('lost');
    await finishJob(pool, first, 'done', 'too late', NOON);
    expect(await reportProgress(pool, second, { done: 1, total: 2 }, later(120))).toBe('go on');
  });

  test('a wish to cancel reaches the worker with its next report', async () => {
    await aJob('long');
    const job = await claimJob(pool, ['long'], 60, NOON);
    if (job === null) throw new Error('no job');
    await pool.query('UPDATE Job SET cancelRequestedAt = ? WHERE id = ?', [NOON, job.id]);
    expect(await reportProgress(pool, job, { done: 1, total: 9 }, later(60))).toBe('cancelled');
  });

  test('workers that take and end jobs beside each other leave none behind', async () => {
    const jobs = 120;
    for (let made = 0; made < jobs; made += 1) await aJob('busy');
    const ended = await Promise.all(
      Array.from({ length: 6 }, async () => {
        let count = 0;
        for (;;) {
          const job = await claimJob(pool, ['busy'], 60, NOON);
          if (job === null) return count;
          await reportProgress(pool, job, { done: 1, total: 1 }, later(60));
          await finishJob(pool, job, 'done', '', NOON);
          count += 1;
        }
      }),
    );
    expect(ended.reduce((sum, count) => sum + count, 0)).toBe(jobs);
  });
});
