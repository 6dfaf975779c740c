import { anActor } from '@koreshok/db/builders';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { archivePapers, getPaperFile, listPapers } from '../src/index.ts';
import { anOffice, tellRequisites } from './support/contracts.ts';
import { refused } from './support/refusals.ts';
import { aTown, openWorld, type Town, type World } from './support/world.ts';

let world: World;
let town: Town;
let contract: { readonly id: string; readonly number: string };
beforeAll(async () => {
  world = await openWorld();
  town = await aTown(world);
  for (const actor of [town.as.operator, town.as.reseller, town.as.client])
    await tellRequisites(world, actor);
  const office = anOffice(world);
  contract = await office.offered(town.as.client, town.as.operator);
  await office.sign(contract.id, town.as.client, town.client.inn);
  await office.offered(town.as.client, town.as.operator, town.register.id);
});
afterAll(() => world.close());

describe('documents of a client', () => {
  test('are listed with their files, filtered and paged', async () => {
    const { context } = world;
    const all = await listPapers(context, town.as.client);
    expect(all.items.map(({ state }) => state).toSorted()).toEqual(['in_force', 'waiting']);
    const inForce = await listPapers(context, town.as.client, { state: 'in_force' });
    expect(inForce.items).toMatchObject([{ id: contract.id, kind: 'contract', number: contract.number }]);
    expect(inForce.items[0]?.files).toHaveLength(4);
    expect((await listPapers(context, town.as.client, { kind: 'application' })).items).toEqual([]);
    expect((await listPapers(context, town.as.client, { search: contract.number })).items).toHaveLength(1);
    expect((await listPapers(context, town.as.client, { to: world.instant(-1) })).items).toEqual([]);
    const first = await listPapers(context, town.as.client, { limit: 1 });
    const second = await listPapers(context, town.as.client, { limit: 1, cursor: first.next ?? undefined });
    expect([...first.items, ...second.items].map(({ id }) => id).toSorted()).toEqual(
      all.items.map(({ id }) => id).toSorted(),
    );
  });

  test('a file is given with its bytes, and only as a part of its document', async () => {
    const { items } = await listPapers(world.context, town.as.client);
    const [one, other] = items;
    const file = one?.files[0];
    const given = await getPaperFile(world.context, town.as.client, {
      paperId: one?.id ?? '',
      fileId: file?.fileId ?? '',
    });
    expect(given).toMatchObject({ name: file?.name });
    expect(given.bytes).toHaveLength(file?.sizeBytes ?? -1);
    await refused(
      getPaperFile(world.context, town.as.client, { paperId: other?.id ?? '', fileId: file?.fileId ?? '' }),
      'file.not_found',
    );
  });

  test('an archive holds every file once, under its document’s number', async () => {
    const files = await archivePapers(world.context, town.as.client);
    const paths = files.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toHaveLength(6);
    expect(paths).toContain(`${contract.number}/dogovor-${contract.number}.pdf`);
    expect(await files[0]?.read()).toHaveLength(files[0]?.sizeBytes ?? -1);
    await refused(archivePapers(world.context, town.as.client, { kind: 'application' }), 'archive.empty');
  });

  test('are closed to agents, service centres, technicians as far as contracts go, and whoever is narrowed', async () => {
    const { context } = world;
    for (const actor of [town.as.agent, town.as.serviceCenter, town.as.kioskViewer])
      await refused(listPapers(context, actor), 'access.denied');
    const technician = anActor(town.client, { role: 'technician' });
    expect((await listPapers(context, technician)).items).toEqual([]);
    await refused(
      getPaperFile(context, technician, { paperId: contract.id, fileId: contract.id }),
      'file.not_found',
    );
    expect((await listPapers(context, town.as.reseller, { clientId: town.client.id })).items).toHaveLength(2);
    await refused(
      listPapers(context, town.as.otherReseller, { clientId: town.client.id }),
      'client.not_found',
    );
  });
});
