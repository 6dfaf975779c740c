import { anActor } from '@koreshok/db/builders';
import { newId } from '@koreshok/domain';
import { containerFor } from './support/container.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stateReason } from '../src/finance-access/index.ts';
import {
  cancelHeldReplay,
  dismissHeldDocument,
  getHeldDocument,
  getHeldReplay,
  listHeldDocuments,
  listHeldOfRegisters,
  listHeldReplays,
  replayHeldDocument,
  replayHeldDocuments,
  restoreHeldDocument,
} from '../src/held/index.ts';
import { refused } from './support/refusals.ts';
import { aTown, openWorld, type Town, type World } from './support/world.ts';

let world: World;
let town: Town;

beforeAll(async () => {
  world = await openWorld();
  town = await aTown(world);
});
afterAll(() => world.close());

let made = 0;
async function aHeld(
  owner: { readonly id: string },
  traits: { readonly reason?: string; readonly fn?: string; readonly container?: Uint8Array } = {},
): Promise<string> {
  made += 1;
  const id = newId();
  await world.database.unsafeClient.heldDocument.create({
    data: {
      id,
      organizationId: owner.id,
      fn: traits.fn ?? '7380440800000009',
      number: made,
      reason: traits.reason ?? 'blocked',
      details: '',
      mode: 'production',
      frameHeader: new Uint8Array(30).fill(0xee),
      container: new Uint8Array(traits.container ?? [1, 2, made]),
      digest: new Uint8Array(32).fill(made),
      remoteAddress: '192.0.2.1',
      receivedAt: world.instant(-made),
      lastSeenAt: world.instant(-made),
    },
  });
  return id;
}

const auditOf = (action: string, subjectId: string) =>
  world.database.unsafeClient.auditEntry.findFirst({ where: { action, subjectId } });

describe('the operator orders a held document to be decided again', () => {
  test('once: asking twice is the same order, and it stands in the journal', async () => {
    const heldDocumentId = await aHeld(town.operator);
    const first = await replayHeldDocument(world.context, town.as.operator, { heldDocumentId });
    const again = await replayHeldDocument(world.context, town.as.operator, { heldDocumentId });
    expect(again).toEqual(first);
    expect(await auditOf('held.replay_ordered', first.replayId)).toMatchObject({
      organizationId: town.operator.id,
      details: expect.stringContaining(heldDocumentId) as string,
    });
    expect(await getHeldReplay(world.context, town.as.operator, { replayId: first.replayId })).toMatchObject({
      state: 'waiting',
      total: 1,
      taken: 0,
    });
  });

  test('all of a reason, counted; of a reason nobody waits for there is nothing to order', async () => {
    await aHeld(town.operator, { reason: 'unknown_drive' });
    await aHeld(town.operator, { reason: 'unknown_drive' });
    const order = await replayHeldDocuments(world.context, town.as.operator, { reason: 'unknown_drive' });
    expect(order.documents).toBe(2);
    expect(await listHeldReplays(world.context, town.as.operator)).toMatchObject([
      { id: order.replayId, reason: 'unknown_drive' },
    ]);
    await refused(
      replayHeldDocuments(world.context, town.as.operator, { reason: 'term_over' }),
      'held_document.settled',
    );
    await refused(replayHeldDocuments(world.context, town.as.operator, {}), 'input.invalid');
  });

  test('and may call it back until it has ended', async () => {
    const fn = '7380440800000017';
    await aHeld(town.operator, { fn });
    const { replayId } = await replayHeldDocuments(world.context, town.as.operator, { fn });
    await cancelHeldReplay(world.context, town.as.operator, { replayId });
    expect(await auditOf('held.replay_cancelled', replayId)).not.toBeNull();
    await refused(cancelHeldReplay(world.context, town.as.operator, { replayId }), 'held_replay.not_found');
  });

  test('a technician of the operator may, its viewer may not, and nobody else', async () => {
    const heldDocumentId = await aHeld(town.client);
    const viewer = anActor(town.operator, { role: 'viewer' });
    await refused(replayHeldDocument(world.context, viewer, { heldDocumentId }), 'access.denied');
    for (const actor of [town.as.client, town.as.reseller, town.as.agent]) {
      await refused(replayHeldDocument(world.context, actor, { heldDocumentId }), 'access.denied');
      await refused(replayHeldDocuments(world.context, actor, { reason: 'blocked' }), 'access.denied');
      await refused(
        dismissHeldDocument(world.context, actor, { heldDocumentId, note: 'x' }),
        'access.denied',
      );
    }
  });
});

describe('a held document put aside', () => {
  test('leaves the list with a note in the journal, cannot be replayed, and can be taken back', async () => {
    const heldDocumentId = await aHeld(town.client, { reason: 'left' });
    const note = 'Касса давно не наша';
    await dismissHeldDocument(world.context, town.as.operator, { heldDocumentId, note });
    expect((await listHeldDocuments(world.context, town.as.operator, { reason: 'left' })).items).toEqual([]);
    expect(await auditOf('held.dismissed', heldDocumentId)).toMatchObject({
      organizationId: town.client.id,
      details: JSON.stringify({ note }),
    });
    await refused(
      replayHeldDocument(world.context, town.as.operator, { heldDocumentId }),
      'held_document.settled',
    );
    await restoreHeldDocument(world.context, town.as.operator, { heldDocumentId });
    expect((await listHeldDocuments(world.context, town.as.operator, { reason: 'left' })).items).toHaveLength(
      1,
    );
  });
});

describe('what is shown of a held document', () => {
  test('what it says of its register is read, its sums are not', async () => {
    const container = containerFor(town.register, { number: 5, total: 123_400 });
    const heldDocumentId = await aHeld(town.client, { container });
    const card = await getHeldDocument(world.context, town.as.operator, { heldDocumentId });
    expect(card.says).toMatchObject({
      title: 'Кассовый чек',
      registrationNumber: town.register.registrationNumber,
      inn: town.register.inn,
    });
    expect(card.message).toBeNull();
    expect(JSON.stringify(card)).not.toContain('123400');
  });

  test('a client’s bytes open with a stated reason, header first', async () => {
    const heldDocumentId = await aHeld(town.direct);
    await stateReason(world.context, town.as.operator, {
      clientId: town.direct.id,
      reason: 'Разбираем обращение 118',
    });
    const card = await getHeldDocument(world.context, town.as.operator, { heldDocumentId });
    expect(card.message).toMatch(/^(ee){30}0102/);
  });

  test('the list is narrowed by the beginning of a ФН as people paste it', async () => {
    await aHeld(town.operator, { fn: '9999078900001234' });
    const found = await listHeldDocuments(world.context, town.as.operator, { fn: '9999 0789 00' });
    expect(found.items.map(({ fn }) => fn)).toEqual(['9999078900001234']);
  });
});

describe('a client sees of its registers what was not taken in', () => {
  const own = (input = {}) =>
    listHeldOfRegisters(world.context, town.as.client, { reason: 'term_over', ...input });

  test('with the reason and what to do, and no byte of it', async () => {
    const id = await aHeld(town.client, { reason: 'term_over', fn: town.register.fn });
    await aHeld(town.client, { reason: 'term_over', fn: '9999078900007777' });
    const { items } = await own();
    expect(items).toEqual([
      expect.objectContaining({
        id,
        registerId: town.register.id,
        text: {
          what: 'Оплаченный срок и отсрочка закончились.',
          todo: 'Оплатите обслуживание кассы в течение 30 дней: она сама передаст всё, что накопила.',
        },
      }),
    ]);
  });

  test('page after page, each document once', async () => {
    for (let count = 0; count < 2; count += 1)
      await aHeld(town.client, { reason: 'term_over', fn: town.register.fn });
    const first = await own({ limit: 2 });
    const second = await own({ limit: 2, cursor: first.next ?? undefined });
    const ids = [...first.items, ...second.items].map((held) => held.id);
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(3);
    expect(second.next).toBeNull();
  });

  test('and a member narrowed to another outlet does not', async () => {
    const narrowed = anActor(town.client, {
      role: 'technician',
      outletIds: [newId()],
    });
    expect((await listHeldOfRegisters(world.context, narrowed)).items).toEqual([]);
  });
});
