import { aDeadLetter, aDocument } from '@koreshok/db/builders';
import { newId } from '@koreshok/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  closeDeadLetter,
  countResendable,
  getDeadLetter,
  listDeadLetters,
  resendDeadLetter,
  resendDeadLetters,
} from '../src/dead-letters/index.ts';
import { refused } from './support/refusals.ts';
import { aTown, openWorld, type Town, type World } from './support/world.ts';

let world: World;
let town: Town;

beforeAll(async () => {
  world = await openWorld();
  town = await aTown(world);
});
afterAll(() => world.close());

let numbers = 0;
const aLetter = async (traits: Partial<Parameters<typeof aDeadLetter>[2]> = {}) => {
  numbers += 1;
  const number = numbers;
  const deadLetterId = await aDeadLetter(world.database, town.register, {
    number,
    createdAt: world.instant(-number),
    ...traits,
  });
  return { deadLetterId, number };
};

const lane = () =>
  world.database.unsafeClient.relayLane.findFirst({
    where: { fn: town.register.fn, target: 'tax_service' },
    select: { nextNumber: true, dueAt: true, attempts: true, lastError: true, fence: true, leaseOwner: true },
  });

const audited = (subjectId: string) =>
  world.database.unsafeClient.auditEntry.findMany({ where: { subjectId }, select: { action: true } });

describe('dead letters', () => {
  test('are listed the latest first, page by page, by state, kind and target', async () => {
    const first = await aLetter();
    const second = await aLetter({ kind: 'refused' });
    const third = await aLetter({ target: 'marking' });
    await aLetter({ state: 'closed' });
    const page = await listDeadLetters(world.context, town.as.operator, { limit: 2 });
    expect(page.items.map(({ id }) => id)).toEqual([first.deadLetterId, second.deadLetterId]);
    expect(page.items[1]).toMatchObject({
      organizationName: town.client.name,
      text: { what: 'Получатель отказал окончательно.' },
    });
    const rest = await listDeadLetters(world.context, town.as.operator, { cursor: page.next ?? '' });
    expect(rest.items.map(({ id }) => id)).toEqual([third.deadLetterId]);
    const list = async (filter: object) =>
      (await listDeadLetters(world.context, town.as.operator, filter)).items.map(({ number }) => number);
    expect(await list({ kind: 'refused' })).toEqual([second.number]);
    expect(await list({ target: 'marking' })).toEqual([third.number]);
    expect(await list({ state: 'closed' })).toHaveLength(1);
  });

  test('are for the operator alone', async () => {
    const { deadLetterId } = await aLetter();
    for (const actor of [town.as.reseller, town.as.client, town.as.agent, town.as.serviceCenter]) {
      await refused(listDeadLetters(world.context, actor), 'access.denied');
      await refused(getDeadLetter(world.context, actor, { deadLetterId }), 'access.denied');
      await refused(resendDeadLetter(world.context, actor, { deadLetterId }), 'access.denied');
      await refused(closeDeadLetter(world.context, actor, { deadLetterId, reason: 'x' }), 'access.denied');
    }
    await refused(
      getDeadLetter(world.context, town.as.operator, { deadLetterId: newId() }),
      'dead_letter.not_found',
    );
  });
});

describe('sent out once more', () => {
  test('a document goes back to the head of its lane, and whoever has the lane loses it', async () => {
    const { deadLetterId, number } = await aLetter();
    await aDocument(world.database, town.register, {
      code: 2,
      number,
      registerTime: world.wall(),
      receivedAt: world.instant(-number),
      verdict: 'put_aside',
    });
    await world.database.unsafeClient.relayLane.updateMany({
      where: { fn: town.register.fn },
      data: {
        nextNumber: number + 40,
        leaseOwner: 'somebody',
        attempts: 2,
        lastError: 'refused: x',
        fence: 7,
      },
    });
    await resendDeadLetter(world.context, town.as.operator, { deadLetterId });
    expect(await lane()).toEqual({
      nextNumber: number,
      dueAt: world.context.clock.now(),
      attempts: 0,
      lastError: '',
      fence: 8,
      leaseOwner: null,
    });
    const { acknowledgement } = world.database.unsafeClient;
    expect(await acknowledgement.count({ where: { fn: town.register.fn, number } })).toBe(0);
    expect(await getDeadLetter(world.context, town.as.operator, { deadLetterId })).toMatchObject({
      state: 'resent',
      decidedAt: world.context.clock.now(),
    });
    expect(await audited(deadLetterId)).toEqual([{ action: 'dead_letter.resent' }]);
    await refused(resendDeadLetter(world.context, town.as.operator, { deadLetterId }), 'dead_letter.decided');
  });

  test('one that was refused for good does not go, and its lane stays where it was', async () => {
    const { deadLetterId } = await aLetter({ kind: 'refused' });
    const before = await lane();
    await refused(resendDeadLetter(world.context, town.as.operator, { deadLetterId }), 'dead_letter.final');
    expect(await lane()).toEqual(before);
  });
});

describe('all of them sent out once more', () => {
  test('go together, each on record, and those refused for good stay', async () => {
    const first = await aLetter({ target: 'marking_notice' });
    const second = await aLetter({ target: 'marking_notice', kind: 'unreadable' });
    const refusedForGood = await aLetter({ target: 'marking_notice', kind: 'refused' });
    const scope = { target: 'marking_notice' } as const;
    expect(await countResendable(world.context, town.as.operator, scope)).toBe(2);
    expect(await resendDeadLetters(world.context, town.as.operator, scope)).toBe(2);
    for (const { deadLetterId } of [first, second])
      expect(await audited(deadLetterId)).toEqual([{ action: 'dead_letter.resent' }]);
    expect(
      await getDeadLetter(world.context, town.as.operator, { deadLetterId: refusedForGood.deadLetterId }),
    ).toMatchObject({ state: 'open' });
    expect(await resendDeadLetters(world.context, town.as.operator, scope)).toBe(0);
  });

  test('a lane begins with the first of its letters', async () => {
    const [first] = [await aLetter(), await aLetter()];
    await world.database.unsafeClient.relayLane.updateMany({
      where: { fn: town.register.fn },
      data: { nextNumber: 10_000 },
    });
    await resendDeadLetters(world.context, town.as.operator, { target: 'tax_service', kind: 'poison' });
    expect((await lane())?.nextNumber).toBeLessThanOrEqual(first.number);
    expect(await countResendable(world.context, town.as.operator, { target: 'tax_service' })).toBe(0);
  });
});

describe('closed', () => {
  test('a document keeps the reason, and the journal says who did it', async () => {
    const { deadLetterId } = await aLetter({ kind: 'refused' });
    await refused(
      closeDeadLetter(world.context, town.as.operator, { deadLetterId, reason: ' ' }),
      'input.invalid',
    );
    await closeDeadLetter(world.context, town.as.operator, {
      deadLetterId,
      reason: 'Клиент оформил коррекцию',
    });
    expect(await getDeadLetter(world.context, town.as.operator, { deadLetterId })).toMatchObject({
      state: 'closed',
      reason: 'Клиент оформил коррекцию',
    });
    expect(await audited(deadLetterId)).toEqual([{ action: 'dead_letter.closed' }]);
    await refused(
      closeDeadLetter(world.context, town.as.operator, { deadLetterId, reason: 'ещё раз' }),
      'dead_letter.decided',
    );
  });
});
