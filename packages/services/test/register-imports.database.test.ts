import { anActor } from '@koreshok/db/builders';
import { makeDriveNumber, makeRegistrationNumber, parseInn } from '@koreshok/fiscal/identifiers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkAdmissions } from '../src/admission/index.ts';
import { listOutlets } from '../src/outlets/index.ts';
import {
  addRegisterImport,
  checkRegisterImport,
  recoverRegisterImports,
} from '../src/register-import-work/index.ts';
import {
  addImportedRegisters,
  cancelRegisterImport,
  getRegisterImport,
  listImportRows,
  listRegisterImports,
  saveImportRow,
  startRegisterImport,
} from '../src/register-imports/index.ts';
import { addRegister } from '../src/registers/index.ts';
import { refused } from './support/refusals.ts';
import { aTown, openWorld, type Town, type World } from './support/world.ts';

let world: World;
let town: Town;

beforeAll(async () => {
  world = await openWorld();
  town = await aTown(world);
});
afterAll(() => world.close());

let serial = 106_130_000_000;
const random = () => Math.random();

/** A good line of a file for the town's client. */
function line(
  changes: Partial<Record<'outlet' | 'address' | 'name' | 'registrationNumber' | 'fn', string>> = {},
) {
  const parsed = parseInn(town.client.inn);
  if (!parsed.ok) throw new Error(parsed.problem.code);
  serial += 1;
  const factoryNumber = String(serial).padStart(14, '0');
  return {
    outlet: 'Магазин на Ленина',
    address: '',
    name: `Касса ${serial}`,
    model: 'Атол 30Ф',
    serialNumber: factoryNumber,
    registrationNumber: makeRegistrationNumber(random, { inn: parsed.value, factoryNumber }) as string,
    fn: makeDriveNumber(random) as string,
    ...changes,
  };
}
type Line = ReturnType<typeof line>;

const HEADING = 'Торговая точка;Адрес;Название;Модель;Заводской номер;РНМ;Номер ФН';
function csv(lines: readonly Line[]): Uint8Array {
  const text = lines.map((each) =>
    [
      each.outlet,
      each.address,
      each.name,
      each.model,
      each.serialNumber,
      each.registrationNumber,
      each.fn,
    ].join(';'),
  );
  return new TextEncoder().encode([HEADING, ...text].join('\n'));
}

const jobOf = async (importId: string) => {
  const { jobId, organizationId } = await world.database.unsafeClient.registerImport.findFirstOrThrow({
    where: { id: importId },
  });
  return { id: jobId, organizationId };
};
const silent = { report: async () => {} };
const author = { userId: null, organizationId: '' };

/** Brings a file and has the worker check it. */
async function brought(lines: readonly Line[]): Promise<string> {
  const { id } = await startRegisterImport(
    world.context,
    town.as.client,
    {},
    { name: 'кассы.csv', bytes: csv(lines) },
  );
  await checkRegisterImport(world.context, await jobOf(id), id, silent);
  return id;
}

async function added(importId: string): Promise<void> {
  await addImportedRegisters(world.context, town.as.client, { importId });
  await addRegisterImport(world.context, await jobOf(importId), importId, author, silent);
}

const cardOf = (importId: string) => getRegisterImport(world.context, town.as.client, { importId });
const rowsOf = async (importId: string, state?: 'wrong' | 'good' | 'added') =>
  (await listImportRows(world.context, town.as.client, { importId, state, limit: 200 })).items;

describe('a file of registers', () => {
  test('is checked without adding anything, and then added with outlets it names', async () => {
    const lines = [line(), line({ outlet: 'Новый зал', address: 'Тверь, Советская, 1' }), line({ name: '' })];
    const id = await brought(lines);
    expect(await cardOf(id)).toMatchObject({ state: 'ready', counts: { good: 3, wrong: 0, added: 0 } });
    expect(await world.database.unsafeClient.admission.count({ where: { fn: lines[0]?.fn ?? '' } })).toBe(0);

    await added(id);
    expect(await cardOf(id)).toMatchObject({ state: 'done', counts: { good: 0, added: 3 } });
    const rows = await rowsOf(id, 'added');
    expect(rows[2]?.name).toBe(`Атол 30Ф ${lines[2]?.serialNumber.slice(-4)}`);
    const { unsafeClient } = world.database;
    const admission = await unsafeClient.admission.findUnique({ where: { fn: lines[1]?.fn ?? '' } });
    expect(admission).toMatchObject({ state: 'admitted', cashRegisterId: rows[1]?.cashRegisterId });
    const { items: outlets } = await listOutlets(world.context, town.as.client, { limit: 200 });
    expect(outlets.find(({ name }) => name === 'Новый зал')).toMatchObject({ registers: 1 });
    expect((await checkAdmissions(world.context)).differences).toEqual([]);
  });

  test('tells of every wrong cell, keeps the good rows apart, and goes on when a cell is mended', async () => {
    const good = line();
    const lines = [
      good,
      line({ outlet: 'Нигде' }),
      line({ registrationNumber: '12' }),
      line({ fn: town.kioskRegister.fn }),
      line({ fn: good.fn }),
    ];
    const id = await brought(lines);
    const wrong = await rowsOf(id, 'wrong');
    expect(wrong.map(({ number, findings }) => [number, findings.map(({ field }) => field)])).toEqual([
      [3, ['outlet']],
      [4, ['registrationNumber']],
      [5, ['fn']],
      [6, ['fn']],
    ]);

    await added(id);
    expect(await cardOf(id)).toMatchObject({ state: 'ready', counts: { added: 1, wrong: 4 } });

    const { rows } = await saveImportRow(world.context, town.as.client, {
      importId: id,
      number: 3,
      row: { ...(lines[1] as Line), outlet: 'Киоск у вокзала' },
    });
    expect(rows).toMatchObject([{ number: 3, state: 'good', findings: [] }]);
    for (const number of [4, 5, 6]) {
      const row = { ...(lines[number - 2] as Line) };
      await saveImportRow(world.context, town.as.client, { importId: id, number, row, skipped: true });
    }
    await added(id);
    expect(await cardOf(id)).toMatchObject({ state: 'done', counts: { added: 2, skipped: 3 } });
  });

  test('judges the other row again when one of two equal numbers is mended', async () => {
    const first = line();
    const second = line({ fn: first.fn });
    const id = await brought([first, second]);
    expect((await rowsOf(id, 'wrong')).map(({ number }) => number)).toEqual([3]);
    const { rows } = await saveImportRow(world.context, town.as.client, {
      importId: id,
      number: 2,
      row: { ...first, fn: makeDriveNumber(random) },
    });
    expect(rows.map(({ number, state }) => [number, state])).toEqual([
      [2, 'good'],
      [3, 'good'],
    ]);
  });

  test('gives a row back when its number was taken between the check and the adding', async () => {
    const taken = line();
    const id = await brought([taken, line()]);
    const { outlet: _outlet, address: _address, ...papers } = taken;
    await addRegister(world.context, town.as.client, { ...papers, outletId: town.shop.id });
    await added(id);
    expect(await cardOf(id)).toMatchObject({ state: 'ready', counts: { added: 1, wrong: 1 } });
    expect((await rowsOf(id, 'wrong'))[0]?.findings.map(({ field }) => field)).toEqual([
      'registrationNumber',
      'fn',
    ]);
  });

  test('that is no table is refused at the door, one without columns by the worker', async () => {
    const bytes = new TextEncoder().encode('<html></html>');
    const bring = (name: string, content: Uint8Array) =>
      startRegisterImport(world.context, town.as.client, {}, { name, bytes: content });
    await refused(bring('список.csv', bytes), 'file.type');
    const { id } = await bring('../../список.csv', new TextEncoder().encode('а;б\n1;2\n'));
    await checkRegisterImport(world.context, await jobOf(id), id, silent);
    const card = await cardOf(id);
    expect(card).toMatchObject({ state: 'failed', fileName: 'список.csv' });
    expect(card.problem).toContain('«Номер ФН»');
  });

  test('a worker that dies half-way goes on where it was, and adds nothing twice', async () => {
    const id = await brought(Array.from({ length: 3 }, () => line()));
    await addImportedRegisters(world.context, town.as.client, { importId: id });
    const job = await jobOf(id);
    let reports = 0;
    const dying = {
      report: async () => {
        reports += 1;
        if (reports === 2) throw new Error('killed');
      },
    };
    await expect(addRegisterImport(world.context, job, id, author, dying)).rejects.toThrow('killed');
    await addRegisterImport(world.context, job, id, author, silent);
    expect(await cardOf(id)).toMatchObject({ state: 'done', counts: { added: 3 } });
  });

  test('is stopped on request, and the sweep finds what its job has left behind', async () => {
    const { unsafeClient } = world.database;
    const id = await brought([line()]);
    await addImportedRegisters(world.context, town.as.client, { importId: id });
    await cancelRegisterImport(world.context, town.as.client, { importId: id });
    const job = await jobOf(id);
    expect((await unsafeClient.job.findFirst({ where: { id: job.id } }))?.cancelRequestedAt).not.toBeNull();
    await unsafeClient.job.updateMany({ where: { id: job.id }, data: { state: 'cancelled' } });
    expect(await recoverRegisterImports(world.context)).toBe(1);
    expect(await cardOf(id)).toMatchObject({ state: 'ready', counts: { good: 1 } });
    await cancelRegisterImport(world.context, town.as.client, { importId: id });
    expect(await cardOf(id)).toMatchObject({ state: 'cancelled' });
    await refused(
      addImportedRegisters(world.context, town.as.client, { importId: id }),
      'register_import.busy',
    );
  });

  test('is listed for its client alone, and brought by nobody who is narrowed to outlets', async () => {
    const { items } = await listRegisterImports(world.context, town.as.client, { limit: 2 });
    expect(items).toHaveLength(2);
    expect((await listRegisterImports(world.context, town.as.neighbour)).items).toEqual([]);
    const [newest] = items;
    const filters = { state: newest?.state, search: newest?.fileName.slice(1) };
    const { items: found } = await listRegisterImports(world.context, town.as.client, filters);
    expect(found).toContainEqual(newest);
    const nothing = await listRegisterImports(world.context, town.as.client, { search: 'нет такого' });
    expect(nothing.items).toEqual([]);
    const narrowed = anActor(town.client, { role: 'administrator', outletIds: [town.kiosk.id] });
    await refused(listRegisterImports(world.context, narrowed), 'access.denied');
  });
});
