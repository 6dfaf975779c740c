import {
  aDocument,
  aHeldDocument,
  aMembership,
  anActor,
  anAgent,
  anOutlet,
  aRegister,
  aUser,
} from '@koreshok/db/builders';
import type { Actor } from '@koreshok/domain';
import { makeInn, makeOgrn, makeOgrnip, makePersonInn } from '@koreshok/fiscal/identifiers';
import { CompanyRegistryError, type KnownCompany } from '@koreshok/integrations/company-registry';
import { seededRandom } from '@koreshok/simulators/random';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lookUpCompany } from '../src/companies/index.ts';
import { createContract, currentContract, refuseContract, submitContract } from '../src/contracts/index.ts';
import {
  createAgentClient,
  foundClient,
  type FoundClientInput,
  type Founder,
  getAgentClient,
  getOnboarding,
  handOverClient,
  listKnocks,
  readOnboardingDraft,
  saveOnboardingDraft,
  setTransfer,
} from '../src/onboarding/index.ts';
import { createPartnerCode } from '../src/partner-codes/index.ts';
import { saveRequisites } from '../src/requisites/index.ts';
import { publishPriceList } from '../src/tariffs/index.ts';
import { anOffice, tellRequisites } from './support/contracts.ts';
import { refused } from './support/refusals.ts';
import { aTown, openWorld, type Town, type World } from './support/world.ts';

let world: World;
let town: Town;
const random = seededRandom('onboarding').next;

const PRICES = {
  terms: [
    { months: 12, price: 300_000 },
    { months: 15, price: 340_000 },
  ],
  agentDiscountLimit: 1_500,
  vatRate: 2_200,
};

beforeAll(async () => {
  world = await openWorld();
  town = await aTown(world);
  await publishPriceList(world.context, town.as.reseller, PRICES);
});
afterAll(() => world.close());

async function aFounder(): Promise<Founder> {
  const user = await aUser(world.database);
  return { userId: user.id, sessionId: user.id, providerId: town.reseller.id };
}

function aCompany(traits: Partial<FoundClientInput> = {}): FoundClientInput {
  return {
    inn: makeInn(random),
    kpp: '770701001',
    name: 'Общество с ограниченной ответственностью «Мост»',
    shortName: 'ООО «Мост»',
    ogrn: makeOgrn(random),
    address: 'Тверь, Лесная улица, 5',
    signerName: 'Мостов Иван Петрович',
    signerPost: 'Директор',
    ...traits,
  };
}

const memberOf = (id: string, role: Actor['role'] = 'owner') =>
  anActor({ id, providerId: town.reseller.id, kind: 'client', name: '', inn: '' }, { role });

describe('a draft', () => {
  test('keeps what is told bit by bit, and the first code', async () => {
    const founder = await aFounder();
    expect(await readOnboardingDraft(world.context, founder)).toBeNull();
    await saveOnboardingDraft(world.context, founder, { code: 'FIRST-CODE', registers: 3, months: 15 });
    await saveOnboardingDraft(world.context, founder, { code: 'SECOND-CODE', company: { inn: '7707' } });
    expect(await readOnboardingDraft(world.context, founder)).toEqual({
      code: 'FIRST-CODE',
      registers: 3,
      months: 15,
      transfer: false,
      company: { inn: '7707' },
    });
  });

  test('is a person’s own under each brand', async () => {
    const founder = await aFounder();
    await saveOnboardingDraft(world.context, founder, { registers: 3 });
    const elsewhere = { ...founder, providerId: town.otherReseller.id };
    expect(await readOnboardingDraft(world.context, elsewhere)).toBeNull();
  });
});

describe('founding a client', () => {
  test('makes its founder the owner, binds it to the agent of the draft’s code and keeps the offer', async () => {
    const agent = anActor(await anAgent(world.database, town.reseller));
    const { code } = await createPartnerCode(world.context, agent, { name: 'Ссылка', offerDiscount: 1_000 });
    const founder = await aFounder();
    await saveOnboardingDraft(world.context, founder, { code, registers: 2, months: 15 });
    const { id } = await foundClient(world.context, founder, aCompany());
    const rows = world.database.unsafeClient;
    const where = { organizationId: id };
    expect(await rows.organization.findUnique({ where: { id } })).toMatchObject({
      providerId: town.reseller.id,
      kind: 'client',
    });
    expect(await rows.membership.findFirst({ where })).toMatchObject({
      userId: founder.userId,
      role: 'owner',
    });
    expect(await rows.attribution.findUnique({ where })).toMatchObject({ agentId: agent.organizationId });
    expect(await readOnboardingDraft(world.context, founder)).toBeNull();
    // Dearer prices come into force, and what was offered stays.
    await publishPriceList(world.context, town.as.reseller, {
      ...PRICES,
      terms: [{ months: 15, price: 990_000 }],
    });
    const { price } = await getOnboarding(world.context, memberOf(id));
    expect(price).toMatchObject({ amount: 612_000, registers: 2, months: 15, listVersion: 1 });
  });

  test('fills the requisites a contract needs', async () => {
    const founder = await aFounder();
    const phone = '+79161234567';
    const rows = world.database.unsafeClient;
    await rows.user.update({ where: { id: founder.userId }, data: { phone } });
    const { id } = await foundClient(world.context, founder, aCompany());
    expect(await rows.requisites.findUnique({ where: { organizationId: id } })).toMatchObject({
      legalAddress: 'Тверь, Лесная улица, 5',
      signerName: 'Мостов Иван Петрович',
      signerGround: 'charter',
    });
    expect(await rows.organization.findUnique({ where: { id } })).toMatchObject({ phone });
  });

  test('of an ИНН and КПП that are there already is refused, however it is asked', async () => {
    const company = aCompany();
    await foundClient(world.context, await aFounder(), company);
    await refused(foundClient(world.context, await aFounder(), company), 'organization.taken');
  });

  test('checks typed requisites as it checks those of the registry', async () => {
    const found = async (traits: Partial<FoundClientInput>) =>
      (await refused(foundClient(world.context, await aFounder(), aCompany(traits)), 'company.unfit')).fields;
    expect(Object.keys(await found({ kpp: '' }))).toEqual(['kpp']);
    expect(Object.keys(await found({ signerPost: '' }))).toEqual(['signerPost']);
    expect(Object.keys(await found({ ogrn: makeOgrnip(random) }))).toEqual(['ogrn']);
    const trader = { inn: makePersonInn(random), signerPost: '' };
    expect(Object.keys(await found({ ...trader, ogrn: makeOgrnip(random) }))).toEqual(['kpp']);
    const wrong = foundClient(world.context, await aFounder(), aCompany({ inn: '7707083894' }));
    await refused(wrong, 'input.invalid');
  });

  test('by a code of another provider is refused and leaves nothing behind', async () => {
    const elsewhere = anActor(await anAgent(world.database, town.otherReseller));
    const { code } = await createPartnerCode(world.context, elsewhere, { name: 'Чужой' });
    const company = aCompany({ partnerCode: code });
    await refused(foundClient(world.context, await aFounder(), company), 'partner_code.unknown');
    expect(
      await world.database.unsafeClient.organization.count({ where: { inn: String(company.inn) } }),
    ).toBe(0);
  });

  test('is done ten times a day at most by one person', async () => {
    const founder = await aFounder();
    for (let made = 0; made < 10; made += 1) await foundClient(world.context, founder, aCompany());
    await refused(foundClient(world.context, founder, aCompany()), 'onboarding.too_many');
  });
});

describe('the way of a client', () => {
  test('goes on with what is there, whoever brought it about', async () => {
    const { id } = await foundClient(world.context, await aFounder(), aCompany());
    const owner = memberOf(id);
    const standing = async () => (await getOnboarding(world.context, owner)).current;
    expect(await standing()).toBe('taxes');
    await saveRequisites(world.context, owner, {
      vatStatus: 'exempt',
      taxSystem: 'simplified_income',
      exchangeOperator: 'none',
    });
    expect(await standing()).toBe('outlets');
    const client = { id, providerId: town.reseller.id, kind: 'client', name: '', inn: '7707083893' } as const;
    const outlet = await anOutlet(world.database, client);
    expect(await standing()).toBe('registers');
    const register = await aRegister(world.database, client, outlet, { name: 'Касса у входа' });
    expect(await standing()).toBe('contract');
    expect(await currentContract(world.context, owner)).toBeNull();
    const state = async () => (await listKnocks(world.context, owner)).map(({ knock }) => knock.state);
    expect(await state()).toEqual(['silent']);
    const report = await aDocument(world.database, register, {
      code: 11,
      number: 5_120,
      registerTime: world.wall(-2),
      receivedAt: world.instant(-2),
    });
    await world.project(report);
    expect(await state()).toEqual(['connected']);
    const receipt = await aDocument(world.database, register, {
      code: 3,
      number: 5_122,
      registerTime: world.wall(-1),
      receivedAt: world.instant(-1),
    });
    await world.project(receipt);
    expect(await state()).toEqual(['selling']);
    expect((await getOnboarding(world.context, owner)).facts).toMatchObject({ firstReceipt: true });
  });

  test('comes to the contract whenever it waits for the client, and to nothing while the operator checks it', async () => {
    const { context } = world;
    const office = anOffice(world);
    const client = town.as.client;
    for (const actor of [town.as.operator, town.as.reseller, client]) await tellRequisites(world, actor);
    const waits = async () => !(await getOnboarding(context, client)).facts.contract;
    const { id } = await createContract(context, client);
    expect(await currentContract(context, client)).toMatchObject({ id, state: 'draft' });
    expect(await waits()).toBe(true);
    await office.print(id);
    await submitContract(context, client, { contractId: id });
    expect(await waits()).toBe(false);
    await refuseContract(context, town.as.operator, { contractId: id, reason: 'КПП другой' });
    expect(await waits()).toBe(true);
    expect(await currentContract(context, client)).toMatchObject({ state: 'refused', reason: 'КПП другой' });
    const second = await office.offered(client, town.as.operator);
    expect(await waits()).toBe(true);
    await office.sign(second.id, client, town.client.inn);
    expect(await waits()).toBe(false);
  });

  test('says of a register alone why its document was not taken in, until a later one is', async () => {
    const { database, context, instant } = world;
    const { client, shop } = town;
    const register = await aRegister(database, client, shop, { name: 'Касса у окна' });
    const knock = async () =>
      (await listKnocks(context, town.as.client, { registerId: register.id })).map((row) => row.knock);
    await aHeldDocument(database, register, { reason: 'term_over', seenAt: instant(-2) });
    expect(await knock()).toMatchObject([
      { state: 'held', at: instant(-2), text: { what: 'Оплаченный срок и отсрочка закончились.' } },
    ]);
    const report = await aDocument(database, register, {
      code: 1,
      number: 1,
      registerTime: world.wall(-1),
      receivedAt: instant(-1),
    });
    await world.project(report);
    expect(await knock()).toMatchObject([{ state: 'connected' }]);
  });

  test('tells a narrowed member of his own outlets’ registers only, and lets him change nothing', async () => {
    const knocks = await listKnocks(world.context, town.as.kioskViewer);
    expect(knocks.map(({ id }) => id)).toEqual([town.kioskRegister.id]);
    const asked = await listKnocks(world.context, town.as.kioskViewer, { registerId: town.register.id });
    expect(asked).toEqual([]);
    const narrowed = town.as.kioskTechnician;
    await refused(setTransfer(world.context, narrowed, { transfer: true }), 'access.denied');
  });

  test('remembers that registers come from another operator', async () => {
    await setTransfer(world.context, town.as.client, { transfer: true });
    expect(await getOnboarding(world.context, town.as.client)).toMatchObject({ transfer: true, price: null });
  });
});

describe('looking a company up', () => {
  const inn = '7707083893';

  test('tells apart who is found, unknown, and a registry that is away', async () => {
    const company = { inn, shortName: 'ПАО' } as KnownCompany;
    const answer = (find: () => Promise<KnownCompany | null>) => lookUpCompany({ find }, { inn });
    expect(await answer(() => Promise.resolve(company))).toEqual({ outcome: 'found', company });
    expect(await answer(() => Promise.resolve(null))).toEqual({ outcome: 'unknown' });
    const away = new CompanyRegistryError('outage', 'No answer');
    expect(await answer(() => Promise.reject(away))).toMatchObject({ outcome: 'unavailable' });
  });
});

describe('an agent that makes a client', () => {
  async function anAgentOfReseller() {
    return anActor(await anAgent(world.database, town.reseller));
  }

  test('has it attributed, sees where it stands, and gets no way into its cabinet', async () => {
    const agent = await anAgentOfReseller();
    const plan = { registers: 3, months: null };
    const { id } = await createAgentClient(world.context, agent, { ...aCompany(), ...plan, transfer: true });
    const where = { organizationId: id };
    expect(await world.database.unsafeClient.attribution.findUnique({ where })).toMatchObject({
      agentId: agent.organizationId,
      partnerCodeId: null,
    });
    expect(await world.database.unsafeClient.membership.count({ where })).toBe(0);
    const card = await getAgentClient(world.context, agent, { clientId: id });
    expect(card).toMatchObject({
      next: 'registration',
      mayHandOver: true,
      registers: [],
      plan,
      transfer: true,
    });
  });

  test('hands it over by a letter, to another person as long as nobody has come in', async () => {
    const agent = await anAgentOfReseller();
    const { id } = await createAgentClient(world.context, agent, aCompany());
    const call = (email: string) =>
      handOverClient(world.context, agent, { clientId: id, email, name: 'Анна', host: 'kassa.example.ru' });
    await call('wrong@example.ru');
    await call('anna@example.ru');
    const open = await world.database.unsafeClient.invitation.findMany({
      where: { organizationId: id, revokedAt: null },
    });
    expect(open).toMatchObject([{ email: 'anna@example.ru', role: 'owner' }]);
    const user = await aUser(world.database);
    await aMembership(world.database, user, { id });
    await refused(call('third@example.ru'), 'client.handed_over');
    expect((await getAgentClient(world.context, agent, { clientId: id })).mayHandOver).toBe(false);
  });

  test('cannot take one that came by itself, or that another brought', async () => {
    const agent = await anAgentOfReseller();
    const company = aCompany();
    await foundClient(world.context, await aFounder(), company);
    const branch = { ...company, kpp: '540101001' };
    await refused(createAgentClient(world.context, agent, branch), 'client.known');
    const brought = aCompany();
    await createAgentClient(world.context, await anAgentOfReseller(), brought);
    await refused(createAgentClient(world.context, agent, { ...brought, kpp: '540101001' }), 'client.known');
  });

  test('cannot hand over a client it only brought by a code', async () => {
    const call = handOverClient(world.context, town.as.agent, {
      clientId: town.client.id,
      email: 'x@example.ru',
      name: 'X',
      host: 'kassa.example.ru',
    });
    await refused(call, 'client.not_found');
  });
});
