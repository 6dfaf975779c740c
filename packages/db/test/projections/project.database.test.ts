import type { Pool, RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  aClient,
  aDocument,
  anOperator,
  anOutlet,
  aRegister,
  type BuiltRegister,
} from '../../src/builders/index.ts';
import { type Database, openDatabase } from '../../src/index.ts';
import {
  type DocumentPointer,
  projectDocuments,
  rebuildRegister,
  whileProjecting,
} from '../../src/projections/index.ts';
import { openPool, poolTransaction } from '../../src/session/index.ts';
import { createTestDatabase, type TestDatabase } from '../../src/testing/index.ts';
import { TEN_O_CLOCK } from './documents.ts';

let server: TestDatabase;
let database: Database;
let pool: Pool;
let register: BuiltRegister;

beforeAll(async () => {
  server = await createTestDatabase();
  database = await openDatabase({ url: server.urls.portal, poolSize: 4 });
  pool = await openPool(server.urls.worker, 4);
});
afterAll(async () => {
  await pool.end();
  await database.close();
  await server.drop();
});
beforeEach(async () => {
  const operator = await theOperator();
  const client = await aClient(database, operator);
  register = await aRegister(database, client, await anOutlet(database, client));
});

let operator: Awaited<ReturnType<typeof anOperator>> | undefined;
async function theOperator() {
  operator ??= await anOperator(database);
  return operator;
}

const RECEIVED = new Date('2026-11-22T07:00:00Z');

/** A morning: registration report, shift opened, sales of so many kopecks, shift closed. */
async function aMorning(sums: readonly number[]): Promise<DocumentPointer[]> {
  const codes = [1, 2, ...sums.map(() => 3), 5];
  const pointers: DocumentPointer[] = [];
  for (const [index, code] of codes.entries()) {
    const total = code === 3 ? sums[index - 2] : undefined;
    const stored = await aDocument(database, register, {
      code,
      number: index + 1,
      registerTime: TEN_O_CLOCK + index * 60,
      receivedAt: new Date(RECEIVED.getTime() + index * 60_000),
      fields: {
        ...(code === 1 ? {} : { 1038: 1 }),
        ...(total === undefined
          ? {}
          : {
              1054: 1,
              1020: total,
              1031: total,
              1081: 0,
              1059: [{ 1030: 'Хлеб', 1023: { digits: 1, decimals: 0 }, 1079: total, 1043: total }],
            }),
      },
    });
    pointers.push([stored.fn, stored.number, stored.month]);
  }
  return pointers;
}

const project = (pointers: readonly DocumentPointer[]) =>
  poolTransaction(pool, (connection) => projectDocuments(connection, pointers));

/** 64-bit sums come as exact texts. */
async function rowsOf(table: string): Promise<RowDataPacket[]> {
  const [rows] = await pool.query<RowDataPacket[]>(
    `SELECT * FROM \`${table}\` WHERE cashRegisterId = ? ORDER BY 1, 2`,
    [register.id],
  );
  return rows;
}

async function itemsOfReceipts(): Promise<unknown[]> {
  const [rows] = await pool.query<RowDataPacket[]>(
    'SELECT items FROM ReceiptItems WHERE fn = ? ORDER BY number',
    [register.fn],
  );
  return rows.map((row) => JSON.parse(String(row['items'])) as unknown);
}

async function everything(): Promise<unknown> {
  const tables = ['Receipt', 'Shift', 'RegisterState', 'HourRollup'];
  const rows = await Promise.all(tables.map((table) => rowsOf(table)));
  const [items] = await pool.query<RowDataPacket[]>(
    'SELECT * FROM ReceiptItems WHERE fn = ? ORDER BY number',
    [register.fn],
  );
  return [...rows, items];
}

describe('what is known of a register once its documents are projected', () => {
  test('receipts, the shift, the hour and the state add up', async () => {
    await project(await aMorning([10_000, 25_050]));
    expect(await rowsOf('Receipt')).toMatchObject([
      { number: 3, totalSum: '10000', cashSum: '10000', itemCount: 1, shiftNumber: 1 },
      { number: 4, totalSum: '25050' },
    ]);
    expect(await itemsOfReceipts()).toEqual([
      [['Хлеб', '1', 10_000, 10_000, 6, '']],
      [['Хлеб', '1', 25_050, 25_050, 6, '']],
    ]);
    expect(await rowsOf('Shift')).toMatchObject([
      { shiftNumber: 1, openNumber: 2, closeNumber: 5, receiptCount: 2, incomeSum: '35050' },
    ]);
    expect(await rowsOf('HourRollup')).toMatchObject([
      { hour: 2026112210, receipts: 2, refunds: 0, incomeSum: '35050', cashSum: '35050' },
    ]);
    expect(await rowsOf('RegisterState')).toMatchObject([
      { fn: register.fn, lastNumber: 5, lastCode: 5, shiftOpen: 0, driveActivatedOn: TEN_O_CLOCK },
    ]);
  });

  test('a register that knocks for the first time begins to work', async () => {
    await project(await aMorning([100]));
    const [rows] = await pool.query<RowDataPacket[]>('SELECT state FROM CashRegister WHERE id = ?', [
      register.id,
    ]);
    expect(rows[0]?.['state']).toBe('working');
  });

  test('documents projected twice, or in pieces, are counted once', async () => {
    const pointers = await aMorning([10_000, 25_050, 300]);
    await project(pointers.slice(0, 4));
    await project(pointers);
    await project(pointers.slice(2));
    expect(await rowsOf('HourRollup')).toMatchObject([{ receipts: 3, incomeSum: '35350' }]);
    expect(await rowsOf('Shift')).toMatchObject([{ receiptCount: 3, incomeSum: '35350' }]);
  });

  test('a rebuild from raw bytes comes out identical', async () => {
    await project(await aMorning([10_000, 25_050, 300]));
    const before = await everything();
    expect(await rebuildRegister(pool, register.id)).toBe(6);
    expect(await everything()).toEqual(before);
  });

  test('a failure leaves nothing half-projected', async () => {
    const pointers = await aMorning([10_000]);
    const failing = poolTransaction(pool, async (connection) => {
      await projectDocuments(connection, pointers);
      throw new Error('the power went');
    });
    await expect(failing).rejects.toThrow('the power went');
    expect(await everything()).toEqual([[], [], [], [], []]);
  });

  test('two writers of projections never work at once', async () => {
    const one = await pool.getConnection();
    const other = await pool.getConnection();
    try {
      const outcome = await whileProjecting(one, 0, () => whileProjecting(other, 0, async () => 'worked'));
      expect(outcome).toBeNull();
      expect(await whileProjecting(other, 0, async () => 'worked')).toBe('worked');
    } finally {
      one.release();
      other.release();
    }
  });
});
