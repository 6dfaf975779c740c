import {
  createDatabase,
  type DatabaseUrls,
  grantTables,
  type Mariadb,
  startThrowAwayMariadb,
} from '../../mariadb/index.ts';
import { migrate } from '@koreshok/db/migrations';
import { newId } from '@koreshok/domain';
import { writeOut } from './write-out.ts';
import mysql, { type Connection, type RowDataPacket } from 'mysql2/promise';
import type { BenchRegister } from './sale-messages.ts';

export interface BenchDatabase {
  readonly urls: DatabaseUrls;
  readonly registers: readonly BenchRegister[];
  /** A connection of the server's administrator, in the bench's database. */
  readonly admin: Connection;
  /** The server's process. */
  readonly pid: number;
  /** Writes out what the server still has to, so that no load pays for the one before. */
  readonly settle: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export const BENCH_DATABASE = 'bench';
const OPERATOR_INN = '7704358518';
const CLIENT_INN = '7728168971';
const FIRST_DRIVE = 9_960_440_301_000_000n;
const YEAR_MS = 366 * 86_400_000;

/** A durable MariaDB of its own, with an operator, one client and as many paid registers as asked for. */
export async function openBenchDatabase(registers: number, bufferPoolMb = 512): Promise<BenchDatabase> {
  const server = await startThrowAwayMariadb({ bufferPoolMb, redoLogMb: 512 });
  try {
    const urls = await createDatabase(server, BENCH_DATABASE);
    await migrate(urls.migrator);
    return await benchDatabaseOn(server, urls, registers);
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** The same on a server that has the tables already; registers that an earlier bench made there are taken again. */
export async function benchDatabaseOn(
  server: Mariadb,
  urls: DatabaseUrls,
  registers: number,
): Promise<BenchDatabase> {
  await grantTables(server, BENCH_DATABASE);
  const admin = await openAdmin(server);
  const known = await knownRegisters(admin);
  return {
    urls: bySocket(urls, server),
    registers: known.length > 0 ? known : await seed(admin, registers),
    admin,
    pid: server.pid,
    settle: () => writeOut(admin),
    stop: async () => {
      await admin.end();
      await server.stop();
    },
  };
}

/** The gateway and the worker share the server's host here, so they come in by its socket, as docs/operations.md advises. */
function bySocket(urls: DatabaseUrls, { socket }: Mariadb): DatabaseUrls {
  const query = `?socketPath=${encodeURIComponent(socket)}`;
  return { ...urls, gateway: urls.gateway + query, worker: urls.worker + query };
}

async function knownRegisters(admin: Connection): Promise<BenchRegister[]> {
  const [rows] = await admin.query<RowDataPacket[]>(
    'SELECT fn, registrationNumber, inn FROM Admission ORDER BY fn',
  );
  return rows.map((row) => ({
    fn: String(row['fn']),
    registrationNumber: String(row['registrationNumber']),
    inn: String(row['inn']),
  }));
}

async function openAdmin({ socket }: Mariadb): Promise<Connection> {
  const admin = await mysql.createConnection({
    socketPath: socket,
    user: 'root',
    database: BENCH_DATABASE,
    timezone: 'Z',
  });
  await admin.query("SET NAMES utf8mb4, time_zone = '+00:00'");
  return admin;
}

async function seed(admin: Connection, count: number): Promise<BenchRegister[]> {
  const now = new Date();
  const operator = newId(now);
  const client = newId(now);
  const outlet = newId(now);
  await rows(
    admin,
    'Organization',
    ['id', 'providerId', 'kind', 'name', 'shortName', 'inn', 'createdAt'],
    [
      [operator, operator, 'operator', 'ООО «Корешок»', 'Корешок', OPERATOR_INN, now],
      [client, operator, 'client', 'ООО «Ромашка»', 'Ромашка', CLIENT_INN, now],
    ],
  );
  await rows(
    admin,
    'Outlet',
    ['id', 'organizationId', 'name', 'address', 'timeZone', 'createdAt'],
    [[outlet, client, 'Магазин', 'Москва', 'Europe/Moscow', now]],
  );
  const registers = Array.from({ length: count }, (_none, index) => {
    const fn = String(FIRST_DRIVE + BigInt(index));
    return { fn, registrationNumber: `000${fn.slice(-13)}`, inn: CLIENT_INN, id: newId(now) };
  });
  const until = new Date(now.getTime() + YEAR_MS);
  await rows(
    admin,
    'CashRegister',
    ['id', 'organizationId', 'outletId', 'name', 'serialNumber', 'model', 'registrationNumber', 'createdAt'],
    registers.map((each) => [
      each.id,
      client,
      outlet,
      'Касса',
      each.fn.slice(-9),
      'АТОЛ',
      each.registrationNumber,
      now,
    ]),
  );
  await rows(
    admin,
    'FiscalDrive',
    ['fn', 'organizationId', 'model', 'keyTermDays', 'createdAt'],
    registers.map((each) => [each.fn, client, 'ФН-1.2', 470, now]),
  );
  await rows(
    admin,
    'Admission',
    [
      'fn',
      'organizationId',
      'cashRegisterId',
      'outletId',
      'registrationNumber',
      'inn',
      'mode',
      'state',
      'paidUntil',
      'graceUntil',
      'version',
    ],
    registers.map((each) => [
      each.fn,
      client,
      each.id,
      outlet,
      each.registrationNumber,
      CLIENT_INN,
      'production',
      'admitted',
      until,
      until,
      1,
    ]),
  );
  await rows(
    admin,
    'DriveHead',
    ['fn', 'organizationId'],
    registers.map((each) => [each.fn, client]),
  );
  await rows(
    admin,
    'RelayLane',
    ['fn', 'organizationId'],
    registers.map((each) => [each.fn, client]),
  );
  return registers;
}

async function rows(
  admin: Connection,
  table: string,
  columns: readonly string[],
  values: readonly (readonly unknown[])[],
): Promise<void> {
  await admin.query(
    `INSERT INTO \`${table}\` (${columns.map((name) => `\`${name}\``).join(', ')}) VALUES ?`,
    [values],
  );
}
