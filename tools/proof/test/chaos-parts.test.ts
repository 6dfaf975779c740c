import { exchangePaths } from '@koreshok/fiscal/tax-service-exchange';
import { seededRandom } from '@koreshok/simulators/random';
import { startTaxService } from '@koreshok/simulators/tax-service';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { planBlows } from '../chaos/blows.ts';
import { openPoisonDoor, type PoisonDoor } from '../chaos/poison-door.ts';
import { together, VerdictBook } from '../chaos/verdict.ts';
import { ComplaintBook } from '../stage/index.ts';

describe('the plan of blows', () => {
  const plan = planBlows(seededRandom('one'), 8, 40_000);

  it('takes everybody in turn', () => {
    expect(plan.map(({ blow }) => blow)).toEqual([
      'gateway',
      'mariadb',
      'worker',
      'everything',
      'gateway',
      'mariadb',
      'worker',
      'everything',
    ]);
  });

  it('lies within the time, one kill after the other', () => {
    const moments = plan.map(({ at }) => at);
    expect(moments).toEqual(moments.toSorted((one, other) => one - other));
    expect(Math.max(...moments)).toBeLessThan(40_000);
  });

  it('has room between the kills for what happens once', () => {
    const blows = planBlows(seededRandom('one'), 6, 40_000, ['disk', 'clock']).map(({ blow }) => blow);
    expect(blows).toEqual([
      'gateway',
      'mariadb',
      'disk',
      'worker',
      'everything',
      'clock',
      'gateway',
      'mariadb',
    ]);
  });

  it('is the same for the same seed', () => {
    expect(planBlows(seededRandom('one'), 8, 40_000)).toEqual(plan);
    expect(planBlows(seededRandom('other'), 8, 40_000)).not.toEqual(plan);
  });
});

describe('the door before the tax service', () => {
  const drive = '9960440300000001';
  let stop: () => Promise<void>;
  let door: PoisonDoor;
  const submit = async (numbers: readonly number[]) => {
    const documents = numbers.map((number) => ({
      requestId: `${drive}-${number}`,
      fiscalDriveNumber: drive,
      fiscalDocumentNumber: number,
      receivedAt: '2026-11-23T09:00:00.000Z',
      document: { receipt: { fiscalDriveNumber: drive } },
    }));
    const response = await fetch(`${door.url}${exchangePaths.documents}`, {
      method: 'POST',
      body: JSON.stringify({ documents }),
    });
    return response.status;
  };

  beforeAll(async () => {
    const taxService = await startTaxService({ host: '127.0.0.1', port: 0 });
    door = await openPoisonDoor(taxService.url, [
      { driveNumber: drive, number: 5, heals: false },
      { driveNumber: drive, number: 7, heals: true },
    ]);
    stop = async () => {
      await door.stop();
      await taxService.stop();
    };
  });
  afterAll(() => stop());

  it('lets requests without a poison through', async () => {
    expect(await submit([1, 2])).toBe(200);
    expect((await fetch(`${door.url}${exchangePaths.health}`)).status).toBe(200);
  });

  it('refuses every request that carries one', async () => {
    expect(await submit([4, 5, 6])).toBe(400);
    expect(await submit([5])).toBe(400);
    expect(door.refused()).toBe(2);
  });

  it('lets a poison that heals through after it was refused alone', async () => {
    expect(await submit([7, 8])).toBe(400);
    expect(await submit([7])).toBe(400);
    await expect.poll(() => submit([7, 8])).toBe(200);
  });
});

describe('a verdict', () => {
  it('holds the counts of every check by its name, and all violations', () => {
    const one = new VerdictBook();
    one.count('documents', 3);
    one.must('rows', 3, 3);
    const other = new VerdictBook();
    other.must('receipts', 2, 3);
    other.violation('a document is lost');
    expect(together({ one: one.verdict, other: other.verdict })).toEqual({
      counts: { one: { documents: 3 }, other: {} },
      violations: ['receipts: 2, must be 3', 'a document is lost'],
    });
  });
});

describe('the book of complaints', () => {
  it('counts errors with their reason, and what is no log at all', () => {
    const book = new ComplaintBook();
    book.read('gateway', '{"level":"error","msg":"documents were not stored","err":{"message":"Deadlock"}}');
    book.read('gateway', '{"level":"error","msg":"documents were not stored","err":{"message":"Deadlock"}}');
    book.read('gateway', '{"level":"info","msg":"started"}');
    book.read('worker', 'FATAL ERROR: heap out of memory');
    book.read('worker', '');
    expect(book.counts).toEqual({
      'gateway: documents were not stored: Deadlock': 2,
      'worker: FATAL ERROR: heap out of memory': 1,
    });
    expect(book.besides(/Deadlock/)).toEqual(['worker: FATAL ERROR: heap out of memory']);
  });
});
