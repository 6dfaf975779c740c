import { aDocument } from '@koreshok/db/builders';
import { makeDriveNumber, makeRegistrationNumber, parseInn, type Inn } from '@koreshok/fiscal/identifiers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkAdmissions } from '../src/admission/index.ts';
import {
  addRegister,
  addSeveralRegisters,
  archiveRegister,
  extendTerm,
  getRegister,
  listRegisters,
  listShifts,
  registerOwner,
  replaceDrive,
} from '../src/registers/index.ts';
import { addOutlet, outletPlaces } from '../src/outlets/index.ts';
import { saveRequisites } from '../src/requisites/index.ts';
import { registersOverview } from '../src/today/index.ts';
import { refused } from './support/refusals.ts';
import { aTown, openWorld, type Town, type World } from './support/world.ts';

let world: World;
let town: Town;
let seed = 0;

beforeAll(async () => {
  world = await openWorld();
  town = await aTown(world);
});
afterAll(() => world.close());

const innOf = (text: string): Inn => {
  const parsed = parseInn(text);
  if (!parsed.ok) throw new Error(parsed.problem.code);
  return parsed.value;
};
const random = () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
};

function papers(owner: { readonly inn: string } = town.client) {
  const serialNumber = String(20_000_000_000_000 + Math.floor(random() * 1e9));
  return {
    name: 'Новая касса',
    model: 'Атол 30Ф',
    serialNumber,
    registrationNumber: makeRegistrationNumber(random, {
      inn: innOf(owner.inn),
      factoryNumber: serialNumber,
    }) as string,
    fn: makeDriveNumber(random) as string,
  };
}

const admissionOf = (fn: string) => world.database.unsafeClient.admission.findUnique({ where: { fn } });

describe('whose registers are added', () => {
  test('is told by ИНН and by the regime it has named, to whoever may add some', async () => {
    const { context } = world;
    const { inn } = town.client;
    expect(await registerOwner(context, town.as.client)).toEqual({ inn, regime: null });
    await saveRequisites(context, town.as.client, { taxSystem: 'patent' });
    expect(await registerOwner(context, town.as.client)).toEqual({ inn, regime: 'special' });
    await refused(registerOwner(context, town.as.agent), 'access.denied');
  });
});

describe('adding several registers', () => {
  test('adds each as if it came alone', async () => {
    const rows = [papers(), papers(), papers()];
    const { ids } = await addSeveralRegisters(world.context, town.as.client, {
      outletId: town.shop.id,
      rows,
    });
    expect(ids).toHaveLength(3);
    for (const [place, { fn }] of rows.entries()) {
      expect(await admissionOf(fn)).toMatchObject({ cashRegisterId: ids[place], state: 'admitted' });
    }
    const { differences } = await checkAdmissions(world.context);
    expect(differences).toEqual([]);
  });

  test('takes over a drive that served somebody before', async () => {
    const former = papers(town.neighbour);
    const { id } = await addRegister(world.context, town.as.neighbour, {
      ...former,
      outletId: town.neighbourRegister.outletId,
    });
    await archiveRegister(world.context, town.as.neighbour, { registerId: id });
    await world.database.unsafeClient.registrationInterval.updateMany({
      where: { fn: former.fn },
      data: { validFrom: world.instant(-24) },
    });
    const rows = [{ ...papers(), fn: former.fn }];
    const { ids } = await addSeveralRegisters(world.context, town.as.client, {
      outletId: town.shop.id,
      rows,
    });
    expect(await admissionOf(former.fn)).toMatchObject({
      cashRegisterId: ids[0],
      organizationId: town.client.id,
      state: 'admitted',
    });
  });

  test('adds none when one number is wrong, taken or repeated, and names each', async () => {
    const good = papers();
    const rows = [
      good,
      { ...papers(), registrationNumber: papers().registrationNumber },
      { ...papers(), fn: good.fn },
      { ...papers(), fn: town.kioskRegister.fn },
    ];
    const error = await refused(
      addSeveralRegisters(world.context, town.as.client, { outletId: town.shop.id, rows }),
      'registers.rows',
    );
    expect(Object.keys(error.fields)).toEqual(['rows.1.registrationNumber', 'rows.2.fn', 'rows.3.fn']);
    expect(await admissionOf(good.fn)).toBeNull();
  });
});

describe('adding a register', () => {
  test('makes everything the gateway needs, with a month of trial', async () => {
    const given = papers();
    const { id } = await addRegister(world.context, town.as.client, { ...given, outletId: town.shop.id });
    expect(await admissionOf(given.fn)).toMatchObject({
      organizationId: town.client.id,
      cashRegisterId: id,
      outletId: town.shop.id,
      registrationNumber: given.registrationNumber,
      inn: town.client.inn,
      state: 'admitted',
      paidUntil: world.instant(30 * 24),
      graceUntil: world.instant(45 * 24),
      version: 1,
    });
    const { unsafeClient } = world.database;
    expect(await unsafeClient.driveHead.count({ where: { fn: given.fn } })).toBe(1);
    expect(await unsafeClient.relayLane.count({ where: { fn: given.fn } })).toBe(1);
    expect(await unsafeClient.auditEntry.findFirst({ where: { subjectId: id } })).toMatchObject({
      action: 'register.added',
      actorUserId: town.as.client.userId,
      organizationId: town.client.id,
    });
    const card = await getRegister(world.context, town.as.client, { registerId: id });
    expect(card).toMatchObject({
      state: 'awaiting',
      light: { state: 'no_data', reason: 'never_heard' },
      drive: { fn: given.fn, model: 'ФН-1.2 Ин15-4', keyTermDays: 470, lastNumber: 0, fillPercent: 0 },
      mayChange: true,
      financeOpen: true,
    });
  });

  test('takes numbers as people paste them', async () => {
    const given = papers();
    const pasted = {
      ...given,
      fn: given.fn.replace(/(\d{4})/g, '$1 '),
      registrationNumber: ` ${given.registrationNumber}\n`,
    };
    const { id } = await addRegister(world.context, town.as.client, { ...pasted, outletId: town.shop.id });
    const card = await getRegister(world.context, town.as.client, { registerId: id });
    expect(card).toMatchObject({ fn: given.fn, registrationNumber: given.registrationNumber });
  });

  test('is refused when the РНМ belongs to another serial number or another ИНН', async () => {
    const given = papers();
    const place = { outletId: town.shop.id };
    const add = (changes: object) =>
      addRegister(world.context, town.as.client, { ...given, ...place, ...changes });
    await refused(add({ serialNumber: '00000000000001' }), 'registration.owner');
    await refused(add({ registrationNumber: papers(town.direct).registrationNumber }), 'registration.owner');
    const error = await refused(add({ registrationNumber: '1234', fn: '12' }), 'input.invalid');
    expect(Object.keys(error.fields).sort()).toEqual(['fn', 'registrationNumber']);
  });

  test('a drive stands in one register at a time, a РНМ belongs to one', async () => {
    const given = papers();
    const add = (changes: object) =>
      addRegister(world.context, town.as.client, { ...papers(), outletId: town.shop.id, ...changes });
    await add(given);
    await refused(add({ fn: given.fn }), 'drive.in_use');
    const { serialNumber, registrationNumber } = given;
    await refused(add({ serialNumber, registrationNumber }), 'register.taken');
  });

  test('of ten at once with one drive exactly one gets it', async () => {
    const { fn } = papers();
    const tries = Array.from({ length: 10 }, () =>
      addRegister(world.context, town.as.client, { ...papers(), fn, outletId: town.shop.id }),
    );
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await world.database.unsafeClient.registrationInterval.count({ where: { fn } })).toBe(1);
  });

  test('a test drive model goes to test drive only', async () => {
    const given = { ...papers(), fn: '9999078902000001', outletId: town.shop.id };
    await refused(addRegister(world.context, town.as.client, given), 'drive.test');
    await addRegister(world.context, town.as.client, { ...given, mode: 'test_drive' });
    expect(await admissionOf(given.fn)).toMatchObject({ mode: 'test_drive' });
  });

  test('may a technician in his outlet, a viewer, an agent, a service centre and a reseller may not', async () => {
    const add = (actor: Parameters<typeof addRegister>[1], outletId = town.kiosk.id) =>
      addRegister(world.context, actor, { ...papers(), clientId: town.client.id, outletId });
    await add(town.as.kioskTechnician);
    await refused(add(town.as.kioskTechnician, town.shop.id), 'outlet.not_found');
    for (const actor of [town.as.kioskViewer, town.as.agent, town.as.serviceCenter, town.as.reseller]) {
      await refused(add(actor), 'access.denied');
    }
  });

  test('the operator adds for a client it names; nobody adds under a foreign outlet or client', async () => {
    await addRegister(world.context, town.as.operator, {
      ...papers(),
      clientId: town.client.id,
      outletId: town.shop.id,
    });
    const foreign = { ...papers(town.neighbour), outletId: town.shop.id };
    await refused(addRegister(world.context, town.as.neighbour, foreign), 'outlet.not_found');
    await refused(
      addRegister(world.context, town.as.neighbour, { ...foreign, clientId: town.client.id }),
      'client.not_found',
    );
  });
});

describe('changing a register', () => {
  test('a new drive takes over, and the old one may still hand over what it holds', async () => {
    const given = papers();
    const { id } = await addRegister(world.context, town.as.client, { ...given, outletId: town.shop.id });
    const { fn } = papers();
    await replaceDrive(world.context, town.as.client, { registerId: id, fn });
    expect(await admissionOf(fn)).toMatchObject({ cashRegisterId: id, state: 'admitted' });
    expect(await admissionOf(given.fn)).toMatchObject({ cashRegisterId: id, state: 'admitted' });
    const card = await getRegister(world.context, town.as.client, { registerId: id });
    expect(card.fn).toBe(fn);
    expect(card.drives.map((interval) => [interval.fn, interval.validUntil === null])).toEqual(
      expect.arrayContaining([
        [fn, true],
        [given.fn, false],
      ]),
    );
    await refused(replaceDrive(world.context, town.as.client, { registerId: id, fn }), 'drive.in_use');
  });

  test('an archived register is taken in no more, its drive is free for another', async () => {
    const given = papers();
    const { id } = await addRegister(world.context, town.as.client, { ...given, outletId: town.shop.id });
    await archiveRegister(world.context, town.as.client, { registerId: id });
    expect(await admissionOf(given.fn)).toMatchObject({ state: 'left', version: 2 });
    await refused(archiveRegister(world.context, town.as.client, { registerId: id }), 'register.not_found');
    world.context.clock.advance(1000);
    const next = await addRegister(world.context, town.as.client, {
      ...papers(),
      fn: given.fn,
      outletId: town.shop.id,
    });
    expect(await admissionOf(given.fn)).toMatchObject({ state: 'admitted', cashRegisterId: next.id });
  });

  test("somebody else's register is not found, and stays as it was", async () => {
    const { neighbourRegister } = town;
    const registerId = neighbourRegister.id;
    await refused(archiveRegister(world.context, town.as.client, { registerId }), 'register.not_found');
    await refused(
      replaceDrive(world.context, town.as.client, { registerId, fn: papers().fn }),
      'register.not_found',
    );
    expect(await admissionOf(neighbourRegister.fn)).toMatchObject({ state: 'admitted', version: 1 });
  });

  test('days are added by the operator alone, two extensions at once one behind the other', async () => {
    const given = papers();
    const { id } = await addRegister(world.context, town.as.client, { ...given, outletId: town.shop.id });
    const extend = (actor = town.as.operator) =>
      extendTerm(world.context, actor, { cashRegisterId: id, days: 10, reason: 'Сбой на нашей стороне' });
    await Promise.all([extend(), extend(), extend()]);
    const { paidUntil } = (await admissionOf(given.fn)) ?? {};
    expect(paidUntil).toEqual(new Date(world.context.clock.now().getTime() + 60 * 86_400_000));
    await refused(extend(town.as.client), 'access.denied');
    await refused(extend(town.as.reseller), 'access.denied');
  });

  test('admissions agree with their sources, and a row written past the services is found', async () => {
    expect((await checkAdmissions(world.context)).differences).toEqual([]);
    const { fn, id } = town.register;
    await world.database.unsafeClient.admission.update({
      where: { fn },
      data: { paidUntil: world.instant(1) },
    });
    expect((await checkAdmissions(world.context)).differences).toEqual([
      { fn, cashRegisterId: id, columns: ['paidUntil'] },
    ]);
    await world.database.unsafeClient.admission.update({
      where: { fn },
      data: { paidUntil: world.instant(-48 + 30 * 24) },
    });
  });
});

describe('the list of registers', () => {
  const names = async (
    actor: Parameters<typeof listRegisters>[1],
    input: Parameters<typeof listRegisters>[2] = {},
  ) => (await listRegisters(world.context, actor, input)).items.map(({ id }) => id);

  test('shows a client its own, a narrowed member those of his outlet, the others theirs', async () => {
    const own = await names(town.as.client);
    expect(own).toContain(town.register.id);
    expect(own).not.toContain(town.neighbourRegister.id);
    const narrowed = await names(town.as.kioskViewer);
    expect(narrowed).toContain(town.kioskRegister.id);
    expect(narrowed).not.toContain(town.register.id);
    expect(await names(town.as.serviceCenter)).toEqual([]);
    expect(await names(town.as.agent)).toEqual(own);
    expect(await names(town.as.reseller)).toContain(town.neighbourRegister.id);
    expect(await names(town.as.reseller)).not.toContain(town.directRegister.id);
    expect(await names(town.as.otherReseller)).toEqual([]);
    expect(await names(town.as.operator)).toContain(town.directRegister.id);
  });

  test('goes through all pages without losing or repeating a register', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listRegisters(world.context, town.as.operator, {
        limit: 2,
        ...(cursor === undefined ? {} : { cursor }),
      });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(new Set(seen).size).toBe(seen.length);
    expect([...seen].sort()).toEqual((await names(town.as.operator, { limit: 200 })).sort());
  });

  test('finds by the first digits of РНМ, ФН and serial number, by name, outlet and client', async () => {
    const { register, client } = town;
    for (const search of [
      register.registrationNumber.slice(0, 10),
      register.fn.replace(/(\d{4})/g, '$1 '),
      register.serialNumber,
      'на ленина',
    ]) {
      expect(await names(town.as.client, { search })).toContain(register.id);
    }
    expect(await names(town.as.client, { search: 'касса 1' })).toEqual([register.id]);
    expect(await names(town.as.operator, { search: client.name })).toContain(register.id);
    expect(await names(town.as.client, { search: '100%' })).toEqual([]);
    expect(await names(town.as.client, { search: town.neighbourRegister.fn })).toEqual([]);
  });

  test('narrows to an outlet, to a light, and to the archive', async () => {
    expect(await names(town.as.client, { outletId: town.kiosk.id })).toContain(town.kioskRegister.id);
    expect(await names(town.as.client, { outletId: town.kiosk.id })).not.toContain(town.register.id);
    expect(await names(town.as.client, { lights: ['working'] })).toEqual([]);
    expect((await names(town.as.client, { lights: ['no_data'] })).length).toBeGreaterThan(1);
    const archived = await listRegisters(world.context, town.as.client, { archived: true });
    expect(archived.items.map(({ light }) => light.reason)).toEqual(['archived']);
  });

  test('a cursor that no page gave is refused', async () => {
    await refused(listRegisters(world.context, town.as.client, { cursor: 'bm90aGluZw' }), 'page.cursor');
  });
});

describe('a register that speaks', () => {
  test('turns its light on, and the light follows the clock', async () => {
    const { register } = town;
    const spoken = [
      await aDocument(world.database, register, {
        code: 1,
        number: 1,
        registerTime: world.wall(-5),
        receivedAt: world.instant(-5),
      }),
      await aDocument(world.database, register, {
        code: 2,
        number: 2,
        registerTime: world.wall(-4),
        receivedAt: world.instant(-4),
      }),
    ];
    await world.project(...spoken);
    const card = await getRegister(world.context, town.as.client, { registerId: register.id });
    expect(card).toMatchObject({
      state: 'working',
      light: { state: 'working', reason: 'works' },
      openShift: { number: 1, openedAt: world.wall(-4) },
      drive: { activatedOn: expect.any(Number) as number, lastNumber: 2 },
    });
    expect(card.drive?.daysLeft).toBeGreaterThan(400);
    const overview = await registersOverview(world.context, town.as.client);
    expect(overview.lights.working).toBe(1);
    expect(overview.complete).toBe(true);
    const { clock } = world.context;
    clock.advance(21 * 3_600_000);
    const stale = await getRegister(world.context, town.as.client, { registerId: register.id });
    expect(stale.light).toMatchObject({ state: 'attention', reason: 'shift_too_long', actor: 'cashier' });
    const todo = await registersOverview(world.context, town.as.client);
    expect(todo.todo.map(({ reason, count }) => [reason, count])).toContainEqual(['shift_too_long', 1]);
  });

  test('shifts come with money for those who may see it, and without for the others', async () => {
    const registerId = town.register.id;
    const own = await listShifts(world.context, town.as.client, { registerId });
    expect(own.items).toMatchObject([
      { shiftNumber: 1, closedAt: null, money: { incomeSum: 0, receiptCount: 0 } },
    ]);
    for (const actor of [town.as.agent, town.as.reseller, town.as.operator]) {
      const seen = await listShifts(world.context, actor, { registerId });
      expect(seen.items).toMatchObject([{ shiftNumber: 1, money: null }]);
    }
    await refused(listShifts(world.context, town.as.serviceCenter, { registerId }), 'register.not_found');
    await refused(listShifts(world.context, town.as.neighbour, { registerId }), 'register.not_found');
  });
});

describe('registers named by their ids', () => {
  test('are those alone, and none that is out of reach', async () => {
    const ids = [town.register.id];
    const { items } = await listRegisters(world.context, town.as.client, { ids });
    expect(items.map(({ id }) => id)).toEqual(ids);
    expect((await listRegisters(world.context, town.as.kioskTechnician, { ids })).items).toEqual([]);
    expect((await listRegisters(world.context, town.as.neighbour, { ids })).items).toEqual([]);
    expect((await listRegisters(world.context, town.as.client, { ids: [] })).items).toEqual([]);
  });
});

describe('outlets', () => {
  test('are listed with the registers in reach, and added by those who are not narrowed', async () => {
    const all = await outletPlaces(world.context, town.as.client);
    expect(all.items.map(({ name }) => name)).toEqual(['Киоск у вокзала', 'Магазин на Ленина']);
    const narrowed = await outletPlaces(world.context, town.as.kioskTechnician);
    expect(narrowed.items.map(({ name }) => name)).toEqual(['Киоск у вокзала']);
    const place = { name: 'Склад', address: 'Тверь', timeZone: 'Europe/Moscow' };
    await addOutlet(world.context, town.as.client, place);
    await refused(addOutlet(world.context, town.as.kioskTechnician, place), 'access.denied');
    await refused(
      addOutlet(world.context, town.as.neighbour, { ...place, clientId: town.client.id }),
      'client.not_found',
    );
    const error = await refused(
      addOutlet(world.context, town.as.client, { ...place, timeZone: 'Moon/Sea' }),
      'input.invalid',
    );
    expect(error.fields['timeZone']).toBe('Выберите часовой пояс из списка.');
  });
});
