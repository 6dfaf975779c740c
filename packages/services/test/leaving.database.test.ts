import { aClient, anActor, anOutlet, aRegister } from '@koreshok/db/builders';
import { endOfLeavingDay } from '@koreshok/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  comeBack,
  createGrant,
  currentLeaving,
  giveLeavingNotice,
  issueLeavingMail,
  listLeavingNotices,
  listLeavingRegisters,
  planLeaving,
  returnRegister,
  settleUnusedTerm,
  sweepLeaving,
  wishForUnused,
  withdrawLeavingNotice,
} from '../src/index.ts';
import { anOffice, type Office, tellRequisites } from './support/contracts.ts';
import { aLeavingClient, type LeavingClient, untilItsDay } from './support/leaving.ts';
import { refused } from './support/refusals.ts';
import { aTown, openWorld, type Town, type World } from './support/world.ts';

const DAY = 86_400_000;

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

describe('a plan', () => {
  test('says with numbers what will happen, and moves a day out of bounds to the nearest', async () => {
    const { owner, today, aContract } = scene;
    await aContract();
    const plan = await planLeaving(world.context, owner, { reason: 'another_operator', lastDay: today });
    expect(plan).toMatchObject({
      registers: 2,
      unused: { registers: 2, days: 2 * 69 },
      contracts: [{ number: expect.any(String) as string }],
    });
    expect(plan.lastDay).toBe(plan.days.earliest);
    expect(plan.lastDay > today).toBe(true);
    expect(plan.keptUntil.getUTCFullYear()).toBe(plan.endsAt.getUTCFullYear() + 5);
  });

  test('is of the whole client for nobody but who sees all of it', async () => {
    const { client, shop } = scene;
    const narrowed = anActor(client, { role: 'administrator', outletIds: [shop.outletId] });
    await refused(planLeaving(world.context, narrowed, { reason: 'other' }), 'access.denied');
  });
});

describe('a notice', () => {
  test('of some registers leaves the others, the client and its contract as they are', async () => {
    const { shop, kiosk, today, aContract, leave, contractState, stateOfClient, factsOf, answerTo, lightOf } =
      scene;
    const contractId = await aContract();
    const { endsAt } = await leave({ registerIds: [shop.id] });
    expect(endsAt).toEqual(endOfLeavingDay(today));
    expect(await answerTo(shop)).toMatchObject({ admitted: true });
    await untilItsDay(world, endsAt);
    expect(await answerTo(shop)).toMatchObject({ admitted: false, reason: 'left' });
    expect(await answerTo(kiosk)).toMatchObject({ admitted: true });
    expect(await contractState(contractId)).toBe('concluded');
    expect(await stateOfClient()).toEqual({ state: 'active', closedAt: null });
    expect(await factsOf()).toEqual(['contract.concluded', 'contract.changed']);
    expect(await lightOf(shop.id)).toMatchObject({ state: 'no_data', reason: 'moved' });
  });

  test('of a register with a contract of its own ends that, after its notice', async () => {
    const { owner, shop, aContract, leave, contractState, factsOf } = scene;
    const contractId = await aContract(shop.id);
    await refused(leave({ registerIds: [shop.id] }), 'leaving.day');
    const plan = await planLeaving(world.context, owner, { reason: 'other', registerIds: [shop.id] });
    const { endsAt } = await leave({ registerIds: [shop.id], lastDay: plan.lastDay });
    expect(await contractState(contractId)).toBe('terminating');
    await untilItsDay(world, endsAt);
    expect(await contractState(contractId)).toBe('ended');
    expect(await factsOf()).toEqual(['contract.concluded', 'contract.ended']);
  });

  test('of the whole client ends contract, terms and admissions and closes the cabinet, in one transaction', async () => {
    const { client, owner, shop, kiosk, aContract, leave, contractState, stateOfClient, factsOf, answerTo } =
      scene;
    const contractId = await aContract();
    const plan = await planLeaving(world.context, owner, { reason: 'another_operator' });
    await createGrant(world.context, owner, {
      serviceCenterInn: town.serviceCenter.inn,
      registerIds: [shop.id],
    });
    const { endsAt } = await leave({ lastDay: plan.lastDay });
    expect((await stateOfClient()).state).toBe('leaving');
    await untilItsDay(world, endsAt);
    expect(await stateOfClient()).toMatchObject({ state: 'closed', closedAt: endsAt });
    expect(await contractState(contractId)).toBe('ended');
    expect(await factsOf()).toEqual(['contract.concluded', 'contract.ended']);
    for (const register of [shop, kiosk]) {
      expect(await answerTo(register)).toMatchObject({ admitted: false, reason: 'left' });
    }
    const terms = await rows().registerTerm.findMany({ where: { organizationId: client.id } });
    expect(terms.every(({ paidFrom, paidUntil }) => paidUntil <= endsAt && paidFrom <= paidUntil)).toBe(true);
    expect(await rows().serviceGrant.count({ where: { organizationId: client.id, revokedAt: null } })).toBe(
      0,
    );
  });

  test('is carried out once, however many workers see its day come', async () => {
    const { client, leave } = scene;
    const { endsAt } = await leave();
    world.context.clock.advanceTo(endsAt);
    const ended = await Promise.all([1, 2, 3].map(() => sweepLeaving(world.context)));
    expect(ended.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await rows().unusedTermClaim.count({ where: { organizationId: client.id } })).toBe(2);
  });

  test('is taken back until its day is over: the contract goes on, and the tax service is told of nothing', async () => {
    const { owner, aContract, leave, contractState, stateOfClient, factsOf } = scene;
    const contractId = await aContract();
    const plan = await planLeaving(world.context, owner, { reason: 'other' });
    const { id, endsAt } = await leave({ lastDay: plan.lastDay });
    await withdrawLeavingNotice(world.context, owner, { noticeId: id });
    await untilItsDay(world, endsAt);
    expect(await contractState(contractId)).toBe('concluded');
    expect(await stateOfClient()).toEqual({ state: 'active', closedAt: null });
    expect(await factsOf()).toEqual(['contract.concluded']);
    await refused(withdrawLeavingNotice(world.context, owner, { noticeId: id }), 'leaving.over');
  });

  test('taken back after a new contract was concluded leaves that one in force, and the former ends on its day', async () => {
    const { owner, shop, aContract, leave, contractState, answerTo } = scene;
    const former = await aContract();
    const { lastDay } = await planLeaving(world.context, owner, { reason: 'other' });
    const { id, endsAt } = await leave({ lastDay });
    const next = await aContract();
    await withdrawLeavingNotice(world.context, owner, { noticeId: id });
    await untilItsDay(world, endsAt);
    expect(await contractState(former)).toBe('ended');
    expect(await contractState(next)).toBe('concluded');
    expect(await answerTo(shop)).toMatchObject({ admitted: true });
  });

  test('is not taken back once its day is over, even before a worker has seen it', async () => {
    const { owner, leave } = scene;
    const { id, endsAt } = await leave();
    world.context.clock.advanceTo(endsAt);
    await refused(withdrawLeavingNotice(world.context, owner, { noticeId: id }), 'leaving.over');
    await sweepLeaving(world.context);
  });

  test('stands alone: another about the same is refused', async () => {
    const { owner, shop, kiosk, leave } = scene;
    await leave({ registerIds: [shop.id] });
    await refused(leave({ registerIds: [shop.id, kiosk.id] }), 'leaving.given');
    await refused(leave(), 'leaving.given');
    await leave({ registerIds: [kiosk.id] });
    expect((await currentLeaving(world.context, owner)).given).toHaveLength(2);
  });

  test('is for owners and administrators, in words of possible days', async () => {
    const { client, today, leave } = scene;
    for (const role of ['accountant', 'technician', 'viewer'] as const) {
      const other = anActor(client, { role });
      const attempt = giveLeavingNotice(world.context, other, { reason: 'other', lastDay: today });
      await refused(attempt, 'access.denied');
    }
    await refused(leave({ lastDay: '2001-01-01' }), 'leaving.day');
    await refused(leave({ registerIds: [town.register.id] }), 'register.not_found');
  });

  test('is told of to the client, its reseller and the operator, each under its own name', async () => {
    const { client, leave } = scene;
    const { id } = await leave();
    const facts = await rows().outbox.findMany({
      where: { organizationId: client.id, kind: 'leaving_notice' },
    });
    const readers = facts.map(({ payload }) => (JSON.parse(payload) as { reader: string }).reader);
    expect(readers.sort()).toEqual(['client', 'operator', 'provider']);
    // Nobody works in these organizations, so there is nobody to write to.
    const mail = issueLeavingMail(world.context, { noticeId: id, event: 'given', reader: 'client' });
    expect(await mail).toBeNull();
  });
});

describe('days that were paid and not used', () => {
  const claims = () =>
    rows().unusedTermClaim.findMany({
      where: { organizationId: scene.client.id },
      orderBy: { cashRegisterId: 'asc' },
      select: { id: true, cashRegisterId: true, days: true, wish: true, state: true },
    });

  test('wait for billing as a claim, which either side reads and the provider settles once', async () => {
    const { client, owner, shop, leave } = scene;
    const { id: noticeId, endsAt } = await leave({ registerIds: [shop.id] });
    await untilItsDay(world, endsAt);
    const [claim] = await claims();
    expect(claim).toMatchObject({ cashRegisterId: shop.id, days: 99, wish: 'refund', state: 'open' });
    const shown = await listLeavingRegisters(world.context, owner, { noticeId });
    expect(shown.items).toMatchObject([
      { days: 99, parts: [{ source: 'manual', days: 99, paid: true }], claim: { state: 'open' } },
    ]);
    const atReseller = await listLeavingNotices(world.context, town.as.reseller, {
      unsettled: true,
      search: client.inn,
    });
    expect(atReseller.items).toMatchObject([{ id: noticeId, openDays: 99, resellerName: null }]);
    const byName = await listLeavingNotices(world.context, town.as.reseller, { search: client.name });
    expect(byName.items.map(({ id }) => id)).toEqual([noticeId]);
    const settle = () =>
      settleUnusedTerm(world.context, town.as.reseller, {
        claimId: claim?.id ?? '',
        settlement: 'Возвращено платёжным поручением № 7',
      });
    await settle();
    await refused(settle(), 'unused_term.settled');
    const after = await listLeavingNotices(world.context, town.as.operator, { unsettled: true });
    expect(after.items.map(({ id }) => id)).not.toContain(noticeId);
  });

  test('go to another register of the client at once', async () => {
    const { shop, kiosk, leave } = scene;
    const before = await rows().admission.findUniqueOrThrow({ where: { fn: kiosk.fn } });
    const { endsAt } = await leave({
      registerIds: [shop.id],
      wish: 'transfer',
      transferToId: kiosk.id,
    });
    await untilItsDay(world, endsAt);
    const after = await rows().admission.findUniqueOrThrow({ where: { fn: kiosk.fn } });
    expect(after.paidUntil.getTime() - before.paidUntil.getTime()).toBe(99 * DAY);
    expect(await claims()).toMatchObject([{ wish: 'transfer', state: 'settled' }]);
  });

  test('stay a claim when the register that was to have them has gone too', async () => {
    const { shop, kiosk, leave } = scene;
    const { endsAt } = await leave({ registerIds: [shop.id], wish: 'transfer', transferToId: kiosk.id });
    await rows().cashRegister.updateMany({ where: { id: kiosk.id }, data: { archivedAt: new Date() } });
    await untilItsDay(world, endsAt);
    expect(await claims()).toMatchObject([{ wish: 'transfer', state: 'open' }]);
  });

  test('are wished anew until the day is over, and go nowhere that leaves as well', async () => {
    const { owner, shop, kiosk, leave } = scene;
    const { id: noticeId, endsAt } = await leave({ registerIds: [shop.id] });
    const wish = (more: Partial<Parameters<typeof wishForUnused>[2]>) =>
      wishForUnused(world.context, owner, { noticeId, ...more });
    await refused(wish({ wish: 'transfer', transferToId: shop.id }), 'leaving.wish');
    await refused(wish({ wish: 'transfer', transferToId: town.register.id }), 'leaving.wish');
    await refused(wish({ wish: 'waive', transferToId: kiosk.id }), 'leaving.wish');
    await wish({ wish: 'waive' });
    await untilItsDay(world, endsAt);
    expect(await claims()).toMatchObject([{ wish: 'waive', state: 'settled' }]);
    await refused(wish({ wish: 'refund' }), 'leaving.over');
  });

  test('cannot go to another register when all leave', async () => {
    const { kiosk, leave } = scene;
    await refused(leave({ wish: 'transfer', transferToId: kiosk.id }), 'leaving.wish');
  });
});

describe('a client that has left', () => {
  beforeEach(async () => {
    const { leave } = scene;
    const { endsAt } = await leave();
    await untilItsDay(world, endsAt);
  });

  test('writes nothing until it comes back, and then concludes its contract anew', async () => {
    const { owner, shop, aContract, stateOfClient, factsOf } = scene;
    const closed = { ...owner, readOnly: true };
    await refused(returnRegister(world.context, closed, { registerId: shop.id }), 'access.read_only');
    await comeBack(world.context, closed);
    expect(await stateOfClient()).toEqual({ state: 'active', closedAt: null });
    await refused(comeBack(world.context, owner), 'leaving.not_closed');
    await aContract();
    expect(await factsOf()).toEqual(['contract.concluded']);
  });

  test('brings its registers back with their drives, unless those work elsewhere now', async () => {
    const { owner, shop, kiosk, lightOf } = scene;
    await comeBack(world.context, owner);
    await returnRegister(world.context, owner, { registerId: shop.id });
    expect(await lightOf(shop.id)).not.toMatchObject({ reason: 'moved' });
    expect((await rows().admission.findUniqueOrThrow({ where: { fn: shop.fn } })).state).toBe('admitted');
    await refused(returnRegister(world.context, owner, { registerId: shop.id }), 'register.not_found');
    const neighbour = await aClient(world.database, town.reseller);
    const register = await aRegister(world.database, neighbour, await anOutlet(world.database, neighbour));
    await rows().registrationInterval.updateMany({
      where: { cashRegisterId: register.id },
      data: { fn: kiosk.fn },
    });
    await refused(returnRegister(world.context, owner, { registerId: kiosk.id }), 'drive.in_use');
  });

  test('is not brought back by a viewer', async () => {
    const { client } = scene;
    await refused(
      comeBack(world.context, anActor(client, { role: 'viewer', readOnly: true })),
      'access.denied',
    );
  });
});
