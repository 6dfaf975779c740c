import { aGrant, anActor, aServiceCenter, aUser } from '@koreshok/db/builders';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApiKey, listApiKeys, resolveApiKey, revokeApiKey } from '../src/api-keys/index.ts';
import { listDocuments } from '../src/documents/index.ts';
import {
  answerConsentRequest,
  askConsent,
  grantConsent,
  listConsentRequests,
  listFinanceAccess,
  revokeFinanceAccess,
  stateReason,
  withdrawConsentRequest,
} from '../src/finance-access/index.ts';
import { createGrant, listGrants, listLooks, revokeGrant } from '../src/grants/index.ts';
import { listReceipts } from '../src/receipts/index.ts';
import { getRegister, listRegisters, listShifts } from '../src/registers/index.ts';
import { refused } from './support/refusals.ts';
import { aTown, openWorld, type Town, type World } from './support/world.ts';

let world: World;
let town: Town;

beforeAll(async () => {
  world = await openWorld();
  town = await aTown(world);
});
afterAll(() => world.close());

describe('handing registers to a service centre', () => {
  const seen = async () =>
    (await listRegisters(world.context, town.as.serviceCenter)).items.map(({ id }) => id);
  const grant = (changes: object = {}, actor = town.as.client) =>
    createGrant(world.context, actor, {
      serviceCenterInn: town.serviceCenter.inn,
      registerIds: [town.register.id],
      ...changes,
    });

  test('opens those registers, until it is taken back', async () => {
    const { id } = await grant();
    expect(await seen()).toEqual([town.register.id]);
    expect((await listGrants(world.context, town.as.client)).items).toMatchObject([
      { id, serviceCenterName: town.serviceCenter.name, registers: [{ id: town.register.id }], live: true },
    ]);
    await revokeGrant(world.context, town.as.client, { grantId: id });
    expect(await seen()).toEqual([]);
    expect((await listGrants(world.context, town.as.client)).items).toMatchObject([{ id, live: false }]);
    await refused(revokeGrant(world.context, town.as.client, { grantId: id }), 'grant.not_found');
  });

  test('ends by itself on its day', async () => {
    await grant({ validUntil: world.instant(10) });
    expect(await seen()).toEqual([town.register.id]);
    world.context.clock.advanceTo(world.instant(10));
    expect(await seen()).toEqual([]);
    await refused(grant({ validUntil: world.instant(10) }), 'grant.ends_in_past');
  });

  test("is refused for somebody else's register and a service centre of another reseller", async () => {
    const stranger = await aServiceCenter(world.database, town.otherReseller);
    await refused(
      grant({ registerIds: [town.register.id, town.neighbourRegister.id] }),
      'register.not_found',
    );
    await refused(grant({ serviceCenterInn: stranger.inn }), 'service_center.not_found');
    await refused(grant({}, town.as.neighbour), 'register.not_found');
    expect(await seen()).toEqual([]);
  });

  test('is for the owner or administrator who sees all outlets', async () => {
    await refused(grant({}, anActor(town.client, { role: 'technician' })), 'access.denied');
    await refused(
      grant({}, anActor(town.client, { role: 'owner', outletIds: [town.shop.id] })),
      'access.denied',
    );
    await refused(grant({}, town.as.serviceCenter), 'access.denied');
    await refused(grant({}, town.as.operator), 'access.denied');
  });

  test("somebody else's cannot be taken back or listed", async () => {
    const { id } = await grant();
    await refused(revokeGrant(world.context, town.as.neighbour, { grantId: id }), 'grant.not_found');
    expect((await listGrants(world.context, town.as.neighbour)).items).toEqual([]);
    expect(await seen()).toEqual([town.register.id]);
  });
});

describe('the list of hand-overs', () => {
  test('is read page by page and filtered by whether the registers are seen now', async () => {
    const { context } = world;
    const registerIds = [town.directRegister.id];
    const center = await aServiceCenter(world.database, town.operator, { name: 'Второй центр' });
    const made = async () =>
      (await createGrant(context, town.as.direct, { serviceCenterInn: center.inn, registerIds })).id;
    const ended = await made();
    await revokeGrant(context, town.as.direct, { grantId: ended });
    context.clock.advance(1_000);
    const live = await made();
    const ids = async (input: Parameters<typeof listGrants>[2]) =>
      (await listGrants(context, town.as.direct, input)).items.map(({ id }) => id);
    expect(await ids({ state: 'live' })).toEqual([live]);
    expect(await ids({ state: 'ended' })).toEqual([ended]);
    expect(await ids({ search: center.inn.slice(0, 6) })).toEqual([live, ended]);
    expect(await ids({ search: 'нет такого' })).toEqual([]);
    const { next } = await listGrants(context, town.as.direct, { limit: 1 });
    expect(await ids({ limit: 1, cursor: next ?? '' })).toEqual([ended]);
  });
});

test('a member of one outlet sees of a hand-over the registers that stand there', async () => {
  const grant = await aGrant(world.database, town.serviceCenter, [town.register, town.kioskRegister]);
  const narrowed = anActor(town.client, { role: 'administrator', outletIds: [town.kiosk.id] });
  const { items } = await listGrants(world.context, narrowed);
  const row = items.find(({ id }) => id === grant.id);
  expect(row?.registers.map(({ id }) => id)).toEqual([town.kioskRegister.id]);
});

describe('the journal of who looked', () => {
  test('has each person of a service centre once an hour for a register, and nobody else', async () => {
    const { context, database } = world;
    const center = await aServiceCenter(database, town.reseller);
    const master = await aUser(database, { name: 'Мастер Иванов' });
    await createGrant(context, town.as.client, {
      serviceCenterInn: center.inn,
      registerIds: [town.register.id],
    });
    const registerId = town.register.id;
    const asMaster = anActor(center, { userId: master.id });
    const looks = (query: object = {}) =>
      listLooks(context, town.as.client, { serviceCenterId: center.id, ...query });
    await getRegister(context, asMaster, { registerId });
    await listShifts(context, asMaster, { registerId });
    await getRegister(context, town.as.client, { registerId });
    expect((await looks()).items).toMatchObject([
      { viewerName: 'Мастер Иванов', registerName: 'Касса 1', serviceCenterName: center.name },
    ]);
    await refused(
      getRegister(context, asMaster, { registerId: town.kioskRegister.id }),
      'register.not_found',
    );
    context.clock.advanceTo(new Date(context.clock.now().getTime() + 3_600_000));
    await listDocuments(context, asMaster, { registerId });
    const { items, next } = await looks({ limit: 1 });
    expect(items).toHaveLength(1);
    expect((await looks({ limit: 1, cursor: next ?? undefined })).items).toHaveLength(1);
    expect((await looks({ registerId: town.kioskRegister.id })).items).toEqual([]);
    expect((await listLooks(context, town.as.neighbour)).items).toEqual([]);
    const kiosk = anActor(town.client, { role: 'owner', outletIds: [town.kiosk.id] });
    expect((await listLooks(context, kiosk)).items).toEqual([]);
  });
});

describe('a look into money', () => {
  const look = (actor = town.as.reseller) => listReceipts(world.context, actor, { clientId: town.client.id });
  const inDays = (days: number) => new Date(world.context.clock.now().getTime() + days * 86_400_000);

  test('the client consents for a term, and may take it back', async () => {
    await refused(look(), 'client.not_found');
    const { id } = await grantConsent(world.context, town.as.client, {
      validUntil: inDays(7),
      reason: 'Сверка',
    });
    await expect(look()).resolves.toMatchObject({ items: [] });
    expect((await listFinanceAccess(world.context, town.as.client)).items).toMatchObject([
      { id, viewerName: town.reseller.name, basis: 'consent', reason: 'Сверка', live: true },
    ]);
    expect((await listFinanceAccess(world.context, town.as.reseller)).items).toMatchObject([
      { id, clientName: town.client.name },
    ]);
    await revokeFinanceAccess(world.context, town.as.client, { accessId: id });
    await refused(look(), 'client.not_found');
    await refused(
      revokeFinanceAccess(world.context, town.as.client, { accessId: id }),
      'finance_access.not_found',
    );
  });

  test('a consent is dated within a year, given by an owner, to a reseller', async () => {
    const consent = (actor: Parameters<typeof grantConsent>[1], days: number) =>
      grantConsent(world.context, actor, { validUntil: inDays(days) });
    await refused(consent(town.as.client, 0), 'consent.term');
    await refused(consent(town.as.client, 400), 'consent.term');
    await refused(consent(town.as.direct, 7), 'consent.no_reseller');
    await refused(consent(anActor(town.client, { role: 'viewer' }), 7), 'access.denied');
    await refused(consent(town.as.reseller, 7), 'access.denied');
  });

  test('the operator states a reason the client can read, for some hours, without its name', async () => {
    await refused(look(town.as.operator), 'client.not_found');
    const stated = { clientId: town.client.id, reason: 'Клиент просит найти чек' };
    const { id, validUntil } = await stateReason(world.context, town.as.operator, stated);
    expect(validUntil).toEqual(inDays(4 / 24));
    await expect(look(town.as.operator)).resolves.toMatchObject({ items: [] });
    const { items: looks } = await listFinanceAccess(world.context, town.as.client);
    const row = looks.find((one) => one.id === id);
    expect(row).toMatchObject({ id, basis: 'reason', reason: stated.reason, viewerName: 'Служба поддержки' });
    expect(JSON.stringify(row)).not.toContain(town.operator.name);
    await refused(
      revokeFinanceAccess(world.context, town.as.client, { accessId: id }),
      'finance_access.not_found',
    );
    await revokeFinanceAccess(world.context, town.as.operator, { accessId: id });
    await refused(look(town.as.operator), 'client.not_found');
  });

  test('no reason, or one too short, or somebody without the right opens nothing', async () => {
    const state = (reason: string, actor = town.as.operator) =>
      stateReason(world.context, actor, { clientId: town.client.id, reason });
    await refused(state('надо'), 'input.invalid');
    await refused(state('Клиент просит найти чек', town.as.reseller), 'access.denied');
    await refused(
      state('Клиент просит найти чек', anActor(town.operator, { role: 'technician' })),
      'access.denied',
    );
    await refused(look(town.as.operator), 'client.not_found');
  });

  test('a reseller asks for consent, and has what the client answers for as long as it asked', async () => {
    const { context } = world;
    const question = { clientId: town.client.id, reason: 'Сверить выручку за квартал', days: 3 };
    const { id } = await askConsent(context, town.as.reseller, question);
    await refused(askConsent(context, town.as.reseller, question), 'consent.asked');
    await refused(askConsent(context, town.as.otherReseller, question), 'client.not_found');
    await refused(look(), 'client.not_found');
    expect(await listConsentRequests(context, town.as.client)).toMatchObject([
      { id, viewerName: town.reseller.name, days: 3 },
    ]);
    const answer = (granted: boolean, actor = town.as.client) =>
      answerConsentRequest(context, actor, { requestId: id, granted });
    await refused(answer(true, town.as.neighbour), 'consent_request.not_found');
    await refused(answer(true, anActor(town.client, { role: 'viewer' })), 'access.denied');
    await answer(true);
    await refused(answer(false), 'consent_request.not_found');
    await expect(look()).resolves.toMatchObject({ items: [] });
    context.clock.advanceTo(inDays(3));
    await refused(look(), 'client.not_found');
  });

  test('a refused or withdrawn question opens nothing', async () => {
    const { context } = world;
    const question = { clientId: town.client.id, reason: 'Сверить выручку за квартал', days: 3 };
    const first = await askConsent(context, town.as.reseller, question);
    await answerConsentRequest(context, town.as.client, { requestId: first.id, granted: false });
    const second = await askConsent(context, town.as.reseller, question);
    await withdrawConsentRequest(context, town.as.reseller, { requestId: second.id });
    await refused(
      answerConsentRequest(context, town.as.client, { requestId: second.id, granted: true }),
      'consent_request.not_found',
    );
    expect(await listConsentRequests(context, town.as.client)).toEqual([]);
    await refused(look(), 'client.not_found');
  });

  test('every look is in the journal of the client', async () => {
    const entries = await world.database.unsafeClient.auditEntry.findMany({
      where: { organizationId: town.client.id, action: { startsWith: 'finance.' } },
      orderBy: { at: 'asc' },
    });
    expect(entries.map(({ action }) => action).sort()).toEqual([
      'finance.access_revoked',
      'finance.access_revoked',
      'finance.consent_asked',
      'finance.consent_asked',
      'finance.consent_asked',
      'finance.consent_given',
      'finance.consent_given',
      'finance.consent_refused',
      'finance.reason_stated',
    ]);
  });
});

describe('API keys', () => {
  test('act for their organization in their role, and in no other', async () => {
    const { id, secret } = await createApiKey(world.context, town.as.client, {
      name: 'Учёт',
      role: 'accountant',
    });
    const actor = await resolveApiKey(world.context, { secret });
    expect(actor).toEqual({
      userId: null,
      apiKeyId: id,
      organizationId: town.client.id,
      organizationKind: 'client',
      providerId: town.reseller.id,
      role: 'accountant',
      rights: null,
      outletIds: null,
      registerIds: [],
      readOnly: false,
    });
    const [row] = await listApiKeys(world.context, town.as.client);
    expect(row).toMatchObject({ id, prefix: secret.slice(0, 12), lastUsedAt: world.context.clock.now() });
    expect(JSON.stringify(row)).not.toContain(secret.slice(12));
  });

  test('end at once, and the secret of no key resolves to nothing', async () => {
    const { id, secret } = await createApiKey(world.context, town.as.client, { name: 'Касса' });
    await refused(revokeApiKey(world.context, town.as.neighbour, { apiKeyId: id }), 'api_key.not_found');
    expect(await resolveApiKey(world.context, { secret })).not.toBeNull();
    await revokeApiKey(world.context, town.as.client, { apiKeyId: id });
    expect(await resolveApiKey(world.context, { secret })).toBeNull();
    expect(await resolveApiKey(world.context, { secret: `${secret.slice(0, -1)}?` })).toBeNull();
    expect(await resolveApiKey(world.context, { secret: '' })).toBeNull();
  });

  test('are made by people, and never above their role or by one key for another', async () => {
    const administrator = anActor(town.client, { role: 'administrator' });
    await createApiKey(world.context, administrator, { name: 'Свой', role: 'administrator' });
    await refused(
      createApiKey(world.context, anActor(town.client, { role: 'technician' }), { name: 'X' }),
      'access.denied',
    );
    await refused(
      createApiKey(world.context, { ...administrator, userId: null, apiKeyId: 'key' }, { name: 'X' }),
      'access.denied',
    );
    await refused(
      createApiKey(world.context, anActor(town.client, { outletIds: [town.shop.id] }), { name: 'X' }),
      'access.denied',
    );
  });
});

describe('the list of looks into money', () => {
  test('tells those that are open from those that ended', async () => {
    const { context } = world;
    const reason = 'Обращение 11';
    await stateReason(context, town.as.operator, { clientId: town.direct.id, reason, hours: 1 });
    const states = async (state: 'live' | 'ended') =>
      (await listFinanceAccess(context, town.as.direct, { state })).items.map((look) => look.reason);
    expect(await states('live')).toEqual([reason]);
    expect(await states('ended')).toEqual([]);
    context.clock.advance(2 * 3_600_000);
    expect(await states('live')).toEqual([]);
    expect(await states('ended')).toEqual([reason]);
  });
});
