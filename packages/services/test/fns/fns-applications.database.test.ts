import { aDocument } from '@koreshok/db/builders';
import { newId } from '@koreshok/domain';
import { type Identity, signInMemory } from '@koreshok/signing/sandbox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  applicationToPrint,
  checkFnsCards,
  keepApplicationPrint,
} from '../../src/fns-application-work/index.ts';
import {
  cancelFnsApplication,
  checkFnsApplication,
  createFnsApplication,
  fnsApplicationFile,
  listFnsApplications,
  prepareFnsApplication,
  saveFnsApplication,
  signFnsApplication,
} from '../../src/fns-applications/index.ts';
import { getRegister } from '../../src/registers/index.ts';
import type { SignatureFiles } from '../../src/signature-files/index.ts';
import { refused } from '../support/refusals.ts';
import { type Desk, openDesk } from './desk.ts';
import { powerOf } from './power.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

describe('a registration', () => {
  test('goes its whole way: form, signature, РНМ, and the report that the register itself sends', async () => {
    const content = desk.aForm();
    const id = await desk.aPreparedRegistration(content);
    expect(await desk.cardOf(id)).toMatchObject({ state: 'awaiting_signature' });
    expect(await desk.signed(id)).toBe('valid');
    await desk.turn();
    expect(await desk.cardOf(id)).toMatchObject({ state: 'sent', clock: { who: 'fns' } });
    await desk.due(id);
    await desk.turn();
    const registered = await desk.cardOf(id);
    expect(registered).toMatchObject({ state: 'registered', clock: { who: 'client' } });
    expect(registered.registrationNumber).toMatch(/^\d{16}$/);
    const { items } = await listFnsApplications(desk.context, desk.client, { states: ['registered'] });
    expect(items.find((row) => row.id === id)?.clock).toEqual(registered.clock);
    const registerId = registered.cashRegisterId ?? '';
    const register = await getRegister(desk.context, desk.client, { registerId });
    expect(register).toMatchObject({ fn: content.fn, registrationNumber: registered.registrationNumber });

    await aDocument(
      desk.world.database,
      { ...desk.town.register, id: registerId, fn: content.fn, outletId: desk.town.shop.id },
      { code: 1, number: 1, registerTime: desk.world.wall(-1), receivedAt: desk.world.instant() },
    );
    await desk.due(id);
    await desk.turn();
    const done = await desk.cardOf(id);
    expect(done).toMatchObject({ state: 'completed', clock: null });
    const paper = await desk.paperOf(id);
    expect(paper?.state).toBe('done');
    expect(paper?.files.map(({ role }) => role)).toContain('exchange');
    expect(done.events.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([
        'signed',
        'sent_off',
        'receipt_received',
        'receipt_accepted',
        'receipt_registered',
        'report',
      ]),
    );
    expect(done.events.find(({ kind }) => kind === 'report')?.text).toMatch(/ФД № 1, .+ ФП \d+/);

    await checkFnsCards(desk.context, desk.reception, 100);
    expect((await getRegister(desk.context, desk.client, { registerId })).fnsStatus).toMatchObject({
      status: 8,
    });
  });

  test('is stopped before its file is made while anything is wrong, and told where', async () => {
    const { id } = await createFnsApplication(desk.context, desk.client, {
      kind: 'registration',
      outletId: desk.town.shop.id,
    });
    const content = desk.aForm({ fn: desk.town.kioskRegister.fn, taxOffice: '' });
    await saveFnsApplication(desk.context, desk.client, { applicationId: id, version: 1, content });
    const codes = (await checkFnsApplication(desk.context, desk.client, { applicationId: id })).map(
      ({ code }) => code,
    );
    expect(codes).toEqual(expect.arrayContaining(['office', 'drive.in_use']));
    const error = await refused(
      prepareFnsApplication(desk.context, desk.client, { applicationId: id }),
      'fns_application.findings',
    );
    expect(Object.keys(error.fields)).toEqual(expect.arrayContaining(['taxOffice', 'fn']));
  });

  test('comes back when somebody else signed it, and a changed form needs a new signature', async () => {
    const id = await desk.aPreparedRegistration();
    expect(await desk.signed(id, { inn: '7704358518', ogrn: '1037739877295' })).not.toBe('valid');
    const back = await desk.cardOf(id);
    expect(back).toMatchObject({ state: 'awaiting_signature' });
    expect(back.problem).not.toBe('');
    const refusal = back.events.find(({ kind }) => kind === 'signature_refused');
    const protocol = { applicationId: id, eventId: refusal?.id };
    expect(await fnsApplicationFile(desk.context, desk.client, protocol)).toMatchObject({
      name: expect.stringMatching(/^zayavlenie-\d{4}-\d{6}-protokol-otkaza-1\.pdf$/) as string,
    });
    const other = await desk.aPreparedRegistration();
    await refused(
      fnsApplicationFile(desk.context, desk.client, { ...protocol, applicationId: other }),
      'file.not_found',
    );
    await saveFnsApplication(desk.context, desk.client, {
      applicationId: id,
      version: back.version,
      content: { ...back.content, reasons: [] },
    });
    await refused(fnsApplicationFile(desk.context, desk.client, { applicationId: id }), 'file.not_found');
    await refused(
      saveFnsApplication(desk.context, desk.client, { applicationId: id, version: 1, content: desk.aForm() }),
      'fns_application.moved',
    );
  });

  test('takes no file that is no signature', async () => {
    const id = await desk.aPreparedRegistration();
    const signature = new TextEncoder().encode('<html>');
    const error = await refused(
      signFnsApplication(desk.context, desk.client, { applicationId: id }, { signature }),
      'input.invalid',
    );
    expect(Object.keys(error.fields)).toEqual(['signature']);
  });

  test('of an employee asks for a power of attorney, and takes one that the head signed', async () => {
    const id = await desk.aPreparedRegistration();
    const { bytes } = await fnsApplicationFile(desk.context, desk.client, { applicationId: id });
    const by = (identity: Identity, content: Uint8Array) =>
      signInMemory(identity, content, desk.world.instant(), [desk.authority.issuer]);
    const employee = desk.authority.certify({
      subject: {
        commonName: 'Сидоров Пётр Ильич',
        surname: 'Сидоров',
        givenNames: 'Пётр Ильич',
        inn: '773400112220',
        snils: '11223344595',
      },
    });
    const head = desk.authority.certify({
      subject: {
        commonName: 'ООО «Ромашка»',
        organization: 'ООО «Ромашка»',
        surname: 'Орлова',
        givenNames: 'Нина',
        snils: '08765430300',
        organizationInn: desk.town.client.inn,
        ogrn: '1027700132195',
      },
    });
    const signature = by(employee, bytes);
    const judged = async (power: Partial<SignatureFiles>) => {
      await signFnsApplication(desk.context, desk.client, { applicationId: id }, { signature, ...power });
      return desk.judge(id);
    };
    expect(await judged({})).toBe('power-of-attorney.required');
    expect(await desk.cardOf(id)).toMatchObject({ state: 'awaiting_signature' });
    const power = new TextEncoder().encode(powerOf(desk.town.client.inn));
    expect(await judged({ power, powerSignature: by(head, power) })).toBe('valid');
    expect(await desk.cardOf(id)).toMatchObject({ state: 'sending' });
    const kept = await fnsApplicationFile(desk.context, desk.client, { applicationId: id, part: 'power' });
    expect(new Uint8Array(kept.bytes)).toEqual(power);
    const paper = await desk.paperOf(id);
    expect(paper?.files.map(({ role }) => role).toSorted()).toEqual([
      'client_signature',
      'document',
      'power_of_attorney',
      'power_of_attorney_signature',
      'protocol',
    ]);
    const protocol = await desk.world.database.unsafeClient.storedFile.findFirstOrThrow({
      where: { id: paper?.files.find(({ role }) => role === 'protocol')?.fileId ?? '' },
      select: { sha256: true, name: true },
    });
    expect(protocol.name).toBe(`zayavlenie-${paper?.number}-protokol-proverki.pdf`);
    expect(new TextDecoder().decode(await desk.context.files.read(protocol.sha256))).toContain(
      `№ ${paper?.number}: `,
    );
    // The exchange of the scenarios after this one does not meet it.
    await desk.world.database.unsafeClient.fnsApplication.updateMany({
      where: { id },
      data: { state: 'cancelled', nextAttemptAt: null },
    });
  });
});

describe('an application among the documents', () => {
  test('comes with its number when it is prepared, keeps it when it is prepared anew, and follows its state', async () => {
    const id = await desk.aPreparedRegistration();
    const first = await desk.paperOf(id);
    expect(first).toMatchObject({
      state: 'waiting',
      number: expect.stringMatching(/^\d{4}-\d{6}$/) as string,
    });
    const card = await desk.cardOf(id);
    await saveFnsApplication(desk.context, desk.client, {
      applicationId: id,
      version: card.version,
      content: { ...card.content, reasons: [] },
    });
    expect(await desk.paperOf(id)).toMatchObject({ state: 'draft' });
    await prepareFnsApplication(desk.context, desk.client, { applicationId: id });
    const again = await desk.paperOf(id);
    expect(again).toMatchObject({ number: first?.number, state: 'waiting' });
    expect(again?.files.map(({ fileId }) => fileId)).not.toEqual(first?.files.map(({ fileId }) => fileId));
    await cancelFnsApplication(desk.context, desk.client, { applicationId: id });
    expect(await desk.paperOf(id)).toMatchObject({ state: 'refused' });
  });

  test('has its printed form once, and none of a file that was changed meanwhile', async () => {
    const id = await desk.aPreparedRegistration();
    const asked = await applicationToPrint(desk.context, id);
    const pdf = new TextEncoder().encode('%PDF');
    await keepApplicationPrint(desk.context, id, { fileName: 'another' }, pdf);
    expect((await desk.paperOf(id))?.files).toHaveLength(1);
    await keepApplicationPrint(desk.context, id, asked!, pdf);
    await keepApplicationPrint(desk.context, id, asked!, pdf);
    expect((await desk.paperOf(id))?.files.map(({ role }) => role).toSorted()).toEqual(['document', 'print']);
    expect(await applicationToPrint(desk.context, id)).toBeNull();
  });
});

describe('the list of applications', () => {
  test('shows one’s own by kind, state and number, and a draft may be given up', async () => {
    const { id } = await createFnsApplication(desk.context, desk.client, {
      kind: 'reregistration',
      registerId: desk.town.kioskRegister.id,
    });
    const search = {
      search: desk.town.kioskRegister.registrationNumber.slice(0, 12),
      kind: 'reregistration' as const,
      states: ['draft' as const],
    };
    const { items } = await listFnsApplications(desk.context, desk.client, search);
    expect(items.map((each) => each.id)).toEqual([id]);
    expect((await listFnsApplications(desk.context, desk.town.as.neighbour, search)).items).toEqual([]);
    await cancelFnsApplication(desk.context, desk.client, { applicationId: id });
    expect(await desk.cardOf(id)).toMatchObject({ state: 'cancelled' });
    await refused(
      cancelFnsApplication(desk.context, desk.client, { applicationId: id }),
      'fns_application.moved',
    );
    await refused(
      createFnsApplication(desk.context, desk.client, { kind: 'removal' }),
      'fns_application.subject',
    );
    await refused(desk.cardOf(newId()), 'fns_application.not_found');
  });
});
