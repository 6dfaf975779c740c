import {
  aClient,
  anAttribution,
  aFinanceAccess,
  aMembership,
  aGrant,
  anActor,
  aUser,
} from '@koreshok/db/builders';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brandByHost, saveBrand } from '../src/brands/index.ts';
import { addMember, listMembers, revokeMember } from '../src/members/index.ts';
import {
  createOrganization,
  foundOperator,
  getClient,
  listAgentClients,
  listProvidedClients,
  listServicedClients,
} from '../src/organizations/index.ts';
import { refused } from './support/refusals.ts';
import { aTown, openWorld, type Town, type World } from './support/world.ts';

let world: World;
let town: Town;

beforeAll(async () => {
  world = await openWorld();
  town = await aTown(world);
});
afterAll(() => world.close());

const ROMASHKA = {
  kind: 'client' as const,
  name: 'Общество «Ромашка»',
  shortName: 'ООО «Ромашка»',
  inn: '7707083893',
};

describe('adding an organization', () => {
  test('puts it under whoever adds it, with a line in the journal', async () => {
    const { id } = await createOrganization(world.context, town.as.reseller, {
      ...ROMASHKA,
      kpp: '770701001',
    });
    const row = await world.database.unsafeClient.organization.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({
      providerId: town.reseller.id,
      kind: 'client',
      inn: '7707083893',
      state: 'active',
    });
    expect(
      await world.database.unsafeClient.auditEntry.findFirst({ where: { subjectId: id } }),
    ).toMatchObject({
      action: 'organization.created',
      actorOrganizationId: town.reseller.id,
    });
  });

  test('is refused for the same ИНН and КПП under one provider, and free under another', async () => {
    await refused(
      createOrganization(world.context, town.as.reseller, { ...ROMASHKA, kpp: '770701001' }),
      'organization.taken',
    );
    await createOrganization(world.context, town.as.reseller, { ...ROMASHKA, kpp: '770702001' });
    await createOrganization(world.context, town.as.otherReseller, { ...ROMASHKA, kpp: '770701001' });
  });

  test('is not for clients, agents, service centres, nor for a viewer; resellers are made by the operator', async () => {
    for (const actor of [
      town.as.client,
      town.as.agent,
      town.as.serviceCenter,
      anActor(town.reseller, { role: 'viewer' }),
    ]) {
      await refused(createOrganization(world.context, actor, ROMASHKA), 'access.denied');
    }
    const reseller = { ...ROMASHKA, kind: 'reseller' as const };
    await refused(createOrganization(world.context, town.as.reseller, reseller), 'access.denied');
    await createOrganization(world.context, town.as.operator, reseller);
  });

  test('with wrong requisites says what is wrong with each', async () => {
    const error = await refused(
      createOrganization(world.context, town.as.reseller, { ...ROMASHKA, inn: '7707083894', name: '  ' }),
      'input.invalid',
    );
    expect(error.fields).toMatchObject({
      inn: expect.stringContaining('ИНН') as string,
      name: 'Заполните это поле.',
    });
    const trader = { ...ROMASHKA, inn: '500100732259', kpp: '770701001' };
    const kpp = await refused(createOrganization(world.context, town.as.reseller, trader), 'input.invalid');
    expect(kpp.fields['kpp']).toContain('нет КПП');
  });

  test('there is one operator', async () => {
    await refused(
      foundOperator(world.context, { name: 'Второй', shortName: 'Второй', inn: '7707083893' }),
      'operator.exists',
    );
  });
});

describe('an agent and its clients', () => {
  test('sees what each is asked for next, and finds them by it', async () => {
    const brought = await aClient(world.database, town.reseller, { name: 'ООО «Приведённый»' });
    await anAttribution(world.database, brought, town.agent);
    const next = async () =>
      (await listAgentClients(world.context, town.as.agent, { search: brought.name })).items[0]?.next;
    const found = async (filter: 'registration' | 'requisites' | 'done') =>
      (await listAgentClients(world.context, town.as.agent, { next: filter })).items.map(({ id }) => id);
    expect(await next()).toBe('registration');
    expect(await found('registration')).toContain(brought.id);
    await aMembership(world.database, await aUser(world.database), brought);
    expect(await next()).toBe('requisites');
    expect(await found('requisites')).toContain(brought.id);
    expect(await found('registration')).not.toContain(brought.id);
    expect(await found('done')).toEqual([]);
    const own = (await listAgentClients(world.context, town.as.agent, { search: town.client.name })).items;
    expect(own).toMatchObject([{ facts: { registers: 2, firstReceipt: false, paid: false } }]);
    expect(own[0]?.nextTermEnd).toEqual(world.instant(28 * 24));
  });
});

describe('lists of clients', () => {
  test('a reseller sees its own, the operator all, by name and page by page', async () => {
    const ids = async (actor: Parameters<typeof listProvidedClients>[1]) =>
      (await listProvidedClients(world.context, actor, { limit: 200 })).items.map(({ id }) => id);
    const own = await ids(town.as.reseller);
    expect(own).toEqual(expect.arrayContaining([town.client.id, town.neighbour.id]));
    expect(own).not.toContain(town.direct.id);
    expect(await ids(town.as.operator)).toContain(town.direct.id);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listProvidedClients(world.context, town.as.operator, {
        limit: 2,
        ...(cursor === undefined ? {} : { cursor }),
      });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual(await ids(town.as.operator));
  });

  test('find by a part of the name or the beginning of the ИНН', async () => {
    const found = await listProvidedClients(world.context, town.as.reseller, {
      search: town.client.inn.slice(0, 8),
    });
    expect(found.items).toMatchObject([{ id: town.client.id, agentName: town.agent.name, registers: 2 }]);
    const named = await listProvidedClients(world.context, town.as.reseller, { search: 'ромашка' });
    expect(named.items.length).toBeGreaterThan(1);
    expect((await listProvidedClients(world.context, town.as.reseller, { search: '%' })).items).toEqual([]);
  });

  test('a service centre sees names and numbers of registers of live grants, nothing else', async () => {
    expect((await listServicedClients(world.context, town.as.serviceCenter, {})).items).toEqual([]);
    await aGrant(world.database, town.serviceCenter, [town.register], { validUntil: world.instant(24) });
    const [row, ...others] = (await listServicedClients(world.context, town.as.serviceCenter, {})).items;
    expect(others).toEqual([]);
    expect(row).toEqual({
      id: town.client.id,
      name: town.client.name,
      registers: 1,
      grantEndsAt: world.instant(24),
    });
  });

  test('each list is for its audience', async () => {
    await refused(listProvidedClients(world.context, town.as.agent, {}), 'access.denied');
    await refused(listAgentClients(world.context, town.as.reseller, {}), 'access.denied');
    await refused(listServicedClients(world.context, town.as.client, {}), 'access.denied');
  });
});

describe('a client by itself', () => {
  const card = (actor: Parameters<typeof getClient>[1], clientId = town.client.id) =>
    getClient(world.context, actor, { clientId });

  test('shows its requisites to those identity is open to, its name alone to a service centre', async () => {
    expect(await card(town.as.client)).toMatchObject({
      financeOpen: true,
      requisites: { inn: town.client.inn },
      agent: null,
    });
    expect(await card(town.as.agent)).toMatchObject({
      financeOpen: false,
      requisites: { inn: town.client.inn },
    });
    expect(await card(town.as.reseller)).toMatchObject({
      financeOpen: false,
      agent: { name: town.agent.name },
    });
    const seen = await card(town.as.serviceCenter);
    expect(seen).toMatchObject({ requisites: null, agent: null, financeOpen: false });
    expect(JSON.stringify(seen)).not.toContain(town.client.inn);
  });

  test('says that money is open while a consent or reason lives', async () => {
    await aFinanceAccess(world.database, town.reseller, town.client, 'consent', {
      validUntil: world.instant(1),
    });
    expect((await card(town.as.reseller)).financeOpen).toBe(true);
    expect((await card(anActor(town.reseller, { role: 'technician' }))).financeOpen).toBe(false);
  });

  test('out of reach is not found', async () => {
    await refused(card(town.as.client, town.neighbour.id), 'client.not_found');
    await refused(card(town.as.agent, town.neighbour.id), 'client.not_found');
    await refused(card(town.as.reseller, town.direct.id), 'client.not_found');
    await refused(card(town.as.otherReseller), 'client.not_found');
    await refused(card(town.as.operator, town.reseller.id), 'client.not_found');
  });
});

describe('people of an organization', () => {
  const person = { email: 'olga@romashka.ru', name: 'Ольга', role: 'accountant' as const };
  const add = (actor: Parameters<typeof addMember>[1], changes: object = {}) =>
    addMember(world.context, actor, { organizationId: town.client.id, ...person, ...changes });

  test('are added by its owner, its reseller and the operator, and by nobody else', async () => {
    const { membershipId } = await add(town.as.client);
    await refused(add(town.as.client), 'member.exists');
    await add(town.as.reseller, { email: 'a@romashka.ru' });
    await add(town.as.operator, { email: 'b@romashka.ru' });
    await refused(add(town.as.neighbour, { email: 'c@romashka.ru' }), 'organization.not_found');
    await refused(add(town.as.otherReseller, { email: 'c@romashka.ru' }), 'organization.not_found');
    await refused(add(anActor(town.client, { role: 'viewer' }), { email: 'c@romashka.ru' }), 'access.denied');
    await refused(
      add(anActor(town.client, { role: 'administrator' }), { email: 'c@romashka.ru', role: 'owner' }),
      'access.denied',
    );
    const { items: members } = await listMembers(world.context, town.as.client);
    expect(members.find((member) => member.membershipId === membershipId)).toMatchObject({
      email: 'olga@romashka.ru',
      role: 'accountant',
      outletIds: null,
    });
    expect(members).toHaveLength(3);
    expect((await listMembers(world.context, town.as.neighbour)).items).toEqual([]);
  });

  test('one known by e-mail keeps name and password, and gets one more organization', async () => {
    const { userId } = await add(town.as.reseller, {
      organizationId: town.neighbour.id,
      name: 'Другое имя',
      password: 'совсем другой пароль',
    });
    const user = await world.database.unsafeClient.user.findUniqueOrThrow({ where: { id: userId } });
    expect(user.name).toBe('Ольга');
  });

  test("cannot be narrowed to another client's outlets", async () => {
    const outletIds = [town.neighbourRegister.outletId];
    await refused(add(town.as.client, { email: 'd@romashka.ru', outletIds }), 'outlet.not_found');
    expect(await world.database.unsafeClient.user.count({ where: { email: 'd@romashka.ru' } })).toBe(0);
  });

  test('lose their role at once, may come back, and the last owner stays', async () => {
    const owner = await add(town.as.reseller, { email: 'owner@romashka.ru', role: 'owner' });
    const olga = (await listMembers(world.context, town.as.client)).items.find(
      ({ email }) => email === person.email,
    );
    await revokeMember(world.context, town.as.client, { membershipId: olga?.membershipId ?? '' });
    await refused(
      revokeMember(world.context, town.as.client, { membershipId: olga?.membershipId ?? '' }),
      'member.not_found',
    );
    const back = await add(town.as.client, { role: 'viewer' });
    expect(back.membershipId).toBe(olga?.membershipId);
    await refused(revokeMember(world.context, town.as.client, owner), 'member.last_owner');
    await refused(revokeMember(world.context, town.as.neighbour, owner), 'member.not_found');
  });
});

describe('brands', () => {
  const brand = {
    host: 'Novaya.Example.ru',
    name: 'Новая касса',
    legalName: 'ООО «Новая»',
    accentColor: '#1f6feb',
    supportEmail: 'help@novaya.ru',
    supportPhone: '+7 495 000-00-00',
    senderName: 'Новая',
    senderEmail: 'no-reply@novaya.ru',
    gateHost: 'gate.novaya.ru',
  };

  test('show on their host once published, in any spelling of it', async () => {
    await saveBrand(world.context, town.as.reseller, { ...brand, published: false });
    expect(await brandByHost(world.context, 'novaya.example.ru')).toBeNull();
    await saveBrand(world.context, town.as.reseller, { ...brand, published: true });
    const shown = await brandByHost(world.context, 'NOVAYA.example.ru.:8443');
    expect(shown).toMatchObject({ name: 'Новая касса', owner: 'reseller', organizationId: town.reseller.id });
    expect(await brandByHost(world.context, 'elsewhere.example.ru')).toBeNull();
    expect(await brandByHost(world.context, "novaya.example.ru' OR 1=1")).toBeNull();
  });

  test("cannot take somebody else's host, nor be made by a client", async () => {
    await refused(
      saveBrand(world.context, town.as.otherReseller, { ...brand, published: true }),
      'brand.host_taken',
    );
    await refused(saveBrand(world.context, town.as.client, { ...brand, published: true }), 'access.denied');
  });
});
