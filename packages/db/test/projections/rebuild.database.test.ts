import type { Pool, RowDataPacket } from 'mysql2/promise';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

const REGISTERS = 4;
const BEFORE = 25;
const DURING = 25;
const RECEIVED = new Date('2026-11-22T07:00:00Z');
const TABLES = ['Receipt', 'ReceiptItems', 'Shift', 'HourRollup', 'RegisterState'] as const;

let server: TestDatabase;
let database: Database;
let pool: Pool;
let registers: readonly BuiltRegister[];

beforeAll(async () => {
  server = await createTestDatabase();
  database = await openDatabase({ url: server.urls.portal, poolSize: 4 });
  pool = await openPool(server.urls.worker, 6);
  const client = await aClient(database, await anOperator(database));
  const outlet = await anOutlet(database, client);
  registers = await Promise.all(Array.from({ length: REGISTERS }, () => aRegister(database, client, outlet)));
});
afterAll(async () => {
  await pool.end();
  await database.close();
  await server.drop();
});

/** The document a register makes in its turn: a registration, then shifts of eight sales. */
async function store(register: BuiltRegister, turn: number): Promise<DocumentPointer> {
  const code = turn === 0 ? 1 : ({ 0: 5, 1: 2 }[turn % 10] ?? 3);
  const total = 1_000 + turn * 7;
  const sale = {
    1054: turn % 4 === 3 ? 2 : 1,
    1020: total,
    1031: total,
    1081: 0,
    1059: [{ 1030: `Товар ${turn}`, 1023: { digits: 1, decimals: 0 }, 1079: total, 1043: total }],
  };
  const { fn, number, month } = await aDocument(database, register, {
    code,
    number: turn + 1,
    registerTime: TEN_O_CLOCK + turn * 600,
    receivedAt: new Date(RECEIVED.getTime() + turn * 600_000),
    fields: { ...(code === 1 ? {} : { 1038: Math.ceil(turn / 10) }), ...(code === 3 ? sale : {}) },
  });
  return [fn, number, month];
}

/** As the projector does it: under the lock, in one transaction. */
async function project(pointers: readonly DocumentPointer[]): Promise<void> {
  const holder = await pool.getConnection();
  try {
    await whileProjecting(holder, 60, () =>
      poolTransaction(pool, (connection) => projectDocuments(connection, pointers)),
    );
  } finally {
    holder.release();
  }
}

async function everyRow(): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {};
  for (const table of TABLES) {
    const [rows] = await pool.query<RowDataPacket[]>(`SELECT * FROM \`${table}\``);
    found[table] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return found;
}

test('rebuilt while documents come in, every projection is row by row what projecting them once gives', async () => {
  const stored: DocumentPointer[] = [];
  for (let turn = 0; turn < BEFORE; turn += 1) {
    for (const register of registers) stored.push(await store(register, turn));
  }
  await project(stored);
  const traffic = async () => {
    for (let turn = BEFORE; turn < BEFORE + DURING; turn += 1) {
      const fresh = await Promise.all(registers.map((register) => store(register, turn)));
      stored.push(...fresh);
      await project(fresh);
    }
  };
  let underWay = true;
  let rebuilt = 0;
  const rebuilding = async () => {
    while (underWay) {
      for (const { id } of registers) await rebuildRegister(pool, id);
      rebuilt += 1;
    }
  };
  await Promise.all([traffic().finally(() => (underWay = false)), rebuilding()]);
  const after = await everyRow();
  for (const table of TABLES) await pool.query(`DELETE FROM \`${table}\``);
  await project(stored);
  expect(rebuilt).toBeGreaterThan(0);
  expect(after).toEqual(await everyRow());
  expect(after['Receipt']).toHaveLength(REGISTERS * 40);
});
