import { inTransaction } from '@koreshok/db';
import { aClient, anActor } from '@koreshok/db/builders';
import { CONTRACT_FACTS, type ContractContent, newId } from '@koreshok/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  approveContract,
  concludeByPayment,
  contractOfRegister,
  createAddendum,
  createContract,
  getContract,
  listContracts,
  publishTemplate,
  refuseContract,
  saveRequisites,
  signForOperator,
  submitContract,
  sweepContracts,
  terminateContract,
  withdrawContract,
} from '../src/index.ts';
import { anOffice, type Office, tellRequisites } from './support/contracts.ts';
import { refused } from './support/refusals.ts';
import { aTown, openWorld, type Town, type World } from './support/world.ts';

let world: World;
let town: Town;
let office: Office;
beforeAll(async () => {
  world = await openWorld();
  town = await aTown(world);
  office = anOffice(world);
  for (const actor of [town.as.operator, town.as.reseller, town.as.client, town.as.neighbour, town.as.direct])
    await tellRequisites(world, actor);
});
afterAll(() => world.close());
beforeEach(async () => {
  // Each scenario begins without contracts; what was made before stays as history that is over.
  await world.database.unsafeClient.contract.updateMany({ data: { state: 'withdrawn' } });
});

const stateOf = async (contractId: string) =>
  (await getContract(world.context, town.as.operator, { contractId })).state;
const factsOf = async (contractId: string) => {
  const rows = await world.database.unsafeClient.outbox.findMany({
    where: { consumer: CONTRACT_FACTS.consumer, payload: { contains: contractId } },
    orderBy: { id: 'asc' },
    select: { kind: true, payload: true },
  });
  return rows.map(({ kind, payload }) => ({ kind, ...(JSON.parse(payload) as object) }));
};

describe('a contract', () => {
  test('is drafted, checked, signed by the operator, then by the client’s КЭП, and the tax service is told', async () => {
    const { context } = world;
    const contract = await createContract(context, town.as.client);
    await refused(
      submitContract(context, town.as.client, { contractId: contract.id }),
      'contract.not_printed',
    );
    await office.print(contract.id);
    await submitContract(context, town.as.client, { contractId: contract.id });
    await approveContract(context, town.as.operator, { contractId: contract.id });
    expect(await stateOf(contract.id)).toBe('signing');
    expect(await signForOperator(context, office.signer, contract.id)).toBe('signed');
    expect(await signForOperator(context, office.signer, contract.id)).toBe('nothing to sign');
    await office.sign(contract.id, town.as.client, town.client.inn);
    const card = await getContract(context, town.as.client, { contractId: contract.id });
    expect(card).toMatchObject({ state: 'concluded', acceptance: 'signature', expiresAt: null });
    expect(card.signatures.map(({ party, verdict }) => [party, verdict])).toEqual([
      ['client', 'valid'],
      ['operator', null],
    ]);
    expect(card.files.map(({ role }) => role).toSorted()).toEqual([
      'client_signature',
      'document',
      'operator_signature',
      'protocol',
    ]);
    expect(await factsOf(contract.id)).toEqual([
      {
        kind: 'contract.concluded',
        organizationId: town.client.id,
        contractId: contract.id,
        number: contract.number,
        at: context.clock.now().toISOString(),
      },
    ]);
  });

  test('needs all requisites of both sides', async () => {
    const { context } = world;
    await saveRequisites(context, town.as.direct, { bankName: '' });
    const error = await refused(createContract(context, town.as.direct), 'contract.requisites');
    expect(error.fields).toEqual({ bankName: 'Заполните поле «Банк».' });
    await saveRequisites(context, town.as.direct, { bankName: 'Банк' });
    await saveRequisites(context, town.as.operator, { signerName: '' });
    await refused(createContract(context, town.as.direct), 'contract.issuer_requisites');
    await saveRequisites(context, town.as.operator, { signerName: 'Сидоров Пётр' });
    await createContract(context, town.as.direct);
  });

  test('there is one at a time, and one for each register where that was chosen', async () => {
    const { context } = world;
    await createContract(context, town.as.client);
    await refused(createContract(context, town.as.client), 'contract.exists');
    const pair = await createContract(context, town.as.client, { registerId: town.register.id });
    const card = await getContract(context, town.as.client, { contractId: pair.id });
    expect(card.registers).toMatchObject({ count: 1, first: [{ fn: town.register.fn }] });
    expect(await contractOfRegister(context, town.as.client, { registerId: town.register.id })).toMatchObject(
      { id: pair.id, state: 'draft' },
    );
    await refused(
      createContract(context, town.as.client, { registerId: town.neighbourRegister.id }),
      'register.not_found',
    );
  });

  test('numbers have no gaps and no repeats, whoever asks at once and whatever fails', async () => {
    const { context } = world;
    const asked = [town.as.client, town.as.client, town.as.neighbour, town.as.neighbour, town.as.direct];
    const made = await Promise.allSettled(asked.map((actor) => createContract(context, actor)));
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    const rows = await world.database.unsafeClient.contract.findMany({
      where: { kind: 'contract' },
      select: { number: true },
    });
    const numbers = rows.map(({ number }) => Number(number.split('-')[1])).toSorted((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  test('of a chain lists as many registers as its paper has room for, and knows how many there are', async () => {
    const { unsafeClient } = world.database;
    const [like] = await unsafeClient.cashRegister.findMany({ where: { organizationId: town.neighbour.id } });
    if (like === undefined) throw new Error('the neighbour has no register');
    const more = Array.from({ length: 2_001 }, (_, place) => ({
      ...like,
      id: newId(),
      name: `Касса ${place + 2}`,
      serialNumber: String(place).padStart(14, '0'),
      registrationNumber: String(place).padStart(16, '0'),
    }));
    await unsafeClient.cashRegister.createMany({ data: more });
    const { id } = await createContract(world.context, town.as.neighbour);
    const { content } = await unsafeClient.contract.findFirstOrThrow({ where: { id } });
    const { registers, registersInAll } = JSON.parse(content) as ContractContent;
    expect([registers.length, registersInAll]).toEqual([2_000, 2_002]);
    const ids = more.map((register) => register.id);
    await unsafeClient.cashRegister.deleteMany({ where: { id: { in: ids } } });
  });

  test('of a reseller’s client is made by its template, with the reseller as the operator’s agent', async () => {
    const { id } = await createContract(world.context, town.as.client);
    const { content } = await getContract(world.context, town.as.client, { contractId: id });
    expect(content.agent?.inn).toBe(town.reseller.inn);
    expect(content.operator.inn).toBe(town.operator.inn);
    expect(content.text).toContain('{{agent.name}}');
  });

  test('goes by a new version of the template once it is published; those made before keep theirs', async () => {
    const { context } = world;
    const before = await createContract(context, town.as.direct);
    await refused(
      publishTemplate(context, town.as.operator, {
        vatStatus: 'payer',
        title: 'Договор',
        text: '# Раздел\nЦена {{price}}',
        acceptByPayment: false,
        basedOn: 1,
      }),
      'template.text',
    );
    await publishTemplate(context, town.as.operator, {
      vatStatus: 'payer',
      title: 'Договор-оферта',
      text: '# Раздел\nНовый текст',
      acceptByPayment: true,
      basedOn: 1,
    });
    await withdrawContract(context, town.as.direct, { contractId: before.id });
    const after = await createContract(context, town.as.direct);
    const [old, fresh] = [
      await getContract(context, town.as.direct, { contractId: before.id }),
      await getContract(context, town.as.direct, { contractId: after.id }),
    ];
    expect(old.content.title).not.toBe('Договор-оферта');
    expect(fresh.content).toMatchObject({ title: 'Договор-оферта', acceptByPayment: true });
  });

  test('is accepted by payment where the offer allows it, and nowhere else', async () => {
    const { context } = world;
    const byPayment = await office.offered(town.as.direct, town.as.operator);
    const bySignature = await office.offered(town.as.client, town.as.operator);
    const accept = (organizationId: string, contractId: string) =>
      inTransaction(world.database, (transaction) =>
        concludeByPayment(
          transaction,
          null,
          { organizationId, contractId, payment: 'платёж № 15', paidOn: '2026-11-21' },
          context.clock.now(),
        ),
      );
    await refused(accept(town.client.id, bySignature.id), 'contract.signature_only');
    await accept(town.direct.id, byPayment.id);
    expect(await getContract(context, town.as.direct, { contractId: byPayment.id })).toMatchObject({
      state: 'concluded',
      acceptance: 'payment',
      reason: 'платёж № 15',
      concludedAt: new Date('2026-11-21T20:59:59Z'),
    });
    expect(await factsOf(byPayment.id)).toMatchObject([{ kind: 'contract.concluded' }]);
  });

  test('refused by the operator shows its reason; what is over cannot be moved any more', async () => {
    const { context } = world;
    const { id } = await createContract(context, town.as.client);
    await office.print(id);
    await submitContract(context, town.as.client, { contractId: id });
    await refused(
      refuseContract(context, town.as.reseller, { contractId: id, reason: 'Нет' }),
      'access.denied',
    );
    await refuseContract(context, town.as.operator, { contractId: id, reason: 'КПП другой' });
    expect(await getContract(context, town.as.client, { contractId: id })).toMatchObject({
      state: 'refused',
      reason: 'КПП другой',
    });
    await refused(approveContract(context, town.as.operator, { contractId: id }), 'contract.state');
  });

  test('approved by two at once is approved once', async () => {
    const { context } = world;
    const { id } = await createContract(context, town.as.client);
    await office.print(id);
    await submitContract(context, town.as.client, { contractId: id });
    const twice = await Promise.allSettled(
      [1, 2].map(() => approveContract(context, town.as.operator, { contractId: id })),
    );
    expect(twice.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('an offer lapses after thirty days, a notice runs out on its day, and the tax service hears of the end', async () => {
    const { context } = world;
    const { clock } = context;
    const start = clock.now();
    const lapsing = await office.offered(town.as.client, town.as.operator);
    // Its registers go with its contract, and other scenarios need theirs.
    const client = await aClient(world.database, town.reseller);
    const owner = anActor(client);
    await tellRequisites(world, owner);
    const ending = await office.offered(owner, town.as.operator);
    await office.sign(ending.id, owner, client.inn);
    const soon = new Date(start.getTime() + 29 * 86_400_000);
    await refused(
      terminateContract(context, owner, { contractId: ending.id, endsAt: soon }),
      'contract.notice',
    );
    await terminateContract(context, owner, { contractId: ending.id });
    await sweepContracts(context);
    expect([await stateOf(lapsing.id), await stateOf(ending.id)]).toEqual([
      'awaiting_signature',
      'terminating',
    ]);
    clock.advanceTo(new Date(start.getTime() + 30.5 * 86_400_000));
    await sweepContracts(context);
    expect([await stateOf(lapsing.id), await stateOf(ending.id)]).toEqual(['expired', 'ended']);
    expect((await factsOf(ending.id)).map(({ kind }) => kind)).toEqual([
      'contract.concluded',
      'contract.ended',
    ]);
  });

  test('work that got lost is asked for again', async () => {
    const { context } = world;
    const { clock } = context;
    const start = clock.now();
    const { id } = await createContract(context, town.as.client);
    await world.database.unsafeClient.job.deleteMany({});
    clock.advanceTo(new Date(start.getTime() + 11 * 60_000));
    await sweepContracts(context);
    const jobs = await world.database.unsafeClient.job.findMany({ select: { payload: true } });
    expect(jobs.map(({ payload }) => payload)).toContain(JSON.stringify({ contractId: id }));
  });
});

describe('an addendum', () => {
  test('gives changed registers anew, is signed like a contract, and is a change of it', async () => {
    const { context } = world;
    const { id, number } = await office.offered(town.as.direct, town.as.operator);
    await refused(
      createAddendum(context, town.as.direct, { contractId: id, change: 'registers' }),
      'addendum.not_in_force',
    );
    await office.sign(id, town.as.direct, town.direct.inn);
    await refused(
      createAddendum(context, town.as.direct, { contractId: id, change: 'registers' }),
      'addendum.nothing',
    );
    await world.database.unsafeClient.cashRegister.update({
      where: { id: town.directRegister.id },
      data: { name: 'Касса на витрине' },
    });
    const changes = async () => (await getContract(context, town.as.direct, { contractId: id })).changes;
    expect(await changes()).toEqual({ requisites: [], registers: { added: 0, removed: 0, changed: 1 } });
    const addendum = await createAddendum(context, town.as.direct, { contractId: id, change: 'registers' });
    expect(addendum.number).toBe(`${number}/1`);
    await refused(
      createAddendum(context, town.as.direct, { contractId: id, change: 'requisites' }),
      'addendum.exists',
    );
    await office.print(addendum.id);
    await office.offer(addendum.id, town.as.direct, town.as.operator);
    await office.sign(addendum.id, town.as.direct, town.direct.inn);
    expect((await factsOf(id)).map(({ kind }) => kind)).toEqual(['contract.concluded', 'contract.changed']);
    await refused(
      createAddendum(context, town.as.direct, { contractId: id, change: 'registers' }),
      'addendum.nothing',
    );
    expect((await changes())?.registers.changed).toBe(0);
  });

  test('of requisites names those that changed since the last agreement', async () => {
    const { context } = world;
    const { id } = await office.offered(town.as.direct, town.as.operator);
    await office.sign(id, town.as.direct, town.direct.inn);
    await saveRequisites(context, town.as.direct, { signerName: 'Новый Директор' });
    const addendum = await createAddendum(context, town.as.direct, { contractId: id, change: 'requisites' });
    const { content } = await getContract(context, town.as.direct, { contractId: addendum.id });
    expect(content.changedRequisites).toEqual(['signerName']);
  });
});

describe('the operator’s list', () => {
  test('holds contracts of all clients, a reseller’s only its own and without other resellers’ names', async () => {
    const { context } = world;
    const [own, foreign] = [
      await createContract(context, town.as.client),
      await createContract(context, town.as.direct),
    ];
    const all = await listContracts(context, town.as.operator, { states: ['draft'] });
    expect(all.items.map(({ id }) => id).toSorted()).toEqual([own.id, foreign.id].toSorted());
    expect(all.items.find(({ id }) => id === own.id)?.resellerName).toBe(town.reseller.name);
    const ofReseller = await listContracts(context, town.as.reseller, { states: ['draft'] });
    expect(ofReseller.items).toMatchObject([{ id: own.id, resellerName: null }]);
    const byName = await listContracts(context, town.as.operator, { search: town.client.name });
    expect(byName.items.map(({ id }) => id)).toContain(own.id);
    const first = await listContracts(context, town.as.operator, { states: ['draft'], limit: 1 });
    const second = await listContracts(context, town.as.operator, {
      states: ['draft'],
      limit: 1,
      cursor: first.next ?? undefined,
    });
    expect(second.items).toHaveLength(1);
    expect(second.items[0]?.id).not.toBe(first.items[0]?.id);
  });
});
