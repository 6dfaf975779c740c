import { aClient, anActor, anAgent } from '@koreshok/db/builders';
import type { PartnerCodeState } from '@koreshok/domain';
import { makeInn } from '@koreshok/fiscal/identifiers';
import { seededRandom } from '@koreshok/simulators/random';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bindClient } from '../src/attribution/index.ts';
import { createOrganization } from '../src/organizations/index.ts';
import {
  closePartnerCode,
  createPartnerCode,
  type CreatePartnerCodeInput,
  getPartnerCode,
  listCampaigns,
  listPartnerCodes,
  noteLinkVisit,
  readOffer,
} from '../src/partner-codes/index.ts';
import { publishPriceList } from '../src/tariffs/index.ts';
import { refused } from './support/refusals.ts';
import { aTown, openWorld, type Town, type World } from './support/world.ts';

let world: World;
let town: Town;
const random = seededRandom('partner codes').next;

beforeAll(async () => {
  world = await openWorld();
  town = await aTown(world);
  await publishPriceList(world.context, town.as.reseller, {
    terms: [{ months: 15, price: 340_000 }],
    agentDiscountLimit: 1_500,
    vatRate: 2_200,
  });
});
afterAll(() => world.close());

function aCode(traits: Partial<CreatePartnerCodeInput> = {}, actor = town.as.agent) {
  return createPartnerCode(world.context, actor, { name: 'Выставка', ...traits });
}

function register(
  inn: string,
  partnerCode?: string,
  traits: { kpp?: string; actor?: typeof town.as.agent } = {},
) {
  return createOrganization(world.context, traits.actor ?? town.as.reseller, {
    kind: 'client',
    name: 'Общество «Ромашка»',
    shortName: 'ООО «Ромашка»',
    inn,
    kpp: traits.kpp ?? '',
    ...(partnerCode === undefined ? {} : { partnerCode }),
  });
}

function agentOf(organizationId: string) {
  return world.database.unsafeClient.attribution.findUnique({ where: { organizationId } });
}

describe('a code', () => {
  test('keeps its campaign, offer, seats and end', async () => {
    const { id, code } = await aCode({
      code: 'most-2026',
      campaign: 'Осень',
      offerMonths: 15,
      offerDiscount: 1_000,
      seats: 5,
      expiresAt: world.instant(24),
    });
    expect(code).toBe('MOST-2026');
    expect(await getPartnerCode(world.context, town.as.agent, { partnerCodeId: id })).toMatchObject({
      campaign: 'Осень',
      offerMonths: 15,
      offerDiscount: 1_000,
      seats: 5,
      used: 0,
      state: 'open',
    });
  });

  test('cannot offer what the provider’s prices do not allow, nor end in the past', async () => {
    await refused(aCode({ offerMonths: 13 }), 'partner_code.offer');
    const error = await refused(aCode({ offerDiscount: 1_501 }), 'partner_code.offer');
    expect(error.fields).toEqual({ offerDiscount: 'По тарифам скидка не больше 15 %.' });
    await refused(aCode({ expiresAt: world.instant(0) }), 'partner_code.past');
  });

  test('offers nothing off where no prices are published', async () => {
    const elsewhere = anActor(await anAgent(world.database, town.otherReseller));
    await refused(aCode({ offerDiscount: 1 }, elsewhere), 'partner_code.offer');
    await refused(aCode({ offerMonths: 15 }, elsewhere), 'partner_code.offer');
    await expect(aCode({}, elsewhere)).resolves.toMatchObject({});
  });

  test('is one word everywhere', async () => {
    await aCode({ code: 'my-site' });
    await refused(aCode({ code: 'MY-SITE' }), 'partner_code.taken');
  });

  test('is closed once, by its own agent alone', async () => {
    const { id } = await aCode();
    const other = anActor(await anAgent(world.database, town.reseller));
    for (const call of [closePartnerCode, getPartnerCode])
      await refused(call(world.context, other, { partnerCodeId: id }), 'partner_code.not_found');
    await closePartnerCode(world.context, town.as.agent, { partnerCodeId: id });
    await closePartnerCode(world.context, town.as.agent, { partnerCodeId: id });
    const journal = { subjectId: id, action: 'partner_code.closed' };
    expect(await world.database.unsafeClient.auditEntry.count({ where: journal })).toBe(1);
  });
});

describe('the list of codes', () => {
  test('is filtered by state exactly as each row tells its own', async () => {
    const agent = anActor(await anAgent(world.database, town.reseller));
    const soon = await aCode({ name: 'Скоро кончится', expiresAt: world.instant(1) }, agent);
    const full = await aCode({ name: 'Одно место', seats: 1 }, agent);
    const shut = await aCode({ name: 'Закрытый' }, agent);
    await aCode({ name: 'Открытый', seats: 3 }, agent);
    await register(makeInn(random), full.code);
    await closePartnerCode(world.context, agent, { partnerCodeId: shut.id });
    const later = { ...world.context, clock: { now: () => world.instant(1) } };
    const all = await listPartnerCodes(later, agent);
    const states: Record<string, PartnerCodeState> = {};
    for (const { id, state } of all.items) states[id] = state;
    expect(states).toMatchObject({ [soon.id]: 'expired', [full.id]: 'used_up', [shut.id]: 'closed' });
    for (const state of ['open', 'expired', 'used_up', 'closed'] as const) {
      const filtered = await listPartnerCodes(later, agent, { state });
      expect(filtered.items).toEqual(all.items.filter((row) => row.state === state));
      expect(filtered.items).toHaveLength(1);
    }
  });

  test('is searched by name, campaign and the beginning of the code, part by part', async () => {
    const agent = anActor(await anAgent(world.database, town.reseller));
    await aCode({ name: 'Стойка у входа', code: 'stoika' }, agent);
    await aCode({ name: 'Письма', campaign: 'Стойки', code: 'pisma' }, agent);
    const found = async (search: string) =>
      (await listPartnerCodes(world.context, agent, { search })).items.map(({ code }) => code);
    expect((await found('стойк')).toSorted()).toEqual(['PISMA', 'STOIKA']);
    expect(await found('pis')).toEqual(['PISMA']);
    const first = await listPartnerCodes(world.context, agent, { limit: 1 });
    const rest = await listPartnerCodes(world.context, agent, { limit: 1, cursor: first.next ?? '' });
    const all = await listPartnerCodes(world.context, agent);
    expect([...first.items, ...rest.items]).toEqual(all.items);
    expect(rest.next).toBeNull();
  });
});

describe('the first contact', () => {
  test('binds the client to the agent of the code for good', async () => {
    const { code } = await aCode();
    const { id } = await register(makeInn(random), ` ${code.toLowerCase()} `);
    const rival = anActor(await anAgent(world.database, town.reseller));
    const late = await aCode({}, rival);
    const again = await bindClient(world.context, town.as.reseller, { clientId: id, partnerCode: late.code });
    expect(again).toEqual({ agentId: town.agent.id, boundNow: false });
  });

  test('holds for every branch of the same ИНН, named code or not', async () => {
    const inn = makeInn(random);
    await register(inn, (await aCode()).code, { kpp: '770701001' });
    const rival = await aCode({}, anActor(await anAgent(world.database, town.reseller)));
    for (const branch of [
      await register(inn, undefined, { kpp: '540101001' }),
      await register(inn, rival.code, { kpp: '660101001' }),
    ]) {
      expect(await agentOf(branch.id)).toMatchObject({ agentId: town.agent.id });
    }
  });

  test('is nobody’s where the ИНН had come by itself; only its provider may still bind it', async () => {
    const inn = makeInn(random);
    const first = await register(inn);
    const { code } = await aCode();
    const branch = await register(inn, code, { kpp: '540101001' });
    expect(await agentOf(branch.id)).toBeNull();
    const bound = await bindClient(world.context, town.as.reseller, {
      clientId: first.id,
      partnerCode: code,
    });
    expect(bound).toEqual({ agentId: town.agent.id, boundNow: true });
  });

  test('is counted apart under another provider', async () => {
    const inn = makeInn(random);
    await register(inn, (await aCode()).code);
    const elsewhere = await register(inn, undefined, { actor: town.as.otherReseller });
    expect(await agentOf(elsewhere.id)).toBeNull();
  });

  test('is refused by a code of another reseller, a closed, expired, used-up or made-up one', async () => {
    const make = (partnerCode: string, actor = town.as.reseller) =>
      register('7710140679', partnerCode, { actor });
    const { id, code } = await aCode();
    await refused(make(code, town.as.otherReseller), 'partner_code.unknown');
    await refused(make('NOBODY'), 'partner_code.unknown');
    await closePartnerCode(world.context, town.as.agent, { partnerCodeId: id });
    await refused(make(code), 'partner_code.not_open');
    expect(await world.database.unsafeClient.organization.count({ where: { inn: '7710140679' } })).toBe(0);
  });

  test('of ten clients at once takes the last seat once', async () => {
    const { code } = await aCode({ seats: 1 });
    const came = await Promise.allSettled(Array.from({ length: 10 }, () => register(makeInn(random), code)));
    expect(came.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('of ten calls at once binds one client once', async () => {
    const client = await aClient(world.database, town.reseller);
    const { code } = await aCode();
    const bound = await Promise.all(
      Array.from({ length: 10 }, () =>
        bindClient(world.context, town.as.reseller, { clientId: client.id, partnerCode: code }),
      ),
    );
    expect(bound.filter(({ boundNow }) => boundNow)).toHaveLength(1);
  });
});

describe('an offer', () => {
  test('is read under the agent’s own provider only, without the agent’s notes', async () => {
    const { code } = await aCode({ campaign: 'Тайная заметка', offerMonths: 15, offerDiscount: 500 });
    const offer = await readOffer(world.context, town.reseller.id, { code });
    expect(offer).toMatchObject({
      state: 'open',
      offerMonths: 15,
      offerDiscount: 500,
      prices: { version: 1, agentDiscountLimit: 0 },
    });
    expect(JSON.stringify(offer)).not.toContain('Тайная заметка');
    expect(await readOffer(world.context, town.otherReseller.id, { code })).toBeNull();
    expect(await readOffer(world.context, town.reseller.id, { code: 'NOBODY' })).toBeNull();
  });
});

describe('a campaign', () => {
  test('is counted from opened links to clients, by day and without whoever opened them', async () => {
    const first = await aCode({ campaign: 'Ярмарка', name: 'Стенд' });
    const second = await aCode({ campaign: 'Ярмарка', name: 'Листовка' });
    await aCode({ campaign: 'Зима', name: 'Письмо' });
    for (const { code } of [first, first, second]) {
      await noteLinkVisit(world.context, town.reseller.id, { code });
    }
    await noteLinkVisit(world.context, town.otherReseller.id, { code: first.code });
    await register(makeInn(random), first.code);
    const { items } = await listCampaigns(world.context, town.as.agent);
    expect(items.find(({ campaign }) => campaign === 'Ярмарка')).toMatchObject({
      codes: 2,
      visits: 3,
      clients: 1,
      stages: { registration: 0, registers: 0, first_receipt: 0 },
    });
    expect(items.find(({ campaign }) => campaign === 'Зима')).toMatchObject({ visits: 0, clients: 0 });
    expect((await getPartnerCode(world.context, town.as.agent, { partnerCodeId: first.id })).visits).toBe(2);
  });

  test('of the last days leaves out what came before, and goes on from page to page', async () => {
    const { code } = await aCode({ campaign: 'Весна', name: 'Плакат' });
    await noteLinkVisit(world.context, town.reseller.id, { code });
    world.context.clock.advance(40 * 86_400_000);
    await noteLinkVisit(world.context, town.reseller.id, { code });
    const spring = async (days?: number) =>
      (await listCampaigns(world.context, town.as.agent, { days })).items.find(
        ({ campaign }) => campaign === 'Весна',
      )?.visits;
    expect([await spring(), await spring(30)]).toEqual([2, 1]);
    const { next, items } = await listCampaigns(world.context, town.as.agent, { limit: 1 });
    const rest = await listCampaigns(world.context, town.as.agent, { cursor: next ?? '' });
    expect(rest.items.map(({ campaign }) => campaign)).not.toContain(items[0]?.campaign);
  });

  test('counts nothing for a code that is closed or unknown', async () => {
    const { id, code } = await aCode({ campaign: 'Закрытая' });
    await closePartnerCode(world.context, town.as.agent, { partnerCodeId: id });
    await noteLinkVisit(world.context, town.reseller.id, { code });
    await noteLinkVisit(world.context, town.reseller.id, { code: 'NOBODYS' });
    expect((await getPartnerCode(world.context, town.as.agent, { partnerCodeId: id })).visits).toBe(0);
  });
});
