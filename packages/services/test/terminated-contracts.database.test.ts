import { aClient, anOutlet, aRegister } from '@koreshok/db/builders';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  currentLeaving,
  getContract,
  listLeavingRegisters,
  returnRegister,
  returnRegisters,
  terminateContract,
} from '../src/index.ts';
import { anOffice, type Office, tellRequisites } from './support/contracts.ts';
import { aLeavingClient, type LeavingClient, untilItsDay } from './support/leaving.ts';
import { aTown, openWorld, type Town, type World } from './support/world.ts';

let world: World;
let town: Town;
let office: Office;
let scene: LeavingClient;

beforeAll(async () => {
  world = await openWorld();
  town = await aTown(world);
  office = anOffice(world);
  for (const actor of [town.as.operator, town.as.reseller]) await tellRequisites(world, actor);
});
afterAll(() => world.close());

/** Each scenario has a client of its own. */
beforeEach(async () => {
  scene = await aLeavingClient(world, town, office);
});

const rows = () => world.database.unsafeClient;

describe('a contract that is terminated on its page', () => {
  const terminate = async (contractId: string) => {
    const { endsAt } = await terminateContract(world.context, town.as.operator, { contractId });
    return endsAt;
  };
  const alone = async (contractId: string) =>
    (await getContract(world.context, scene.owner, { contractId })).registersAlone;

  test('stops the registers it alone served on its day, with their unused days as claims', async () => {
    const { owner, shop, kiosk, aContract, contractState, stateOfClient, factsOf, answerTo, lightOf } = scene;
    const contractId = await aContract();
    expect(await alone(contractId)).toBe(2);
    const endsAt = await terminate(contractId);
    expect(await answerTo(shop)).toMatchObject({ admitted: true });
    await untilItsDay(world, endsAt);
    expect(await contractState(contractId)).toBe('ended');
    for (const register of [shop, kiosk]) {
      expect(await answerTo(register)).toMatchObject({ admitted: false, reason: 'left' });
    }
    expect(await lightOf(shop.id)).toMatchObject({ cause: expect.stringContaining('договор') as string });
    expect(await stateOfClient()).toEqual({ state: 'active', closedAt: null });
    expect(await factsOf()).toEqual(['contract.concluded', 'contract.ended']);
    const { given, ended } = await currentLeaving(world.context, owner, {});
    expect(given).toEqual([]);
    expect(ended).toMatchObject({ reason: 'contract_ended', registers: 2, contracts: [{ id: contractId }] });
    const shown = await listLeavingRegisters(world.context, owner, { noticeId: ended?.id ?? '' });
    expect(shown.items.map(({ claim }) => claim?.state)).toEqual(['open', 'open']);
  });

  test('leaves a register its own contract, and one of a single register leaves what the whole client has', async () => {
    const { shop, kiosk, aContract, contractState, answerTo } = scene;
    const whole = await aContract();
    const own = await aContract(shop.id);
    expect([await alone(whole), await alone(own)]).toEqual([1, 0]);
    await untilItsDay(world, await terminate(own));
    expect(await answerTo(shop)).toMatchObject({ admitted: true });
    const again = await aContract(shop.id);
    await untilItsDay(world, await terminate(whole));
    expect(await answerTo(kiosk)).toMatchObject({ admitted: false, reason: 'left' });
    expect(await answerTo(shop)).toMatchObject({ admitted: true });
    expect(await contractState(again)).toBe('concluded');
  });

  test('stops nothing when another for all registers was concluded before its day', async () => {
    const { owner, shop, aContract, answerTo } = scene;
    const endsAt = await terminate(await aContract());
    await aContract();
    await untilItsDay(world, endsAt);
    expect(await answerTo(shop)).toMatchObject({ admitted: true });
    expect((await currentLeaving(world.context, owner, {})).ended).toBeNull();
  });

  test('lets its registers come back once there is a contract anew', async () => {
    const { owner, shop, aContract, answerTo } = scene;
    await untilItsDay(world, await terminate(await aContract()));
    await aContract();
    await returnRegister(world.context, owner, { registerId: shop.id });
    expect(await answerTo(shop)).toMatchObject({ admitted: true });
  });

  test('lets all its registers come back at once, but for those whose drives work elsewhere now', async () => {
    const { client, owner, shop, kiosk, aContract, answerTo } = scene;
    await untilItsDay(world, await terminate(await aContract()));
    await aContract();
    const neighbour = await aClient(world.database, town.reseller);
    const register = await aRegister(world.database, neighbour, await anOutlet(world.database, neighbour));
    await rows().registrationInterval.updateMany({
      where: { cashRegisterId: register.id },
      data: { fn: kiosk.fn },
    });
    const { ended } = await currentLeaving(world.context, owner);
    if (ended === null) throw new Error('no notice has ended');
    const all = await rows().cashRegister.count({
      where: { organizationId: client.id, goneAt: { not: null } },
    });
    expect(ended.returnable).toBe(all);
    expect(await returnRegisters(world.context, owner, { noticeId: ended.id })).toEqual({
      returned: all - 1,
      inUse: 1,
      next: null,
    });
    expect(await answerTo(shop)).toMatchObject({ admitted: true });
    expect((await currentLeaving(world.context, owner)).ended?.returnable).toBe(1);
  });
});
