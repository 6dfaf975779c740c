import { openDatabase } from '@koreshok/db';
import { aClient, anOperator, anOutlet, aRegister } from '@koreshok/db/builders';
import { createTestDatabase, type TestDatabase } from '@koreshok/db/testing';
import { readEnvironment } from '@koreshok/environment';
import { type RunningGateway, start } from '@koreshok/gateway';
import type { FleetFaults } from '@koreshok/simulators/fleet';
import { type RunningTaxService, startTaxService } from '@koreshok/simulators/tax-service';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { fleetFromDatabase } from '../fleet-from-database.ts';
import { runTraffic } from '../traffic.ts';

const REGISTERS = 6;

let database: TestDatabase;
let admin: Connection;
let gateway: RunningGateway;
let taxService: RunningTaxService;

beforeAll(async () => {
  database = await createTestDatabase();
  admin = await database.admin();
  await admin.query(`USE \`${database.name}\``);
  const rows = await openDatabase({ url: database.urls.portal, poolSize: 2 });
  try {
    const client = await aClient(rows, await anOperator(rows));
    const outlet = await anOutlet(rows, client);
    for (let place = 0; place < REGISTERS; place += 1) await aRegister(rows, client, outlet);
    await aRegister(rows, client, outlet, { mode: 'test_drive' });
    await aRegister(rows, client, outlet, { addedAt: new Date(0), paidUntil: new Date(86_400_000) });
  } finally {
    await rows.close();
  }
  taxService = await startTaxService({ host: '127.0.0.1', port: 0 });
  gateway = await start({
    settings: {
      ...readEnvironment('gateway', { DATABASE_URL_GATEWAY: database.urls.gateway, FNS_URL: taxService.url }),
      GATEWAY_PORT: 0,
      GATEWAY_TEST_DRIVE_PORT: 0,
      GATEWAY_MARKING_PORT: 0,
      GATEWAY_HTTP_PORT: 0,
    },
    log: pino({ level: 'silent' }),
  });
});

afterAll(async () => {
  await gateway?.stop();
  await taxService?.stop();
  await admin?.end();
  await database?.drop();
});

const registersNow = () =>
  fleetFromDatabase({ databaseUrl: database.urls.worker, count: 100, mode: 'production' });

const count = async (sql: string): Promise<number> => {
  const [rows] = await admin.query<RowDataPacket[]>(sql);
  return Number(Object.values(rows[0] ?? {})[0]);
};

const stored = () => count('SELECT COUNT(*) FROM FiscalDocument');

async function traffic(faults: FleetFaults = {}) {
  return runTraffic({
    registers: await registersNow(),
    gate: { host: '127.0.0.1', port: gateway.ports.production },
    options: { perSecond: 150, seconds: 1, seed: '1', curve: 'flat', keepOpen: false, faults },
    show: () => undefined,
    wish: new AbortController().signal,
  });
}

describe('traffic through a running gateway', () => {
  let before = 0;
  beforeEach(async () => {
    before = await stored();
  });

  it('takes the registers that the gateway admits', async () => {
    expect(await registersNow()).toHaveLength(REGISTERS);
  });

  it('has every document confirmed and stored once, and passed on once and in order', async () => {
    const report = await traffic();
    expect(report.made).toBeGreaterThan(0);
    expect(report).toMatchObject({ confirmed: report.made, unsent: 0, remarked: 0, errors: {} });
    expect(await stored()).toBe(report.made);
    await expect.poll(() => taxService.counts().first, { timeout: 20_000 }).toBe(report.made);
    expect(taxService.counts()).toMatchObject({
      repeated: 0,
      outOfOrder: 0,
      unfaithful: 0,
      byStatus: { OK: report.made },
    });
  });

  it('goes on where it ended, with the same shift and the next number', async () => {
    const heads = new Map((await registersNow()).map((state) => [state.profile.driveNumber, state]));
    expect([...heads.values()].every(({ drive, shift }) => drive.lastNumber > 1 && shift.number > 0)).toBe(
      true,
    );
    const report = await traffic();
    expect(report).toMatchObject({ confirmed: report.made, unsent: 0, errors: {} });
    expect(await stored()).toBe(before + report.made);
    expect(await count('SELECT COUNT(*) FROM HeldDocument')).toBe(0);
    for (const { profile, drive } of await registersNow()) {
      const head = heads.get(profile.driveNumber);
      expect(drive.lastNumber).toBeGreaterThanOrEqual(head?.drive.lastNumber ?? 0);
      expect(profile).toEqual(head?.profile);
    }
  });

  it('stores every document once however the line breaks', async () => {
    const report = await traffic({ halfFrame: 0.1, hangUp: 0.1, repeat: 0.1 });
    expect(report).toMatchObject({ confirmed: report.made, unsent: 0, errors: {} });
    expect(report.repeated).toBe(report.faults.repeat);
    expect(report.faults.hangUp).toBeGreaterThan(0);
    expect(await stored()).toBe(before + report.made);
  });

  it('never confirms damaged bytes, and holds other bytes under a used number', async () => {
    const report = await traffic({ brokenCrc: 0.05, otherBytes: 0.05 });
    expect(report).toMatchObject({ confirmed: report.made, unsent: 0, errors: {} });
    expect(await stored()).toBe(before + report.made);
    expect(await count('SELECT COUNT(*) FROM HeldDocument WHERE number IS NOT NULL')).toBeGreaterThan(0);
  });
});
