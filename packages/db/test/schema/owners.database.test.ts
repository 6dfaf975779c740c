import type { Connection } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ActualTable, actualTables, PARTITIONED_TABLES } from '../../src/drift/index.ts';
import { createTestDatabase, type TestDatabase } from '../../src/testing/index.ts';

/** Tables without an owner, each with why. Anything added here is a decision. */
const OWNERLESS: Readonly<Record<string, string>> = {
  Organization: 'the owners themselves; providerId says under whom they live',
  User: 'a person is global by e-mail and may belong to several organizations',
  UserSession: 'belongs to a person; organizationId is where he works now and may be empty',
  PasswordReset: 'belongs to a person',
  TotpFactor: 'belongs to a person',
  RecoveryCode: 'belongs to a person',
  Passkey: 'belongs to a person',
  KnownDevice: 'belongs to a person',
  CertificateBinding: 'belongs to a person',
};

/** Owned rows whose owner is held by the key of a parent instead of one of their own. */
const LINKED_BY_PARENT: Readonly<Record<string, string>> = {
  DriveHead: 'by fn: a drive belongs to one organization at a time, and the head goes with it',
  RelayLane: 'by fn, like the head',
  Outbox: 'facts are purged within days and may outlive their owner',
  AuditEntry: 'the journal stays when its subject goes',
};

let database: TestDatabase;
let connection: Connection;
let tables: ActualTable[];

beforeAll(async () => {
  database = await createTestDatabase();
  connection = await database.admin();
  await connection.query(`USE \`${database.name}\``);
  tables = await actualTables(connection);
});
afterAll(async () => {
  await connection.end();
  await database.drop();
});

describe('every row has an owner', () => {
  test('a table names its owner in organizationId, never null, or stands on the short list', () => {
    const ownerless = tables
      .filter(({ columns }) => !columns.some(({ name, nullable }) => name === 'organizationId' && !nullable))
      .map(({ name }) => name);
    expect(ownerless.sort()).toEqual(Object.keys(OWNERLESS).sort());
  });

  test('the owner is held by a foreign key wherever the database allows one', () => {
    const unheld = tables
      .filter(
        ({ name }) => !(name in OWNERLESS) && !PARTITIONED_TABLES.has(name) && !(name in LINKED_BY_PARENT),
      )
      .filter(({ foreignKeys }) => !foreignKeys.some(({ columns }) => columns.includes('organizationId')))
      .map(({ name }) => name);
    // Rebuilt from documents, which are partitioned and cannot be linked either.
    expect(unheld.sort()).toEqual(['HourRollup', 'Shift']);
  });

  test('a row under another organization cannot be linked', async () => {
    const two = ['01ARZ3NDEKTSV4RRFFQ69G5FA1', '01ARZ3NDEKTSV4RRFFQ69G5FA2'];
    for (const [index, id] of two.entries()) {
      await connection.query(
        `INSERT INTO Organization (id, providerId, kind, name, shortName, inn, createdAt)
         VALUES (?, ?, 'client', 'A', 'A', ?, NOW(3))`,
        [id, id, `770708389${index}`],
      );
    }
    await connection.query(
      "INSERT INTO Outlet (id, organizationId, name, address, timeZone, createdAt) VALUES (?, ?, 'A', 'A', 'UTC', NOW(3))",
      ['01ARZ3NDEKTSV4RRFFQ69G5FA3', two[0]],
    );
    const link = connection.query(
      `INSERT INTO CashRegister (id, organizationId, outletId, name, serialNumber, model, registrationNumber, createdAt)
       VALUES ('01ARZ3NDEKTSV4RRFFQ69G5FA4', ?, '01ARZ3NDEKTSV4RRFFQ69G5FA3', 'A', '1', 'A', '1', NOW(3))`,
      [two[1]],
    );
    await expect(link).rejects.toMatchObject({ errno: 1452 });
  });
});
