import { aDocument, aJoinRequest, aUser } from '@koreshok/db/builders';
import { monthsOfTable } from '@koreshok/db';
import { monthOf, shiftMonth } from '@koreshok/db/migrations';
import { newId } from '@koreshok/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  cancelRebuild,
  dropExpiredDocuments,
  keepPartitionsAhead,
  orderRebuild,
  purgeAccessLeftovers,
  purgeSignInLeftovers,
  rebuildProgress,
  resumeRebuild,
} from '../src/housekeeping/index.ts';
import { getHeldDocument, listHeldDocuments } from '../src/held/index.ts';
import { operatorOverview } from '../src/operator/index.ts';
import { refused } from './support/refusals.ts';
import { aTown, openWorld, type Town, type World } from './support/world.ts';

let world: World;
let town: Town;

beforeAll(async () => {
  world = await openWorld();
  town = await aTown(world);
});
afterAll(() => world.close());

let held = 0;
async function aHeldDocument(owner: { readonly id: string }, reason: string, hours: number): Promise<string> {
  held += 1;
  const id = newId();
  await world.database.unsafeClient.heldDocument.create({
    data: {
      id,
      organizationId: owner.id,
      fn: '7380440800000001',
      number: held,
      reason,
      details: 'inn 7707083893',
      mode: 'production',
      container: new Uint8Array([1, 2, 3, held]),
      digest: new Uint8Array(32).fill(held),
      remoteAddress: '192.0.2.1',
      receivedAt: world.instant(hours),
      lastSeenAt: world.instant(hours),
    },
  });
  return id;
}

describe("the operator's overview", () => {
  test('counts what there is and what came of late', async () => {
    const at = (number: number, hours: number, verdict?: 'accepted' | 'hard_quarantine') =>
      aDocument(world.database, town.register, {
        code: 2,
        number,
        registerTime: world.wall(hours),
        receivedAt: world.instant(hours),
        ...(verdict === undefined ? {} : { verdict }),
      });
    await at(1, -0.5, 'accepted');
    await at(2, -5, 'hard_quarantine');
    await at(3, -30, 'accepted');
    await world.database.unsafeClient.driveHead.update({
      where: { fn: town.register.fn },
      data: { firstNumber: 1, lastNumber: 5 },
    });
    await world.database.unsafeClient.relayLane.update({
      where: { fn_target: { fn: town.register.fn, target: 'tax_service' } },
      data: { nextNumber: 3, attempts: 2, dueAt: world.instant(-1) },
    });
    await aHeldDocument(town.operator, 'unknown_drive', -1);
    await aHeldDocument(town.operator, 'unknown_drive', -2);
    await aHeldDocument(town.client, 'term_over', -3);
    const overview = await operatorOverview(world.context, town.as.operator);
    expect(overview).toMatchObject({
      clients: { count: 3, atLeast: false },
      registers: { count: 4 },
      documents: { lastHour: { count: 1 }, lastDay: { count: 2 } },
      relay: { lanes: 1, documents: 3, failing: 1, oldestDueAt: world.instant(-1) },
      held: [
        { reason: 'unknown_drive', count: 2 },
        { reason: 'term_over', count: 1 },
      ],
      verdicts: { accepted: { count: 1 }, hard_quarantine: { count: 1 }, waiting: { count: 0 } },
      lights: { no_data: 4, working: 0 },
      lightsComplete: true,
    });
  });

  test('is for the operator alone', async () => {
    for (const actor of [town.as.reseller, town.as.client, town.as.agent, town.as.serviceCenter]) {
      await refused(operatorOverview(world.context, actor), 'access.denied');
      await refused(listHeldDocuments(world.context, actor), 'access.denied');
    }
  });
});

describe('held documents', () => {
  test('are listed the latest first, with a sentence and what to do', async () => {
    const first = await listHeldDocuments(world.context, town.as.operator, { limit: 2 });
    expect(first.items.map(({ reason }) => reason)).toEqual(['unknown_drive', 'unknown_drive']);
    expect(first.items[0]?.text.todo).toContain('Добавьте кассу');
    const rest = await listHeldDocuments(world.context, town.as.operator, { cursor: first.next ?? '' });
    expect(rest.items.map(({ organizationName }) => organizationName)).toEqual([town.client.name]);
    expect(rest.next).toBeNull();
    const only = await listHeldDocuments(world.context, town.as.operator, { reason: 'term_over' });
    expect(only.items).toHaveLength(1);
  });

  test("one nobody owns is shown with its bytes, a client's without", async () => {
    const unowned = await aHeldDocument(town.operator, 'unreadable', -4);
    const owned = await aHeldDocument(town.client, 'blocked', -4);
    const card = await getHeldDocument(world.context, town.as.operator, { heldDocumentId: unowned });
    expect(card).toMatchObject({
      sizeBytes: 4,
      details: 'inn 7707083893',
      message: expect.stringMatching(/^010203/) as string,
      says: null,
    });
    const closed = await getHeldDocument(world.context, town.as.operator, { heldDocumentId: owned });
    expect(closed).toMatchObject({ sizeBytes: 4, message: null });
    await refused(
      getHeldDocument(world.context, town.as.operator, { heldDocumentId: newId() }),
      'held_document.not_found',
    );
  });
});

describe('housekeeping', () => {
  test('makes month partitions three months ahead, once', async () => {
    const { clock } = world.context;
    const before = await monthsOfTable(world.database, 'Receipt');
    clock.advance(31 * 86_400_000);
    const made = await keepPartitionsAhead(world.context);
    const wanted = shiftMonth(monthOf(clock.now()), 3);
    expect(before).not.toContain(wanted);
    expect(made.map(({ table }) => table).sort()).toEqual([
      'Acknowledgement',
      'FiscalDocument',
      'MarkingDocument',
      'Receipt',
      'ReceiptItem',
      'ReceiptItems',
    ]);
    expect(await monthsOfTable(world.database, 'Receipt')).toContain(wanted);
    expect(await keepPartitionsAhead(world.context)).toEqual([]);
  });

  test('drops documents after five years and not a month before, and says so in the journal', async () => {
    const { clock } = world.context;
    expect(await dropExpiredDocuments(world.context)).toEqual([]);
    const oldest = Math.min(...(await monthsOfTable(world.database, 'FiscalDocument')));
    const monthStart = (month: number) => new Date(Date.UTC(Math.floor(month / 100), (month % 100) - 1, 1));
    clock.advanceTo(new Date(monthStart(shiftMonth(oldest, 61)).getTime() - 1));
    expect(await dropExpiredDocuments(world.context)).toEqual([]);
    clock.advanceTo(monthStart(shiftMonth(oldest, 61)));
    const dropped = await dropExpiredDocuments(world.context);
    expect(dropped).toHaveLength(6);
    expect(dropped[0]?.months).toEqual([oldest]);
    expect(
      await world.database.unsafeClient.auditEntry.findFirst({ where: { action: 'documents.expired' } }),
    ).toMatchObject({ organizationId: town.operator.id, actorUserId: null });
  });

  test('orders one rebuild of the projections at a time, stops it, and writes both down', async () => {
    await refused(cancelRebuild(world.context), 'rebuild.not_found');
    await refused(resumeRebuild(world.context), 'rebuild.not_found');
    const { jobId } = await orderRebuild(world.context);
    expect(await orderRebuild(world.context)).toEqual({ jobId });
    await cancelRebuild(world.context);
    expect(await rebuildProgress(world.context)).toMatchObject({ id: jobId, state: 'waiting' });
    const journal = await world.database.unsafeClient.auditEntry.findMany({
      where: { subjectType: 'Job', subjectId: jobId },
      select: { action: true },
    });
    expect(journal.map(({ action }) => action).sort()).toEqual([
      'projections.rebuild_cancelled',
      'projections.rebuild_ordered',
    ]);
  });

  test('deletes looks after a year, beginnings nobody came back to, and questions of last year', async () => {
    const { unsafeClient } = world.database;
    const user = await aUser(world.database, {});
    const days = (count: number) => new Date(world.context.clock.now().getTime() - count * 86_400_000);
    const look = (age: number) => ({
      organizationId: town.client.id,
      cashRegisterId: town.register.id,
      serviceCenterId: town.serviceCenter.id,
      viewerId: user.id,
      viewerName: 'Мастер',
      hourAt: days(age),
    });
    await unsafeClient.grantLook.createMany({ data: [look(366), look(364)] });
    const other = await aUser(world.database, {});
    await unsafeClient.onboardingDraft.createMany({
      data: [
        { organizationId: town.reseller.id, userId: user.id, updatedAt: days(91) },
        { organizationId: town.reseller.id, userId: other.id, updatedAt: days(89) },
      ],
    });
    await aJoinRequest(world.database, town.client, user, days(380));
    expect(await purgeAccessLeftovers(world.context)).toEqual({
      looks: 1,
      drafts: 1,
      joinRequests: 1,
      consentRequests: 0,
    });
    expect(await unsafeClient.grantLook.count()).toBe(1);
    expect(await purgeAccessLeftovers(world.context)).toMatchObject({ looks: 0, drafts: 0 });
  });

  test('deletes sessions and links that ended long ago', async () => {
    expect(await purgeSignInLeftovers(world.context)).toEqual({
      sessions: 0,
      passwordResets: 0,
      registrations: 0,
      codes: 0,
      challenges: 0,
    });
  });
});
