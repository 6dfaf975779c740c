import { aMembership, aUser } from '@koreshok/db/builders';
import { CONTRACT_FACTS } from '@koreshok/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  CONTRACT_MAIL,
  createContract,
  getContract,
  issueContractMail,
  terminateContract,
  withdrawContract,
  withdrawTermination,
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
  for (const actor of [town.as.operator, town.as.reseller, town.as.client, town.as.direct])
    await tellRequisites(world, actor);
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.database.unsafeClient.contract.updateMany({ data: { state: 'withdrawn' } });
});

const inForce = async () => {
  const contract = await office.offered(town.as.direct, town.as.operator);
  await office.sign(contract.id, town.as.direct, town.direct.inn);
  return contract;
};

describe('a contract', () => {
  test('that runs out goes on when the side that gave notice takes it back, and no other side does', async () => {
    const { context } = world;
    const { id } = await inForce();
    await terminateContract(context, town.as.operator, { contractId: id, reason: 'Тариф закрыт' });
    expect(await getContract(context, town.as.direct, { contractId: id })).toMatchObject({
      notice: { by: 'provider', withLeaving: false },
      reason: 'Тариф закрыт',
      may: { keep: false },
    });
    await refused(
      withdrawTermination(context, town.as.direct, { contractId: id }),
      'contract.notice_of_other',
    );
    expect((await getContract(context, town.as.operator, { contractId: id })).may.keep).toBe(true);
    await withdrawTermination(context, town.as.operator, { contractId: id });
    expect(await getContract(context, town.as.direct, { contractId: id })).toMatchObject({
      state: 'concluded',
      notice: null,
      endsAt: null,
      reason: '',
    });
    const facts = await world.database.unsafeClient.outbox.findMany({
      where: { consumer: CONTRACT_FACTS.consumer, payload: { contains: id } },
      select: { kind: true },
    });
    expect(facts).toEqual([{ kind: 'contract.concluded' }]);
    await refused(withdrawTermination(context, town.as.operator, { contractId: id }), 'contract.state');
  });

  test('that runs out is not taken back once another one took its place, nor after its last day', async () => {
    const { context } = world;
    const start = context.clock.now();
    const { id } = await inForce();
    await terminateContract(context, town.as.direct, { contractId: id });
    const next = await createContract(context, town.as.direct);
    await refused(withdrawTermination(context, town.as.direct, { contractId: id }), 'contract.exists');
    await withdrawContract(context, town.as.direct, { contractId: next.id });
    context.clock.advanceTo(new Date(start.getTime() + 31 * 86_400_000));
    await refused(withdrawTermination(context, town.as.direct, { contractId: id }), 'contract.notice_over');
  });

  test('is told of by mail to whoever waits for the other side, each under its own name', async () => {
    const { context } = world;
    const { id } = await office.offered(town.as.client, town.as.operator);
    await office.sign(id, town.as.client, town.client.inn);
    await terminateContract(context, town.as.operator, { contractId: id });
    const rows = await world.database.unsafeClient.outbox.findMany({
      where: { ...CONTRACT_MAIL, payload: { contains: id } },
      select: { payload: true },
    });
    const told = rows.map(({ payload }) => JSON.parse(payload) as { event: string; reader: string });
    expect(told.map(({ event, reader }) => `${event} ${reader}`).toSorted()).toEqual([
      'concluded client',
      'concluded operator',
      'concluded provider',
      'offered client',
      'submitted operator',
      'terminating client',
      'terminating operator',
      'terminating provider',
    ]);
    for (const [member, who] of [
      ['head@client.example', town.client],
      ['head@reseller.example', town.reseller],
    ] as const) {
      const user = await aUser(world.database, { email: member });
      await aMembership(world.database, user, who, { role: 'owner' });
    }
    const mail = (reader: 'client' | 'provider') =>
      issueContractMail(context, { contractId: id, event: 'terminating', reader });
    expect(await mail('client')).toMatchObject({ forClient: true, path: `/documents/${id}` });
    expect((await mail('client'))?.to).toContain('head@client.example');
    expect(await mail('provider')).toMatchObject({ forClient: false, path: `/reseller/contracts/${id}` });
  });
});
