import { createTestDatabase, type TestDatabase } from '@koreshok/db/testing';
import { ManualClock } from '@koreshok/domain/clock';
import { newId } from '@koreshok/domain/ids';
import { readEnvironment } from '@koreshok/environment';
import { pino } from 'pino';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { expect, vi } from 'vitest';
import type { GatewayOptions, GatewaySettings, RunningGateway } from '../src/index.ts';
import { start } from '../src/index.ts';
import type { TestRegister } from './messages.ts';

/** Noon of the day the tests play on, UTC. */
export const START = new Date('2026-11-23T09:00:00.000Z');
export const OPERATOR_INN = '7704358518';
const DAY_MS = 86_400_000;

export type Row = RowDataPacket;

/** A database, a clock, and gateways on it. */
export interface Stage {
  readonly clock: ManualClock;
  readonly database: TestDatabase;
  readonly operatorId: string;
  /** A client organization with one outlet. */
  readonly client: { readonly id: string; readonly outletId: string; readonly inn: string };
  readonly gateway: (
    settings?: Partial<GatewaySettings>,
    options?: Partial<GatewayOptions>,
  ) => Promise<RunningGateway>;
  readonly register: (wish?: RegisterWish) => Promise<TestRegister & { readonly cashRegisterId: string }>;
  readonly rows: (sql: string, values?: readonly unknown[]) => Promise<Row[]>;
  readonly admin: Connection;
  /** Stops every gateway that was started; the database stays. */
  readonly stopGateways: () => Promise<void>;
  /** Stops the gateways and drops the database. */
  readonly close: () => Promise<void>;
}

export interface RegisterWish {
  readonly mode?: 'production' | 'test_drive';
  readonly state?: 'admitted' | 'blocked' | 'left';
  /** Days from the start, negative for the past. */
  readonly paidDays?: number;
  readonly graceDays?: number;
}

/**
 * Waits until somebody on the stage's server waits for a row lock. The server renews its table of waits only for those
 * who ask less often than ten times a second.
 */
export async function untilSomebodyWaits(stage: Stage): Promise<void> {
  await vi.waitFor(
    async () => {
      const rows = await stage.rows('SELECT COUNT(*) AS waiting FROM information_schema.INNODB_LOCK_WAITS');
      expect(Number(rows[0]?.['waiting'])).toBeGreaterThan(0);
    },
    { timeout: 9_000, interval: 150 },
  );
}

let drives = 9_960_440_300_000_000n;

/** A fresh ФН. */
export function freshDrive(): string {
  drives += 1n;
  return String(drives);
}

/** @param database a fresh one on the run's own server by default. */
export async function openStage(from?: TestDatabase): Promise<Stage> {
  const database = from ?? (await createTestDatabase());
  const admin = await database.admin();
  await admin.query(`USE \`${database.name}\``);
  await admin.query("SET NAMES utf8mb4, time_zone = '+00:00'");
  const clock = new ManualClock(START);
  const running: RunningGateway[] = [];
  const stopGateways = async () => {
    await Promise.all(running.splice(0).map((gateway) => gateway.stop()));
  };
  const operatorId = newId(START);
  const client = { id: newId(START), outletId: newId(START), inn: '7728168971' };
  await insertOrganization(admin, operatorId, operatorId, 'operator', OPERATOR_INN);
  await insertOrganization(admin, client.id, operatorId, 'client', client.inn);
  await insert(admin, 'Outlet', {
    id: client.outletId,
    organizationId: client.id,
    name: 'Магазин',
    address: 'Москва',
    timeZone: 'Europe/Moscow',
    createdAt: START,
  });
  return {
    clock,
    database,
    operatorId,
    client,
    admin,
    gateway: async (settings = {}, options = {}) => {
      const usual = readEnvironment('gateway', {
        DATABASE_URL_GATEWAY: database.urls.gateway,
        GATEWAY_OPERATOR_INN: OPERATOR_INN,
        RELAY_ENABLED: 'false',
        LOG_LEVEL: 'fatal',
      });
      const gateway = await start({
        settings: {
          ...usual,
          GATEWAY_PORT: 0,
          GATEWAY_TEST_DRIVE_PORT: 0,
          GATEWAY_MARKING_PORT: 0,
          GATEWAY_HTTP_PORT: 0,
          ...settings,
        },
        clock,
        log: pino({ level: 'silent' }),
        ...options,
      });
      running.push(gateway);
      return gateway;
    },
    register: (wish = {}) => seedRegister(admin, client, wish),
    rows: async (sql, values = []) => {
      const [rows] = await admin.query<Row[]>(sql, [...values]);
      return rows;
    },
    stopGateways,
    close: async () => {
      await stopGateways();
      await admin.end();
      await database.drop();
    },
  };
}

async function seedRegister(
  admin: Connection,
  client: Stage['client'],
  { mode = 'production', state = 'admitted', paidDays = 30, graceDays = paidDays + 15 }: RegisterWish,
) {
  const fn = freshDrive();
  const cashRegisterId = newId(START);
  const registrationNumber = fn.slice(-13).padStart(16, '0');
  const organizationId = client.id;
  await insert(admin, 'CashRegister', {
    id: cashRegisterId,
    organizationId,
    outletId: client.outletId,
    name: 'Касса 1',
    serialNumber: fn.slice(-10),
    model: 'АТОЛ 30Ф',
    registrationNumber,
    mode,
    state: 'awaiting',
    createdAt: START,
  });
  await insert(admin, 'FiscalDrive', {
    fn,
    organizationId,
    model: 'ФН-1.2',
    keyTermDays: 470,
    createdAt: START,
  });
  await insert(admin, 'Admission', {
    fn,
    organizationId,
    cashRegisterId,
    outletId: client.outletId,
    registrationNumber,
    inn: client.inn,
    mode,
    state,
    paidUntil: new Date(START.getTime() + paidDays * DAY_MS),
    graceUntil: new Date(START.getTime() + graceDays * DAY_MS),
    version: 1,
  });
  await insert(admin, 'DriveHead', { fn, organizationId });
  await insert(admin, 'RelayLane', { fn, organizationId });
  return { fn, registrationNumber, inn: client.inn, cashRegisterId };
}

async function insertOrganization(
  admin: Connection,
  id: string,
  providerId: string,
  kind: 'operator' | 'client',
  inn: string,
): Promise<void> {
  const name = kind === 'operator' ? 'ООО «Корешок»' : 'ООО «Ромашка»';
  await insert(admin, 'Organization', { id, providerId, kind, name, shortName: name, inn, createdAt: START });
}

async function insert(
  admin: Connection,
  table: string,
  row: Readonly<Record<string, unknown>>,
): Promise<void> {
  const names = Object.keys(row).map((name) => `\`${name}\``);
  await admin.query(`INSERT INTO \`${table}\` (${names.join(', ')}) VALUES (?)`, [Object.values(row)]);
}
