import { aClient, aGrant, anActor, anOutlet, aRegister } from '@koreshok/db/builders';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkAdmissions } from '../src/admission/index.ts';
import {
  addOutlet,
  archiveOutlet,
  changeOutlet,
  listOutlets,
  outletPlaces,
  restoreOutlet,
} from '../src/outlets/index.ts';
import { getRegister, listRegisters, moveRegisters, registersBoard } from '../src/registers/index.ts';
import { refused } from './support/refusals.ts';
import { aTown, openWorld, type Town, type World } from './support/world.ts';

let world: World;
let town: Town;

beforeAll(async () => {
  world = await openWorld();
  town = await aTown(world);
});
afterAll(() => world.close());

const PLACE = { address: 'Тверь, Советская, 1', timeZone: 'Europe/Moscow' };
const add = (name: string, parentId: string | null = null) =>
  addOutlet(world.context, town.as.client, { ...PLACE, name, parentId });
const change = (outletId: string, name: string, parentId: string | null) =>
  changeOutlet(world.context, town.as.client, { ...PLACE, outletId, name, parentId });
const rowOf = async (id: string, archived = false) =>
  (await listOutlets(world.context, town.as.client, { archived })).items.find((each) => each.id === id);

test('another zone of an outlet goes into the admissions of its registers', async () => {
  const where = { cashRegisterId: town.register.id };
  const before = await world.database.unsafeClient.admission.findFirstOrThrow({ where });
  const change = (timeZone: string) =>
    changeOutlet(world.context, town.as.client, {
      ...PLACE,
      outletId: town.shop.id,
      name: 'Магазин на Ленина',
      parentId: null,
      timeZone,
    });
  await change('Asia/Kamchatka');
  const after = await world.database.unsafeClient.admission.findFirstOrThrow({ where });
  expect(after).toMatchObject({ timeZone: 'Asia/Kamchatka', version: before.version + 1 });
  await change(before.timeZone);
});

describe('outlets', () => {
  test('hang in a tree, move with their branch and never into themselves', async () => {
    const region = await add('Тверская область');
    const city = await add('Тверь', region.id);
    expect(await rowOf(city.id)).toMatchObject({ parentId: region.id });
    await refused(change(region.id, 'Тверская область', city.id), 'outlet.inside_itself');
    await change(city.id, 'Город Тверь', null);
    expect(await rowOf(city.id)).toMatchObject({ parentId: null, name: 'Город Тверь' });
    await refused(add('Чужая ветка', town.neighbourRegister.outletId), 'outlet.not_found');
  });

  test('go to the archive when nothing is in them, and come back', async () => {
    const shelf = await add('Полка');
    const inside = await add('Ящик', shelf.id);
    await refused(archiveOutlet(world.context, town.as.client, { outletId: shelf.id }), 'outlet.in_use');
    await refused(archiveOutlet(world.context, town.as.client, { outletId: town.kiosk.id }), 'outlet.in_use');
    await archiveOutlet(world.context, town.as.client, { outletId: inside.id });
    await archiveOutlet(world.context, town.as.client, { outletId: shelf.id });
    expect(await rowOf(shelf.id)).toBeUndefined();
    expect(await rowOf(inside.id, true)).toMatchObject({ parentId: shelf.id });
    await restoreOutlet(world.context, town.as.client, { outletId: inside.id });
    expect(await rowOf(inside.id)).toMatchObject({ parentId: null });
  });

  test('are found by a part of their name or address, with the one they belong to', async () => {
    const { context } = world;
    const { id: parentId } = await addOutlet(context, town.as.client, {
      name: 'Южное направление',
      address: 'Ростов-на-Дону, Садовая, 1',
      timeZone: 'Europe/Moscow',
    });
    await addOutlet(context, town.as.client, {
      name: 'Ларёк 100%',
      address: 'Азов, Береговая, 7',
      timeZone: 'Europe/Moscow',
      parentId,
    });
    const found = async (search: string) =>
      (await listOutlets(context, town.as.client, { search })).items.map(({ name, parentName }) => [
        name,
        parentName,
      ]);
    expect(await found('берегов')).toEqual([['Ларёк 100%', 'Южное направление']]);
    expect(await found('0%')).toEqual([['Ларёк 100%', 'Южное направление']]);
    expect(await found('нет такой')).toEqual([]);
  });

  test('are read part by part as their tree is read', async () => {
    const { context, database } = world;
    const chain = await add('Сеть');
    await add('Сеть — склад');
    const north = await add('Север', chain.id);
    await add('Вокзал', chain.id);
    await add('Киоск № 1', north.id);
    const whole = await listOutlets(context, town.as.client, { limit: 200 });
    const parts: (typeof whole.items)[number][] = [];
    for (let cursor: string | undefined, more = true; more; ) {
      const page = await listOutlets(context, town.as.client, { limit: 2, cursor });
      parts.push(...page.items);
      cursor = page.next ?? undefined;
      more = page.next !== null;
    }
    expect(parts).toEqual(whole.items);
    expect(parts).toHaveLength(
      await database.unsafeClient.outlet.count({
        where: { organizationId: town.client.id, archivedAt: null },
      }),
    );
    const place = parts.findIndex(({ id }) => id === chain.id);
    expect(parts.slice(place, place + 5).map(({ name, depth }) => [name, depth])).toEqual([
      ['Сеть', 0],
      ['Вокзал', 1],
      ['Север', 1],
      ['Киоск № 1', 2],
      ['Сеть — склад', 0],
    ]);
  });

  test('under one that is out of reach stand at the top', async () => {
    const yard = await add('Двор');
    const gate = await add('Ворота', yard.id);
    const narrowed = anActor(town.client, { role: 'technician', outletIds: [gate.id] });
    const { items } = await listOutlets(world.context, narrowed);
    expect(items).toMatchObject([{ id: gate.id, depth: 0, parentName: null }]);
    expect(await outletPlaces(world.context, narrowed)).toMatchObject({
      items: [{ id: gate.id }],
      more: false,
    });
  });

  test('to choose from say when there are more, and are named by their ids alone', async () => {
    const last = await add('Я последняя по алфавиту');
    const some = await outletPlaces(world.context, town.as.client, { limit: 1 });
    expect(some).toMatchObject({ items: [{}], more: true });
    expect(some.items.map(({ id }) => id)).not.toContain(last.id);
    const named = await outletPlaces(world.context, town.as.client, { ids: [last.id] });
    expect(named).toMatchObject({ items: [{ name: 'Я последняя по алфавиту' }], more: false });
    expect(await outletPlaces(world.context, town.as.neighbour, { ids: [last.id] })).toMatchObject({
      items: [],
    });
    expect(await outletPlaces(world.context, town.as.client, { ids: [] })).toMatchObject({ items: [] });
  });

  test('are changed by nobody who sees only some of them', async () => {
    const narrowed = anActor(town.client, { role: 'administrator', outletIds: [town.kiosk.id] });
    await refused(
      changeOutlet(world.context, narrowed, {
        ...PLACE,
        outletId: town.kiosk.id,
        name: 'Киоск',
        parentId: null,
      }),
      'access.denied',
    );
  });
});

describe('registers', () => {
  test('move to another outlet with their admission, and where they stood is kept', async () => {
    const hall = await add('Зал', town.shop.id);
    const registerIds = [town.register.id, town.kioskRegister.id];
    expect(await moveRegisters(world.context, town.as.client, { registerIds, outletId: hall.id })).toEqual({
      moved: 2,
    });
    const card = await getRegister(world.context, town.as.client, { registerId: town.register.id });
    expect(card.outletName).toBe('Зал');
    expect(card.places.map(({ outletName, validUntil }) => [outletName, validUntil === null])).toEqual([
      ['Зал', true],
      ['Магазин на Ленина', false],
    ]);
    expect((await checkAdmissions(world.context)).differences).toEqual([]);
    expect(await moveRegisters(world.context, town.as.client, { registerIds, outletId: hall.id })).toEqual({
      moved: 0,
    });
  });

  test('show a service centre the places of those it was given, and count them alone', async () => {
    const { database, context } = world;
    const client = await aClient(database, town.reseller);
    const hall = await anOutlet(database, client);
    const given = await aRegister(database, client, hall);
    await aRegister(database, client, hall);
    await aRegister(database, client, await anOutlet(database, client));
    await aGrant(database, town.serviceCenter, [given]);
    const { items } = await listOutlets(context, town.as.serviceCenter, { clientId: client.id });
    expect(items.map(({ id, registers }) => [id, registers])).toEqual([[hall.id, 1]]);
  });

  test('are listed by the branch they stand in, and counted on a board by outlet', async () => {
    const { items } = await listRegisters(world.context, town.as.client, { outletId: town.shop.id });
    expect(items.map(({ id }) => id).sort()).toEqual([town.register.id, town.kioskRegister.id].sort());
    const board = await registersBoard(world.context, town.as.client);
    expect(board).toMatchObject({ outlets: [{ lights: { no_data: 2 } }], complete: true });
    expect((await registersBoard(world.context, town.as.neighbour)).outlets).toHaveLength(1);
  });

  test('do not move when one of them is a stranger’s, nor to a stranger’s outlet', async () => {
    const move = (registerIds: string[], outletId: string) =>
      moveRegisters(world.context, town.as.client, { registerIds, outletId });
    await refused(move([town.register.id, town.neighbourRegister.id], town.shop.id), 'register.not_found');
    await refused(move([town.register.id], town.neighbourRegister.outletId), 'outlet.not_found');
  });
});
