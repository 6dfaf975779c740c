import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anOperator } from '../../src/builders/index.ts';
import {
  type Database,
  inTransaction,
  isRetryable,
  isUniqueViolation,
  openDatabase,
} from '../../src/index.ts';
import { createTestDatabase, type TestDatabase } from '../../src/testing/index.ts';

let own: TestDatabase;
let database: Database;
let first: { readonly id: string };
let second: { readonly id: string };

beforeAll(async () => {
  own = await createTestDatabase();
  database = await openDatabase({ url: own.urls.portal, poolSize: 4 });
  first = await anOperator(database);
  second = await anOperator(database, { inn: '7707083893' });
});
afterAll(async () => {
  await database.close();
  await own.drop();
});

const named = async (id: string) =>
  (await database.unsafeClient.organization.findUniqueOrThrow({ where: { id } })).shortName;

describe('a transaction', () => {
  test('of two that lock crosswise both get through: the loser runs again', async () => {
    let runs = 0;
    const bothHold = Promise.withResolvers<void>();
    let holding = 0;
    const rename = (one: string, other: string, name: string) =>
      inTransaction(database, async (transaction) => {
        runs += 1;
        await transaction.organization.update({ where: { id: one }, data: { shortName: name } });
        holding += 1;
        if (holding === 2) bothHold.resolve();
        await bothHold.promise;
        await transaction.organization.update({ where: { id: other }, data: { shortName: name } });
      });
    await Promise.all([rename(first.id, second.id, 'A'), rename(second.id, first.id, 'B')]);
    expect(runs).toBe(3);
    expect(await named(first.id)).toBe(await named(second.id));
  });

  test('that throws leaves nothing behind, and is not run again', async () => {
    let runs = 0;
    const failed = inTransaction(database, async (transaction) => {
      runs += 1;
      await transaction.organization.update({ where: { id: first.id }, data: { shortName: 'half' } });
      throw new Error('changed my mind');
    });
    await expect(failed).rejects.toThrow('changed my mind');
    expect(runs).toBe(1);
    expect(await named(first.id)).not.toBe('half');
  });

  test('gives up after its attempts, with the error of the database', async () => {
    let runs = 0;
    const failed = inTransaction(
      database,
      async (transaction) => {
        runs += 1;
        await transaction.$executeRaw`SIGNAL SQLSTATE '40001' SET MYSQL_ERRNO = 1213`;
      },
      { attempts: 3 },
    );
    await expect(failed).rejects.toSatisfy(isRetryable);
    expect(runs).toBe(3);
  });
});

describe('what the database refuses', () => {
  test('a second row under a unique key is told by the name of the key', async () => {
    const again = anOperator(database, { inn: '7707083893' });
    await again.catch(() => undefined);
    const copy = database.unsafeClient.brand.createMany({
      data: ['01ARZ3NDEKTSV4RRFFQ69G5FA1', '01ARZ3NDEKTSV4RRFFQ69G5FA2'].map((id) => ({
        id,
        organizationId: first.id,
        host: 'one.example.ru',
        name: 'A',
        legalName: 'A',
        accentColor: '#000000',
        supportEmail: 'a@example.ru',
        supportPhone: '1',
        senderName: 'A',
        senderEmail: 'a@example.ru',
        gateHost: 'gate.example.ru',
        createdAt: new Date(0),
      })),
    });
    const error: unknown = await copy.catch((reason: unknown) => reason);
    expect(isUniqueViolation(error, 'Brand_host_key')).toBe(true);
    expect(isUniqueViolation(error, 'User_email_key')).toBe(false);
    expect(isRetryable(error)).toBe(false);
  });

  test('the journals cannot be changed or emptied by the portal', async () => {
    await expect(database.unsafeClient.auditEntry.deleteMany()).rejects.toThrow();
    await expect(
      database.unsafeClient.loginJournal.updateMany({ data: { outcome: 'signed_in' } }),
    ).rejects.toThrow();
  });
});

describe('a session', () => {
  test('keeps instants, Cyrillic and large sums as they are, wherever the process runs', async () => {
    const rows = await database.unsafeClient.$queryRaw<Record<string, unknown>[]>`
      SELECT ${new Date('2026-11-22T10:00:00.123Z')} AS at, 'Ёлка ₽' AS text,
        CAST(9007199254740993 AS SIGNED) AS big, @@time_zone AS zone, @@tx_isolation AS isolation`;
    expect(rows[0]).toMatchObject({
      at: '2026-11-22 10:00:00.123',
      text: 'Ёлка ₽',
      big: 9007199254740993n,
      zone: '+00:00',
      isolation: 'READ-COMMITTED',
    });
  });

  test('to a server that is not there is refused at once', async () => {
    await expect(openDatabase({ url: 'mysql://a:b@127.0.0.1:1/none', poolSize: 1 })).rejects.toThrow();
  });
});
