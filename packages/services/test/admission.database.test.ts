import { inTransaction } from '@koreshok/db';
import { aClient, anOutlet, aRegister, type BuiltOrganization } from '@koreshok/db/builders';
import { newId } from '@koreshok/domain';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkAdmissions, rewriteAdmissions } from '../src/index.ts';
import { aTown, type BuiltRegister, openWorld, type Town, type World } from './support/world.ts';

let world: World;
let town: Town;
let client: BuiltOrganization;
let registers: readonly BuiltRegister[];

beforeAll(async () => {
  world = await openWorld();
  town = await aTown(world);
});
afterAll(() => world.close());

beforeEach(async () => {
  client = await aClient(world.database, town.reseller);
  const outlet = await anOutlet(world.database, client);
  registers = await Promise.all(
    ['Касса 1', 'Касса 2', 'Касса 3'].map((name) =>
      aRegister(world.database, client, outlet, { name, addedAt: world.instant(-24) }),
    ),
  );
});

const rewrite = () =>
  inTransaction(world.database, (transaction) =>
    rewriteAdmissions(
      transaction,
      registers.map(({ id }) => id),
    ),
  );
const admissions = () =>
  world.database.unsafeClient.admission.findMany({
    where: { fn: { in: registers.map(({ fn }) => fn) } },
    orderBy: { cashRegisterId: 'asc' },
    select: { cashRegisterId: true, fn: true, state: true, version: true },
  });
const change = (ids: readonly string[], data: { archivedAt: Date }) =>
  world.database.unsafeClient.cashRegister.updateMany({ where: { id: { in: [...ids] } }, data });
const at = (place: number) => registers[place]?.id ?? '';

test('rewriting many registers changes those whose sources changed, and leaves the others as they are', async () => {
  await rewrite();
  const before = await admissions();
  await change([at(0), at(2)], { archivedAt: world.context.clock.now() });
  await rewrite();
  const after = new Map((await admissions()).map((row) => [row.cashRegisterId, row]));
  for (const { cashRegisterId, version, fn } of before) {
    const stays = cashRegisterId === at(1);
    expect(after.get(cashRegisterId)).toEqual({
      cashRegisterId,
      fn,
      state: stays ? 'admitted' : 'left',
      version: stays ? version : version + 1,
    });
  }
});

test('a register whose admission is missing gets one, and the nightly comparison finds nothing more', async () => {
  const drives = registers.map(({ fn }) => fn);
  await world.database.unsafeClient.admission.deleteMany({ where: { fn: { in: drives } } });
  const missing = (await checkAdmissions(world.context)).differences.filter(({ fn }) => drives.includes(fn));
  expect(missing.map(({ columns }) => columns)).toEqual([[], [], []]);
  await rewrite();
  expect((await admissions()).map(({ version }) => version)).toEqual([1, 1, 1]);
  expect((await checkAdmissions(world.context)).differences).toEqual([]);
});

test('a drive that went on to another register is left to that one', async () => {
  const { database, context } = world;
  const fn = registers[0]?.fn ?? '';
  const now = context.clock.now();
  await database.unsafeClient.registrationInterval.updateMany({
    where: { fn, validUntil: null },
    data: { validUntil: now },
  });
  await database.unsafeClient.registrationInterval.create({
    data: { id: newId(now), organizationId: client.id, cashRegisterId: at(1), fn, validFrom: now },
  });
  await change([at(0)], { archivedAt: now });
  await rewrite();
  const admission = await database.unsafeClient.admission.findUniqueOrThrow({ where: { fn } });
  expect(admission).toMatchObject({ cashRegisterId: at(1), state: 'admitted' });
});
