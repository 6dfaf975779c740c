import type { Access, ClientScope } from '@koreshok/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aClient,
  aFinanceAccess,
  aGrant,
  anAgent,
  anAttribution,
  anOperator,
  anOutlet,
  aRegister,
  aReseller,
  aServiceCenter,
} from '../../src/builders/index.ts';
import { type Database, openDatabase, Prisma, scoped, scopedRows } from '../../src/index.ts';
import { createTestDatabase, type TestDatabase } from '../../src/testing/index.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const before = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);
const after = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

let base: TestDatabase;
let database: Database;
let world: Awaited<ReturnType<typeof aWorld>>;

beforeAll(async () => {
  base = await createTestDatabase();
  database = await openDatabase({ url: base.urls.portal, poolSize: 4 });
  world = await aWorld(database);
});
afterAll(async () => {
  await database.close();
  await base.drop();
});

/** Two clients of a reseller, one of the operator; an agent brought one, a service centre looks after another. */
async function aWorld(rows: Database) {
  const operator = await anOperator(rows);
  const reseller = await aReseller(rows, operator);
  const agent = await anAgent(rows, reseller);
  const serviceCenter = await aServiceCenter(rows, reseller);
  const brought = await aClient(rows, reseller);
  const other = await aClient(rows, reseller);
  const direct = await aClient(rows, operator);
  await anAttribution(rows, brought, agent);
  const shop = await anOutlet(rows, other);
  const kiosk = await anOutlet(rows, other);
  const granted = await aRegister(rows, other, shop);
  const ungranted = await aRegister(rows, other, kiosk);
  const foreign = await aRegister(rows, direct, await anOutlet(rows, direct));
  const own = await aRegister(rows, brought, await anOutlet(rows, brought));
  return {
    operator,
    reseller,
    agent,
    serviceCenter,
    brought,
    other,
    direct,
    shop,
    kiosk,
    granted,
    ungranted,
    foreign,
    own,
  };
}

function access(scope: ClientScope, more: Partial<Access> = {}): Access {
  return {
    relation: 'member',
    scope,
    outletIds: null,
    registerIds: [],
    dataClass: 'technical',
    action: 'read',
    at: NOW,
    ...more,
  };
}

/** What an access reaches, asked both ways: by the scoped client and by SQL. */
async function reach(given: Access): Promise<{ clients: string[]; registers: string[] }> {
  const client = scoped(database, given);
  const clients = (await client.organization.findMany({ select: { id: true } })).map(({ id }) => id).sort();
  const registers = (await client.cashRegister.findMany({ select: { id: true } })).map(({ id }) => id).sort();
  const idsOf = async (build: Parameters<typeof scopedRows>[2]) =>
    (await scopedRows<{ id: string }>(database, given, build)).map(({ id }) => id).sort();
  expect(await idsOf((s) => Prisma.sql`SELECT o.id FROM Organization o WHERE ${s.clients('o')}`)).toEqual(
    clients,
  );
  expect(await idsOf((s) => Prisma.sql`SELECT r.id FROM CashRegister r WHERE ${s.registers('r')}`)).toEqual(
    registers,
  );
  const admission = (s: Parameters<Parameters<typeof scopedRows>[2]>[0]) => Prisma.sql`
    SELECT a.cashRegisterId AS id FROM Admission a WHERE ${s.registerRows('a')}`;
  expect(await idsOf(admission)).toEqual(registers);
  const terms = (s: Parameters<Parameters<typeof scopedRows>[2]>[0]) => Prisma.sql`
    SELECT t.cashRegisterId AS id FROM RegisterTerm t WHERE ${s.registerRowsWithoutOutlet('t')}`;
  expect(await idsOf(terms)).toEqual(registers);
  return { clients, registers };
}

describe('what an access reaches', () => {
  test('a member: the own organization and its registers', async () => {
    const { other, granted, ungranted } = world;
    expect(await reach(access({ kind: 'own', organizationId: other.id }))).toEqual({
      clients: [other.id],
      registers: [granted.id, ungranted.id].sort(),
    });
  });

  test('a member narrowed to an outlet: the registers there; narrowed to none, nothing', async () => {
    const { other, shop, granted } = world;
    const own: ClientScope = { kind: 'own', organizationId: other.id };
    expect((await reach(access(own, { outletIds: [shop.id] }))).registers).toEqual([granted.id]);
    expect((await reach(access(own, { outletIds: [] }))).registers).toEqual([]);
  });

  test('a member narrowed to an outlet and a single register: both; the register alone: it alone', async () => {
    const { other, shop, granted, ungranted, foreign } = world;
    const own: ClientScope = { kind: 'own', organizationId: other.id };
    const registerIds = [ungranted.id, foreign.id];
    const both = await reach(access(own, { outletIds: [shop.id], registerIds }));
    expect(both.registers).toEqual([granted.id, ungranted.id].sort());
    expect((await reach(access(own, { outletIds: [], registerIds }))).registers).toEqual([ungranted.id]);
    const outlets = await scoped(database, access(own, { outletIds: [], registerIds })).outlet.findMany({
      select: { id: true },
    });
    expect(outlets).toEqual([{ id: world.kiosk.id }]);
  });

  test("a member narrowed to somebody else's outlet: nothing there", async () => {
    const own: ClientScope = { kind: 'own', organizationId: world.brought.id };
    expect((await reach(access(own, { outletIds: [world.shop.id] }))).registers).toEqual([]);
  });

  test('an agent: the clients it brought', async () => {
    const { agent, brought, own } = world;
    expect(await reach(access({ kind: 'attributed', agentId: agent.id }))).toEqual({
      clients: [brought.id],
      registers: [own.id],
    });
  });

  test('a reseller: its own clients, not those of the operator', async () => {
    const { reseller, brought, other, own, granted, ungranted } = world;
    expect(await reach(access({ kind: 'provided', providerId: reseller.id }))).toEqual({
      clients: [brought.id, other.id].sort(),
      registers: [own.id, granted.id, ungranted.id].sort(),
    });
  });

  test('the operator: every client, and no organization of another kind', async () => {
    const { brought, other, direct, own, granted, ungranted, foreign } = world;
    expect(await reach(access({ kind: 'all' }))).toEqual({
      clients: [brought.id, other.id, direct.id].sort(),
      registers: [own.id, granted.id, ungranted.id, foreign.id].sort(),
    });
  });
});

describe('a service centre', () => {
  const granted = (at = NOW) => access({ kind: 'granted', serviceCenterId: world.serviceCenter.id }, { at });

  test('reaches the registers of live grants, and loses them with the grant', async () => {
    const nothing = { clients: [], registers: [] };
    expect(await reach(granted())).toEqual(nothing);
    await aGrant(database, world.serviceCenter, [world.granted], {
      validFrom: before(2),
      validUntil: after(2),
    });
    expect(await reach(granted())).toEqual({ clients: [world.other.id], registers: [world.granted.id] });
    expect(await reach(granted(before(3)))).toEqual(nothing);
    expect(await reach(granted(after(2)))).toEqual(nothing);
  });

  test('does not reach through a grant that was revoked', async () => {
    await aGrant(database, world.serviceCenter, [world.foreign], {
      validFrom: before(5),
      revokedAt: before(1),
    });
    expect((await reach(granted())).registers).toEqual([world.granted.id]);
    expect((await reach(granted(before(4)))).registers).toEqual([world.foreign.id]);
  });
});

describe('a look into money', () => {
  test("a reseller's consent opens its own client, for its term", async () => {
    const { reseller, brought, own } = world;
    const shown = (at = NOW) => access({ kind: 'shown', viewerId: reseller.id, basis: 'consent' }, { at });
    expect((await reach(shown())).clients).toEqual([]);
    await aFinanceAccess(database, reseller, brought, 'consent', {
      validFrom: before(1),
      validUntil: after(1),
    });
    expect(await reach(shown())).toEqual({ clients: [brought.id], registers: [own.id] });
    expect((await reach(shown(after(1)))).clients).toEqual([]);
  });

  test("a consent for somebody else's client opens nothing", async () => {
    await aFinanceAccess(database, world.reseller, world.direct, 'consent', { validUntil: after(9) });
    const shown = access({ kind: 'shown', viewerId: world.reseller.id, basis: 'consent' });
    expect((await reach(shown)).clients).toEqual([world.brought.id]);
  });

  test("the operator's reason opens, one withdrawn does not, and a consent is not a reason", async () => {
    const { operator, direct, other } = world;
    const shown = access({ kind: 'shown', viewerId: operator.id, basis: 'reason' });
    await aFinanceAccess(database, operator, direct, 'reason', { validUntil: after(1) });
    await aFinanceAccess(database, operator, other, 'reason', { validUntil: after(1), revokedAt: before(1) });
    await aFinanceAccess(database, operator, world.brought, 'consent', { validUntil: after(1) });
    expect((await reach(shown)).clients).toEqual([direct.id]);
  });
});

describe('the scoped client fails closed', () => {
  const member = () => scoped(database, access({ kind: 'own', organizationId: world.other.id }));
  // A caller outside TypeScript's sight: what the types hide must be refused all the same.
  const unseen = (): Record<string, Record<string, (arguments_: unknown) => Promise<unknown>>> =>
    Object(member()) as never;

  test('a filter cannot widen it', async () => {
    const rows = await member().cashRegister.findMany({
      where: { OR: [{ id: world.foreign.id }, { organizationId: world.direct.id }] },
    });
    expect(rows).toEqual([]);
  });

  test('nested relations, writes, raw statements and models without an owner are refused', async () => {
    await expect(unseen()['outlet']?.['findMany']?.({ include: { organization: true } })).rejects.toThrow(
      'nested',
    );
    await expect(
      unseen()['outlet']?.['findMany']?.({ select: { organization: { select: { inn: true } } } }),
    ).rejects.toThrow('nested');
    await expect(unseen()['outlet']?.['deleteMany']?.({})).rejects.toThrow('does not do');
    await expect(unseen()['user']?.['findMany']?.({})).rejects.toThrow('does not do');
    await expect(
      (unseen()['$queryRawUnsafe'] as unknown as (sql: string) => Promise<unknown>)('SELECT 1'),
    ).rejects.toThrow('does not do');
  });

  test('SQL that was built without the predicate is not run', async () => {
    const given = access({ kind: 'own', organizationId: world.other.id });
    await expect(scopedRows(database, given, () => Prisma.sql`SELECT id FROM Organization`)).rejects.toThrow(
      'without its predicate',
    );
    const asked = scopedRows(database, given, (scope) => {
      scope.clients('o');
      return Prisma.sql`SELECT id FROM Organization`;
    });
    await expect(asked).rejects.toThrow('without its predicate');
  });
});
