import { aDocument } from '@koreshok/db/builders';
import { cardFindings } from '@koreshok/domain';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { checkFnsCards } from '../../src/fns-application-work/index.ts';
import {
  createFnsApplication,
  prepareFnsApplication,
  refileFnsApplication,
  saveFnsApplication,
} from '../../src/fns-applications/index.ts';
import { getRegister } from '../../src/registers/index.ts';
import { refused } from '../support/refusals.ts';
import { type Desk, openDesk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
afterEach(() => desk.control({ outage: 'none', delayMs: 0, refuse: null }));

describe('the exchange with the tax service', () => {
  test('waits while the reception is down and sends one application once', async () => {
    const before = desk.sandbox.reception.count;
    const id = await desk.aPreparedRegistration();
    await desk.signed(id);
    for (const outage of ['unavailable', 'hang up']) {
      await desk.control({ outage });
      await desk.due(id);
      expect(await desk.turn()).toHaveLength(1);
      expect((await desk.cardOf(id)).problem).toContain('недоступен');
    }
    await desk.control({ outage: 'none' });
    await desk.due(id);
    await Promise.all([desk.turn(), desk.turn()]);
    expect(desk.sandbox.reception.count).toBe(before + 1);
    expect(await desk.cardOf(id)).toMatchObject({ state: 'sent', problem: '' });
  });

  test('an answer that was lost is asked for again: the same file is the same application', async () => {
    const id = await desk.aPreparedRegistration();
    await desk.signed(id);
    await desk.turn();
    const before = desk.sandbox.reception.count;
    await desk.world.database.unsafeClient.fnsApplication.updateMany({
      where: { id },
      data: { state: 'sending', externalId: null, nextAttemptAt: desk.world.instant(-1) },
    });
    await desk.turn();
    expect(desk.sandbox.reception.count).toBe(before);
    expect(await desk.cardOf(id)).toMatchObject({ state: 'sent' });
  });

  test('a slow office leaves its papers as they come', async () => {
    await desk.control({ delayMs: 60_000 });
    const id = await desk.aPreparedRegistration();
    await desk.signed(id);
    await desk.turn();
    await desk.due(id);
    await desk.turn();
    expect(await desk.cardOf(id)).toMatchObject({ state: 'sent' });
    desk.pass(60_000);
    await desk.due(id);
    await desk.turn();
    expect(await desk.cardOf(id)).toMatchObject({ state: 'accepted' });
    desk.pass(60_000);
    await desk.due(id);
    await desk.turn();
    expect(await desk.cardOf(id)).toMatchObject({ state: 'registered' });
  });

  test('a refusal ends it with the office’s reason, and the next one begins with what was filled in', async () => {
    await desk.control({ refuse: 'Адрес места установки не найден' });
    const id = await desk.aPreparedRegistration();
    await desk.signed(id);
    await desk.turn();
    await desk.due(id);
    await desk.turn();
    const first = await desk.cardOf(id);
    expect(first).toMatchObject({ state: 'refused', problem: 'Адрес места установки не найден' });
    expect(first.events.map(({ kind }) => kind).slice(-5)).toEqual([
      'sent_off',
      'receipt_sent',
      'receipt_received',
      'receipt_refused',
      'refused',
    ]);
    const again = await refileFnsApplication(desk.context, desk.client, { applicationId: id });
    expect(await desk.cardOf(again.id)).toMatchObject({
      state: 'draft',
      kind: 'registration',
      content: first.content,
    });
    await refused(
      refileFnsApplication(desk.context, desk.client, { applicationId: again.id }),
      'fns_application.moved',
    );
  });
});

describe('a removal', () => {
  test('has the close report put in that the register sent, and ends with the card', async () => {
    await aDocument(desk.world.database, desk.town.register, {
      code: 6,
      number: 77,
      registerTime: desk.world.wall(-2),
      receivedAt: desk.world.instant(-2),
    });
    const { id } = await createFnsApplication(desk.context, desk.client, {
      kind: 'removal',
      registerId: desk.town.register.id,
    });
    const draft = await desk.cardOf(id);
    expect(draft.content).toMatchObject({
      registrationNumber: desk.town.register.registrationNumber,
      closeReport: { number: '77' },
    });
    const content = { ...draft.content, reasons: [], taxOffice: '7707', signer: desk.aForm().signer };
    await saveFnsApplication(desk.context, desk.client, { applicationId: id, version: 1, content });
    await prepareFnsApplication(desk.context, desk.client, { applicationId: id });
    await desk.signed(id);
    await checkFnsCards(desk.context, desk.reception, 100);
    const card = async () =>
      (await getRegister(desk.context, desk.client, { registerId: desk.town.register.id })).fnsStatus?.status;
    expect(cardFindings((await card()) ?? 0).map(({ code }) => code)).not.toContain('removed');
    await desk.turn();
    await desk.due(id);
    await desk.turn();
    expect(await desk.cardOf(id)).toMatchObject({ state: 'completed' });
    await checkFnsCards(desk.context, desk.reception, 100);
    expect(cardFindings((await card()) ?? 0).map(({ code }) => code)).toContain('removed');
  });
});
