import { aDuty } from '@koreshok/db/builders';
import { newId } from '@koreshok/domain';
import { operatorNoticesClient } from '@koreshok/integrations/operator-notices';
import { type RunningTaxService, startTaxService } from '@koreshok/simulators/tax-service';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hurryDuty, listDuties, type NewDuty, recordDuty } from '../src/duties/index.ts';
import { recordMarkingReport, sendDuties } from '../src/duty-work/index.ts';
import { refused } from './support/refusals.ts';
import { aTown, openWorld, type Town, type World } from './support/world.ts';

let world: World;
let town: Town;
let taxService: RunningTaxService;
let notices: ReturnType<typeof operatorNoticesClient>;

beforeAll(async () => {
  world = await openWorld();
  town = await aTown(world);
  taxService = await startTaxService({ host: '127.0.0.1', port: 0 });
  notices = operatorNoticesClient({ baseUrl: taxService.url, connections: 1, timeoutMs: 1_000 });
});
afterAll(async () => {
  notices.close();
  await taxService.stop();
  await world.close();
});
beforeEach(() => world.database.unsafeClient.operatorDuty.deleteMany({}));

const concluded = (number: string): NewDuty => ({
  organizationId: town.client.id,
  kind: 'contract_concluded',
  subject: `Договор № ${number}`,
  payload: { number },
  uniqueKey: `contract.concluded:${number}`,
  at: world.context.clock.now(),
});

const failures: unknown[] = [];
const send = () =>
  sendDuties(world.context, { notices, limit: 10, onFailure: (_duty, error) => failures.push(error) });
const list = async (filter: object = {}) => (await listDuties(world.context, town.as.operator, filter)).items;

describe('what the tax service must hear of', () => {
  test('is recorded once, told once, and kept with the number it was taken in under', async () => {
    await recordDuty(world.context, concluded('1'));
    await recordDuty(world.context, concluded('1'));
    expect(await list()).toMatchObject([{ subject: 'Договор № 1', overdue: false, state: 'waiting' }]);
    await send();
    await send();
    const [sent] = await list({ state: 'sent' });
    expect(sent).toMatchObject({ attempts: 1, lastError: '' });
    expect(sent?.receipt).toContain(sent?.id);
    expect(taxService.notices().filter(({ id }) => id === sent?.id)).toMatchObject([
      { kind: 'contract_concluded', details: { number: '1' } },
    ]);
    expect(await list()).toEqual([]);
  });

  test('waits through an outage, is tried again, and is seen when its deadline passes', async () => {
    const { clock } = world.context;
    taxService.control({ outage: 'unavailable' });
    await recordDuty(world.context, concluded('2'));
    await send();
    expect(failures).toHaveLength(1);
    expect(await list()).toMatchObject([{ attempts: 1, overdue: false }]);
    expect((await list())[0]?.lastError).toContain('503');
    expect(await list({ overdue: true })).toEqual([]);
    clock.advance(5 * 86_400_000);
    expect(await list({ overdue: true })).toMatchObject([{ subject: 'Договор № 2', overdue: true }]);
    taxService.control({ outage: 'none' });
    await send();
    expect(await list({ state: 'sent' })).toMatchObject([{ overdue: true, attempts: 2 }]);
  });

  test('is listed by deadline, page by page, for the operator alone', async () => {
    const late = await aDuty(world.database, town.client, { subject: 'a', dueAt: world.instant(1) });
    const early = await aDuty(world.database, town.client, { subject: 'b', dueAt: world.instant(-1) });
    const page = await listDuties(world.context, town.as.operator, { limit: 1 });
    expect(page.items.map(({ id }) => id)).toEqual([early]);
    expect((await list({ cursor: page.next ?? '' })).map(({ id }) => id)).toEqual([late]);
    for (const actor of [town.as.client, town.as.reseller, town.as.agent, town.as.serviceCenter]) {
      await refused(listDuties(world.context, actor), 'access.denied');
      await refused(hurryDuty(world.context, actor, { dutyId: early }), 'access.denied');
    }
  });

  test('can be sent before its next attempt, and not after it was sent', async () => {
    const { clock } = world.context;
    const dutyId = await aDuty(world.database, town.client, { subject: 'c', dueAt: world.instant(1_000) });
    await hurryDuty(world.context, town.as.operator, { dutyId });
    const row = await world.database.unsafeClient.operatorDuty.findFirst({ where: { id: dutyId } });
    expect(row?.nextAttemptAt).toEqual(clock.now());
    const { auditEntry } = world.database.unsafeClient;
    expect(await auditEntry.count({ where: { subjectId: dutyId, action: 'duty.hurried' } })).toBe(1);
    const sent = await aDuty(world.database, town.client, {
      subject: 'd',
      dueAt: world.instant(),
      sentAt: world.instant(),
    });
    await refused(hurryDuty(world.context, town.as.operator, { dutyId: sent }), 'duty.sent');
    await refused(hurryDuty(world.context, town.as.operator, { dutyId: newId() }), 'duty.not_found');
  });
});

describe('the report on a day of marking', () => {
  test('is recorded once a day, with what was sent and what was said of it', async () => {
    const { clock } = world.context;
    const yesterday = new Date(clock.now().getTime() - 86_400_000);
    const month = yesterday.getUTCFullYear() * 100 + yesterday.getUTCMonth() + 1;
    const row = (number: number, verdict: 'accepted' | null) => ({
      fn: town.register.fn,
      target: 'marking' as const,
      number,
      month,
      organizationId: town.client.id,
      cashRegisterId: town.register.id,
      receivedAt: yesterday,
      verdict,
      items: '[]',
    });
    await world.database.unsafeClient.markingDocument.createMany({
      data: [row(1, 'accepted'), row(2, 'accepted'), row(3, null)],
    });
    await recordMarkingReport(world.context);
    await recordMarkingReport(world.context);
    const reports = await world.database.unsafeClient.operatorDuty.findMany({
      where: { kind: 'marking_report' },
    });
    expect(reports).toHaveLength(1);
    expect(JSON.parse(reports[0]?.payload ?? '')).toMatchObject({
      receipts: { accepted: 2, not_sent: 1 },
      notices: {},
    });
    expect(reports[0]?.organizationId).toBe(town.operator.id);
  });
});
