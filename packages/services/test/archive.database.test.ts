import { aDocument, aRegister } from '@koreshok/db/builders';
import { monthOf, monthsOfTable, shiftMonth } from '@koreshok/db';
import { rebuildRegister } from '@koreshok/db/projections';
import { openPool } from '@koreshok/db/session';
import type { Pool, RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  archiveReader,
  finishMonth,
  monthsToMove,
  moveNextPack,
  orderMonthMove,
} from '../src/archive/index.ts';
import { decodePack, encodePack } from '../src/archive/pack.ts';
import { getDocument } from '../src/documents/index.ts';
import { dropExpiredDocuments, purgeTestDrives } from '../src/housekeeping/index.ts';
import { getReceipt } from '../src/receipts/index.ts';
import { refused } from './support/refusals.ts';
import { aTown, type BuiltRegister, openWorld, type Town, type World } from './support/world.ts';

let world: World;
let town: Town;
let pool: Pool;
/** Two months ago, which has a partition. */
let old: number;

beforeAll(async () => {
  world = await openWorld();
  town = await aTown(world);
  pool = await openPool(world.url, 3);
  old = shiftMonth(monthOf(world.instant()), -2);
});
afterAll(async () => {
  await pool.end();
  await world.close();
});

const receivedIn = (month: number) => new Date(Date.UTC(Math.floor(month / 100), (month % 100) - 1, 10, 9));

async function aSale(
  register: BuiltRegister,
  number: number,
  verdict?: 'accepted' | 'waiting' | 'hard_quarantine',
  receivedAt = receivedIn(old),
) {
  const document = await aDocument(world.database, register, {
    code: 3,
    number,
    registerTime: world.wall(-1_500) + number,
    receivedAt,
    fields: { 1059: [{ 1030: `Товар ${number}`, 1023: 1, 1079: 10_000 + number }] },
    ...(verdict === undefined ? {} : { verdict }),
  });
  await world.project(document);
  return document;
}

const rawLengths = async (fn: string) => {
  const [rows] = await pool.query<RowDataPacket[]>(
    'SELECT number, LENGTH(raw) AS length FROM FiscalDocument WHERE fn = ? ORDER BY number',
    [fn],
  );
  return rows.map((row) => [Number(row['number']), Number(row['length']) > 0]);
};

const projected = async (registerId: string) => {
  const [rows] = await pool.query<RowDataPacket[]>(
    'SELECT * FROM Receipt WHERE cashRegisterId = ? ORDER BY number',
    [registerId],
  );
  return rows;
};

test('a pack gives back every document as it was', () => {
  const documents = [
    { fn: '7380440800000001', number: 1, raw: new Uint8Array([1, 2, 3]) },
    { fn: '738044080000', number: 4_000_000_000, raw: new Uint8Array(0) },
  ];
  expect(decodePack(encodePack(documents)).map(({ raw, ...place }) => ({ ...place, raw: [...raw] }))).toEqual(
    documents.map(({ raw, ...place }) => ({ ...place, raw: [...raw] })),
  );
});

describe('the bytes of an old month', () => {
  test('move behind the file port, all but those still on their way, and are read as before', async () => {
    const { fn } = town.register;
    await aSale(town.register, 1, 'accepted');
    await aSale(town.register, 2, 'waiting');
    await aSale(town.register, 3, 'hard_quarantine');
    await aSale(town.register, 4);
    const before = [
      await getDocument(world.context, town.as.client, { fn, number: 1 }),
      await getReceipt(world.context, town.as.client, { fn, number: 3 }),
    ];
    const rows = await projected(town.register.id);
    expect(await moveNextPack(world.context, old, null)).toMatchObject({ documents: 2 });
    expect(await moveNextPack(world.context, old, null)).toBeNull();
    await finishMonth(world.context, old, 2);
    expect(await rawLengths(fn)).toEqual([
      [1, false],
      [2, true],
      [3, false],
      [4, true],
    ]);
    expect([
      await getDocument(world.context, town.as.client, { fn, number: 1 }),
      await getReceipt(world.context, town.as.client, { fn, number: 3 }),
    ]).toEqual(before);
    const read = archiveReader(world.context);
    await rebuildRegister(pool, town.register.id, ([drive, number, month]) =>
      read({ fn: drive, number, month }),
    );
    expect(await projected(town.register.id)).toEqual(rows);
    expect(
      await world.database.unsafeClient.auditEntry.findFirst({ where: { action: 'documents.moved' } }),
    ).toMatchObject({ subjectId: String(old), details: JSON.stringify({ documents: 2 }) });
  });

  test('that lie in a lost file are told of with a sentence, and rebuilding without the archive changes nothing', async () => {
    const { fn } = town.register;
    const packs = await world.database.unsafeClient.archivePack.findMany({ select: { sha256: true } });
    const files = await Promise.all(packs.map(({ sha256 }) => world.context.files.read(sha256)));
    const rows = await projected(town.register.id);
    await expect(rebuildRegister(pool, town.register.id)).rejects.toThrow('archive');
    expect(await projected(town.register.id)).toEqual(rows);
    await world.database.unsafeClient.archivePack.deleteMany({ where: { month: 1 } });
    for (const { sha256 } of packs) await world.context.files.remove(sha256);
    await refused(getDocument(world.context, town.as.client, { fn, number: 1 }), 'document.archived');
    for (const file of files) await world.context.files.put(file);
    expect(await getDocument(world.context, town.as.client, { fn, number: 1 })).toMatchObject({ number: 1 });
  });

  test('move by themselves once, when the month is old enough, and never the last two', async () => {
    expect(await monthsToMove(world.context, 1)).not.toContain(old);
    expect(await monthsToMove(world.context, 0)).toContain(shiftMonth(old, 1));
    const { jobId } = await orderMonthMove(world.context, old);
    expect(await orderMonthMove(world.context, old)).toEqual({ jobId });
    await refused(orderMonthMove(world.context, monthOf(world.instant())), 'month.recent');
    await refused(orderMonthMove(world.context, 202001), 'month.not_found');
  });
});

describe('documents of a test drive', () => {
  test('are gone a week after they came, with what was decoded from them; others stay', async () => {
    const tried = await aRegister(world.database, town.client, town.shop, {
      name: 'Проба',
      mode: 'test_drive',
      addedAt: world.instant(-400),
    });
    const days = (count: number) => world.instant(-24 * count);
    await aSale(tried, 1, undefined, days(8));
    await aSale(tried, 2, undefined, days(6));
    expect(await purgeTestDrives(world.context)).toEqual([{ cashRegisterId: tried.id, documents: 1 }]);
    expect(await rawLengths(tried.fn)).toEqual([[2, true]]);
    await rebuildRegister(pool, tried.id);
    expect((await projected(tried.id)).map((row) => Number(row['number']))).toEqual([2]);
    expect(await purgeTestDrives(world.context)).toEqual([]);
    expect(await projected(town.register.id)).toHaveLength(4);
  });
});

describe('five years after', () => {
  test('a month goes with its keys and its files, and the journal says so', async () => {
    const { clock } = world.context;
    await pool.query(
      'INSERT INTO DocumentKey (fn, number, organizationId, digest, month, confirmation, receivedAt) VALUES ?',
      [
        [1, 2].map((number) => [
          town.register.fn,
          number,
          town.client.id,
          Buffer.alloc(32),
          old,
          Buffer.alloc(3),
          receivedIn(old),
        ]),
      ],
    );
    const [pack] = await world.database.unsafeClient.archivePack.findMany({ where: { month: old } });
    clock.advanceTo(receivedIn(shiftMonth(old, 61)));
    await dropExpiredDocuments(world.context);
    expect(await monthsOfTable(world.database, 'FiscalDocument')).not.toContain(old);
    const [[keys]] = await pool.query<RowDataPacket[]>(
      'SELECT COUNT(*) AS count FROM DocumentKey WHERE month = ?',
      [old],
    );
    expect(Number(keys?.['count'])).toBe(0);
    await expect(world.context.files.read(pack?.sha256 ?? '')).rejects.toThrow('missing');
    expect(await world.database.unsafeClient.archivePack.count({ where: { month: old } })).toBe(0);
    const entry = await world.database.unsafeClient.auditEntry.findFirst({
      where: { action: 'documents.expired' },
    });
    expect(JSON.parse(entry?.details ?? '{}')).toMatchObject({ keys: 2, files: 1 });
  });
});
