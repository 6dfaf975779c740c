import {
  aDocument,
  aMembership,
  anActor,
  aClient,
  anOutlet,
  aRegister,
  aUser,
  type BuiltOrganization,
  type StoredDocument,
} from '@koreshok/db/builders';
import type { Actor } from '@koreshok/domain';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  cancelDataExport,
  DATA_EXPORT_MAIL,
  issueDataExportMail,
  listDataExports,
  makeDataExport,
  moveNextPack,
  openDataExport,
  orderDataExport,
  resumeDataExport,
  sweepDataExports,
} from '../src/index.ts';
import { anOffice, tellRequisites } from './support/contracts.ts';
import { refused } from './support/refusals.ts';
import { aTown, type BuiltRegister, openWorld, type Town, type World } from './support/world.ts';

let world: World;
let town: Town;
let client: BuiltOrganization;
let owner: Actor;
let shop: BuiltRegister;
let kiosk: BuiltRegister;

beforeAll(async () => {
  world = await openWorld();
  town = await aTown(world);
  for (const actor of [town.as.operator, town.as.reseller]) await tellRequisites(world, actor);
});
afterAll(() => world.close());

beforeEach(async () => {
  const { database } = world;
  client = await aClient(database, town.reseller, { name: 'ООО «Ромашка»' });
  owner = anActor(client);
  const outlet = await anOutlet(database, client);
  const addedAt = world.instant(-200);
  shop = await aRegister(database, client, outlet, { name: 'Касса «У входа»', addedAt });
  kiosk = await aRegister(database, client, outlet, { name: 'Касса 2', addedAt });
});

const sell = (register: BuiltRegister, number: number, hours = -1) =>
  aDocument(world.database, register, {
    code: 3,
    number,
    registerTime: world.wall(hours),
    receivedAt: world.instant(hours),
    verdict: 'accepted',
    fields: { 1021: '=Кассир', 1059: [{ 1030: 'Товар', 1023: 1, 1079: 100 * number }] },
  });

const rawOf = async ({ fn, number, month }: StoredDocument) =>
  Buffer.from(
    (
      await world.database.unsafeClient.fiscalDocument.findUniqueOrThrow({
        where: { fn_number_month: { fn, number, month } },
        select: { raw: true },
      })
    ).raw,
  );

const nothing = () => Promise.resolve();
const order = async () => (await orderDataExport(world.context, owner)).id;
const make = (exportId: string) => makeDataExport(world.context, exportId, nothing);
const stateOf = async (id: string) =>
  (await listDataExports(world.context, owner)).items.find((row) => row.id === id);

/** What a person finds in the archive: texts by the path of the file. */
async function unpacked(exportId: string, part = 1): Promise<Readonly<Record<string, string>>> {
  const { stream, sizeBytes } = await openDataExport(world.context, owner, { exportId, part });
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  expect(bytes).toHaveLength(sizeBytes);
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, file]) => [path, strFromU8(file)]));
}

interface Told {
  readonly number: number;
  readonly taxService: string;
  readonly rawData: string;
  readonly document: Readonly<Record<string, { readonly totalSum: number }>>;
}
const documentsIn = (files: Readonly<Record<string, string>>, fn: string): Told[] =>
  Object.entries(files)
    .filter(([path]) => path.includes(fn))
    .flatMap(([, text]) => JSON.parse(text) as Told[]);

describe('an archive', () => {
  test('holds every document of the client by month and register, with its bytes and their reading', async () => {
    const first = await sell(shop, 1);
    await sell(shop, 2);
    await sell(kiosk, 7);
    await sell(town.register, 9);
    const id = await order();
    await make(id);
    const files = await unpacked(id);
    const [month] = Object.keys(files)
      .filter((path) => path.includes('/'))
      .map((path) => path.split('/')[0]);
    expect(month).toBe(world.instant(-1).toISOString().slice(0, 7));
    const inShop = documentsIn(files, shop.fn);
    expect(inShop.map(({ number, taxService }) => [number, taxService])).toEqual([
      [1, 'accepted'],
      [2, 'accepted'],
    ]);
    expect(inShop[1]?.document['receipt']?.totalSum).toBe(200);
    expect(Buffer.from(inShop[0]?.rawData ?? '', 'base64')).toEqual(await rawOf(first));
    expect(documentsIn(files, kiosk.fn)).toHaveLength(1);
    expect(documentsIn(files, town.register.fn)).toHaveLength(0);
    const register = Object.keys(files).find((path) => path.includes(shop.fn));
    expect(register).toContain(`/Касса «У входа» (РНМ ${shop.registrationNumber})/`);
    expect(await stateOf(id)).toMatchObject({ state: 'done', documents: 3, total: 3 });
  });

  test('lists all documents of a month in one table, where no cell is a formula', async () => {
    await world.database.unsafeClient.cashRegister.updateMany({
      where: { id: shop.id },
      data: { name: '=cmd|calc' },
    });
    await sell(shop, 1);
    const id = await order();
    await make(id);
    const files = await unpacked(id);
    const index = Object.entries(files).find(([path]) => path.endsWith('/Опись.csv'))?.[1] ?? '';
    expect(index.split('\r\n')[1]).toMatch(/^"'=cmd\|calc";/);
    expect(index).toContain(`\t${shop.fn}`);
  });

  test('brings papers with their signature files to whom they are open, and to nobody else', async () => {
    await tellRequisites(world, owner);
    const office = anOffice(world);
    const contract = await office.offered(owner, town.as.operator);
    await office.sign(contract.id, owner, client.inn);
    const id = await order();
    await make(id);
    const papers = Object.keys(await unpacked(id)).filter((path) => path.startsWith('Договоры/'));
    expect(papers.length).toBeGreaterThanOrEqual(4);
    expect(papers.every((path) => path.startsWith(`Договоры/${contract.number}/`))).toBe(true);
    const viewer = anActor(client, { role: 'viewer' });
    const { id: other } = await orderDataExport(world.context, viewer);
    await make(other);
    expect(Object.keys(await unpacked(other))).toEqual(['Прочтите.txt']);
  });

  test('reads documents whose bytes were moved to packs of old months', async () => {
    const sold = await sell(shop, 1);
    const raw = await rawOf(sold);
    await moveNextPack(world.context, sold.month, null);
    expect(await rawOf(sold)).toHaveLength(0);
    const id = await order();
    await make(id);
    const [document] = documentsIn(await unpacked(id), shop.fn);
    expect(Buffer.from(document?.rawData ?? '', 'base64')).toEqual(raw);
  });

  test('of a period holds nothing beyond it', async () => {
    await sell(shop, 1);
    const { id } = await orderDataExport(world.context, owner, { from: '2019-01', to: '2020-12' });
    await make(id);
    expect(Object.keys(await unpacked(id))).toEqual(['Прочтите.txt']);
    await refused(orderDataExport(world.context, owner, { from: '2020-02', to: '2020-01' }), 'input.invalid');
  });
});

describe('an archive that is too large for one file', () => {
  const LIMITS = { bytes: 1_000_000, files: 1 };

  test('comes in numbered parts that hold everything once, each with the contents of all', async () => {
    await sell(shop, 1);
    await sell(kiosk, 7);
    const id = await order();
    await makeDataExport(world.context, id, nothing, LIMITS);
    const { parts = [] } = (await stateOf(id)) ?? {};
    expect(parts.map(({ number }) => number)).toEqual([1, 2, 3]);
    const files = await Promise.all(parts.map(({ number }) => unpacked(id, number)));
    const contents = files[0]?.['Оглавление.csv'] ?? '';
    for (const [at, part] of files.entries()) {
      expect(part['Оглавление.csv']).toBe(contents);
      expect(part['Прочтите.txt']).toContain(`Часть ${at + 1} из 3`);
      const own = Object.keys(part).filter((path) => path.includes('/'));
      expect(own).toHaveLength(1);
      expect(contents).toContain(`${at + 1};"${own[0]}"`);
    }
    expect(documentsIn({ ...files[0], ...files[1] }, shop.fn)).toHaveLength(1);
    expect(documentsIn({ ...files[0], ...files[1] }, kiosk.fn)).toHaveLength(1);
    await refused(openDataExport(world.context, owner, { exportId: id, part: 4 }), 'data_export.expired');
  });

  test('keeps the parts that were put together when its worker dies, and leaves none behind in the end', async () => {
    await sell(shop, 1);
    await sell(kiosk, 7);
    const id = await order();
    const volumes = () =>
      world.database.unsafeClient.dataExportVolume.findMany({
        where: { exportId: id },
        orderBy: { number: 'asc' },
        select: { number: true, fileId: true, file: { select: { sha256: true } } },
      });
    const dying = makeDataExport(
      world.context,
      id,
      async () => {
        if ((await volumes()).length === 1) throw new Error('the worker died');
      },
      LIMITS,
    );
    await expect(dying).rejects.toThrow('the worker died');
    const [first] = await volumes();
    await makeDataExport(world.context, id, nothing, LIMITS);
    const made = await volumes();
    expect(made.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(made[0]).toEqual(first);
    world.context.clock.advance(8 * 86_400_000);
    await sweepDataExports(world.context);
    expect(await volumes()).toEqual([]);
    for (const { file } of made) {
      await expect(world.context.files.read(file.sha256)).rejects.toMatchObject({ code: 'missing' });
    }
  });
});

describe('the making of an archive', () => {
  test('goes on behind the last piece when a worker died, and repeats nothing', async () => {
    await sell(shop, 1);
    await sell(kiosk, 1);
    const id = await order();
    let pieces = 0;
    const dying = makeDataExport(world.context, id, () => {
      pieces += 1;
      return pieces > 2 ? Promise.reject(new Error('the worker died')) : nothing();
    });
    await expect(dying).rejects.toThrow('the worker died');
    await make(id);
    const files = await unpacked(id);
    expect(documentsIn(files, shop.fn)).toHaveLength(1);
    expect(documentsIn(files, kiosk.fn)).toHaveLength(1);
    expect(await stateOf(id)).toMatchObject({ state: 'done', documents: 2 });
  });

  test('stops when it is told to, and is gone on with', async () => {
    await sell(shop, 1);
    await sell(kiosk, 1);
    const id = await order();
    const stopped = await makeDataExport(world.context, id, async (done) => {
      if (done === 1) await cancelDataExport(world.context, owner, { exportId: id });
    });
    expect(stopped).toBe('not wanted any more');
    expect(await stateOf(id)).toMatchObject({ state: 'cancelled', documents: 1 });
    await refused(openDataExport(world.context, owner, { exportId: id }), 'data_export.expired');
    await resumeDataExport(world.context, owner, { exportId: id });
    await make(id);
    expect(await stateOf(id)).toMatchObject({ state: 'done', documents: 2 });
    await refused(resumeDataExport(world.context, owner, { exportId: id }), 'data_export.over');
  });

  test('is one at a time', async () => {
    const id = await order();
    await refused(order(), 'data_export.running');
    await make(id);
    await order();
  });

  test('that failed for good is told of as that', async () => {
    const id = await order();
    await world.database.unsafeClient.job.updateMany({
      where: { organizationId: client.id },
      data: { state: 'failed' },
    });
    world.context.clock.advance(1_000);
    await sweepDataExports(world.context);
    expect(await stateOf(id)).toMatchObject({
      state: 'failed',
      problem: expect.stringContaining('Продолжите') as string,
    });
  });

  test('leaves nothing behind once its days are over', async () => {
    await sell(shop, 1);
    const id = await order();
    await make(id);
    await sweepDataExports(world.context);
    expect(await world.database.unsafeClient.dataExportPart.count({ where: { exportId: id } })).toBe(0);
    const file = await world.database.unsafeClient.storedFile.findFirstOrThrow({
      where: { organizationId: client.id, mediaType: 'application/zip' },
      select: { sha256: true },
    });
    world.context.clock.advance(8 * 86_400_000);
    await refused(openDataExport(world.context, owner, { exportId: id }), 'data_export.expired');
    await sweepDataExports(world.context);
    expect(await stateOf(id)).toMatchObject({ state: 'expired' });
    await expect(world.context.files.read(file.sha256)).rejects.toMatchObject({ code: 'missing' });
  });
});

describe('whoever ordered an archive', () => {
  const told = async () =>
    (
      await world.database.unsafeClient.outbox.findMany({
        where: { organizationId: client.id, ...DATA_EXPORT_MAIL },
        select: { payload: true },
      })
    ).map(({ payload }) => JSON.parse(payload) as unknown);

  test('is told when it is ready, under the brand it works under, while it works there', async () => {
    const user = await aUser(world.database);
    await aMembership(world.database, user, client, { role: 'owner' });
    const { id } = await orderDataExport(world.context, anActor(client, { userId: user.id }));
    await make(id);
    expect(await told()).toEqual([{ exportId: id, event: 'made' }]);
    const mail = () => issueDataExportMail(world.context, { exportId: id, event: 'made' });
    expect(await mail()).toMatchObject({ to: user.email, brand: { host: 'kassa.example.ru' }, documents: 0 });
    expect(await issueDataExportMail(world.context, { exportId: id, event: 'failed' })).toBeNull();
    await world.database.unsafeClient.membership.updateMany({
      where: { organizationId: client.id, userId: user.id },
      data: { revokedAt: world.context.clock.now() },
    });
    expect(await mail()).toBeNull();
  });

  test('is told once when it failed for good', async () => {
    const id = await order();
    await world.database.unsafeClient.job.updateMany({
      where: { organizationId: client.id },
      data: { state: 'failed' },
    });
    world.context.clock.advance(1_000);
    await sweepDataExports(world.context);
    await sweepDataExports(world.context);
    expect(await told()).toEqual([{ exportId: id, event: 'failed' }]);
  });
});

describe('archives', () => {
  test('are listed by what they are filtered by', async () => {
    const id = await order();
    await make(id);
    const idsOf = async (filters: Parameters<typeof listDataExports>[2]) =>
      (await listDataExports(world.context, owner, filters)).items.map((row) => row.id);
    expect(await idsOf({ state: 'done', withPapers: true })).toEqual([id]);
    expect(await idsOf({ state: 'failed' })).toEqual([]);
    expect(await idsOf({ withPapers: false })).toEqual([]);
  });

  test('are for who sees all receipts, and still for a client that has left', async () => {
    for (const narrowed of [
      anActor(client, { role: 'technician' }),
      anActor(client, { role: 'administrator', outletIds: [shop.outletId] }),
    ]) {
      await refused(orderDataExport(world.context, narrowed), 'access.denied');
      await refused(listDataExports(world.context, narrowed), 'access.denied');
    }
    await refused(orderDataExport(world.context, town.as.operator), 'access.denied');
    const { id } = await orderDataExport(world.context, { ...owner, readOnly: true });
    await make(id);
    expect(await stateOf(id)).toMatchObject({ state: 'done' });
  });

  test('are written down: who ordered and who fetched', async () => {
    const id = await order();
    await make(id);
    await unpacked(id);
    const audit = await world.database.unsafeClient.auditEntry.findMany({
      where: { subjectId: id },
      select: { action: true },
    });
    expect(audit.map(({ action }) => action).sort()).toEqual([
      'data_export.fetched',
      'data_export.made',
      'data_export.ordered',
    ]);
  });
});
