import { aDocument } from '@koreshok/db/builders';
import { cardFindings, newId } from '@koreshok/domain';
import { type FnsReception, fnsReceptionClient } from '@koreshok/integrations/fns-reception';
import { verifySignature } from '@koreshok/signing';
import {
  foundSandboxAuthority,
  type Identity,
  type SandboxAuthority,
  signInMemory,
} from '@koreshok/signing/sandbox';
import { type RunningFnsReception, startFnsReception } from '@koreshok/simulators/fns-reception';
import { makeDriveNumber } from '@koreshok/fiscal/identifiers';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  applicationToPrint,
  checkFnsCards,
  exchangeFnsApplications,
  keepApplicationPrint,
  verifyFnsApplication,
} from '../../src/fns-application-work/index.ts';
import {
  cancelFnsApplication,
  checkFnsApplication,
  createFnsApplication,
  EMPTY_CONTENT,
  fnsApplicationFile,
  getFnsApplication,
  listFnsApplications,
  prepareFnsApplication,
  refileFnsApplication,
  saveFnsApplication,
  signFnsApplication,
} from '../../src/fns-applications/index.ts';
import { powerOf } from './power.ts';
import { listPapers } from '../../src/papers/index.ts';
import { getRegister } from '../../src/registers/index.ts';
import type { SignatureFiles } from '../../src/signature-files/index.ts';
import { refused } from '../support/refusals.ts';
import { aTown, openWorld, type Town, type World } from '../support/world.ts';

let world: World;
let town: Town;
let sandbox: RunningFnsReception;
let reception: FnsReception;
let authority: SandboxAuthority;
let now: number;
let serial = 106_140_000_000;

beforeAll(async () => {
  world = await openWorld();
  town = await aTown(world);
  now = world.context.clock.now().getTime();
  sandbox = await startFnsReception({
    host: '127.0.0.1',
    port: 0,
    operatorInn: town.operator.inn,
    clock: () => now,
  });
  reception = fnsReceptionClient({ baseUrl: sandbox.url, connections: 2, timeoutMs: 5_000 });
  authority = foundSandboxAuthority(world.instant());
  await world.database.unsafeClient.organization.update({
    where: { id: town.client.id },
    data: { kpp: '770701001', ogrn: '1027700132195', name: 'ООО «Ромашка»' },
  });
});
afterAll(async () => {
  reception.close();
  await sandbox.stop();
  await world.close();
});
afterEach(() => control({ outage: 'none', delayMs: 0, refuse: null }));

async function control(wish: object): Promise<void> {
  await fetch(`${sandbox.url}/control`, { method: 'POST', body: JSON.stringify(wish) });
}

const context = () => world.context;
const client = () => town.as.client;
const cardOf = (applicationId: string) => getFnsApplication(context(), client(), { applicationId });

/** A form for a new register of the town's client in which nothing is missing. */
function aForm(changes: object = {}) {
  serial += 1;
  return {
    ...EMPTY_CONTENT,
    taxOffice: '7707',
    model: 'Атол 30Ф',
    serialNumber: String(serial).padStart(14, '0'),
    fn: makeDriveNumber(Math.random) as string,
    generalTaxation: true,
    address: {
      ...EMPTY_CONTENT.address,
      place: 'Кафе',
      postcode: '101000',
      regionCode: '77',
      settlement: 'Москва',
      building: '5',
    },
    signer: { surname: 'Орлова', givenName: 'Нина', patronymic: '', capacity: 1 as const, ground: '' },
    reasons: [],
    ...changes,
  };
}

async function aPreparedRegistration(content = aForm()): Promise<string> {
  const { id } = await createFnsApplication(context(), client(), {
    kind: 'registration',
    outletId: town.shop.id,
  });
  await saveFnsApplication(context(), client(), { applicationId: id, version: 1, content });
  await prepareFnsApplication(context(), client(), { applicationId: id });
  return id;
}

/** Signs the file as its client's head would, or as somebody of another organization. */
async function signed(
  applicationId: string,
  owner = { inn: town.client.inn, ogrn: '1027700132195' },
): Promise<string> {
  const { bytes } = await fnsApplicationFile(context(), client(), { applicationId });
  const { inn, ogrn } = owner;
  const person = authority.certify({
    subject: {
      commonName: 'ООО «Ромашка»',
      organization: 'ООО «Ромашка»',
      surname: 'Орлова',
      givenNames: 'Нина',
      organizationInn: inn,
      ogrn,
    },
  });
  const signature = signInMemory(person, bytes, world.instant(), [authority.issuer]);
  await signFnsApplication(context(), client(), { applicationId }, { signature });
  return judge(applicationId);
}

/** What the worker's job does, with the certificates of the scenario and a protocol that is not printed. */
const judge = (applicationId: string) =>
  verifyFnsApplication(context(), { organizationId: town.client.id }, applicationId, {
    verify: async (request) => verifySignature({ ...request, trust: authority.trust }),
    print: async (document, report) =>
      new TextEncoder().encode(`${document.title} № ${document.number}: ${report.sentence}`),
  });

/** The line of an application among the client's documents. */
async function paperOf(id: string) {
  const { items } = await listPapers(context(), client(), { kind: 'application', limit: 100 });
  return items.find((each) => each.id === id);
}

/** One turn of the exchange; failures are told and not thrown. */
async function turn(): Promise<readonly unknown[]> {
  const failures: unknown[] = [];
  await exchangeFnsApplications(context(), {
    reception,
    askEveryMs: 0,
    limit: 50,
    onFailure: (_, error) => failures.push(error),
  });
  return failures;
}

/** Lets the lease and the wait of an application run out without moving everybody's clock. */
async function due(applicationId: string): Promise<void> {
  await world.database.unsafeClient.fnsApplication.updateMany({
    where: { id: applicationId },
    data: { nextAttemptAt: world.instant(-1) },
  });
}

describe('a registration', () => {
  test('goes its whole way: form, signature, РНМ, and the report that the register itself sends', async () => {
    const content = aForm();
    const id = await aPreparedRegistration(content);
    expect(await cardOf(id)).toMatchObject({ state: 'awaiting_signature' });
    expect(await signed(id)).toBe('valid');
    await turn();
    expect(await cardOf(id)).toMatchObject({ state: 'sent', clock: { who: 'fns' } });
    await due(id);
    await turn();
    const registered = await cardOf(id);
    expect(registered).toMatchObject({ state: 'registered', clock: { who: 'client' } });
    expect(registered.registrationNumber).toMatch(/^\d{16}$/);
    const { items } = await listFnsApplications(context(), client(), { states: ['registered'] });
    expect(items.find((row) => row.id === id)?.clock).toEqual(registered.clock);
    const registerId = registered.cashRegisterId ?? '';
    const register = await getRegister(context(), client(), { registerId });
    expect(register).toMatchObject({ fn: content.fn, registrationNumber: registered.registrationNumber });

    await aDocument(
      world.database,
      { ...town.register, id: registerId, fn: content.fn, outletId: town.shop.id },
      { code: 1, number: 1, registerTime: world.wall(-1), receivedAt: world.instant() },
    );
    await due(id);
    await turn();
    const done = await cardOf(id);
    expect(done).toMatchObject({ state: 'completed', clock: null });
    const paper = await paperOf(id);
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

    await checkFnsCards(context(), reception, 100);
    expect((await getRegister(context(), client(), { registerId })).fnsStatus).toMatchObject({ status: 8 });
  });

  test('is stopped before its file is made while anything is wrong, and told where', async () => {
    const { id } = await createFnsApplication(context(), client(), {
      kind: 'registration',
      outletId: town.shop.id,
    });
    const content = aForm({ fn: town.kioskRegister.fn, taxOffice: '' });
    await saveFnsApplication(context(), client(), { applicationId: id, version: 1, content });
    const codes = (await checkFnsApplication(context(), client(), { applicationId: id })).map(
      ({ code }) => code,
    );
    expect(codes).toEqual(expect.arrayContaining(['office', 'drive.in_use']));
    const error = await refused(
      prepareFnsApplication(context(), client(), { applicationId: id }),
      'fns_application.findings',
    );
    expect(Object.keys(error.fields)).toEqual(expect.arrayContaining(['taxOffice', 'fn']));
  });

  test('comes back when somebody else signed it, and a changed form needs a new signature', async () => {
    const id = await aPreparedRegistration();
    expect(await signed(id, { inn: '7704358518', ogrn: '1037739877295' })).not.toBe('valid');
    const back = await cardOf(id);
    expect(back).toMatchObject({ state: 'awaiting_signature' });
    expect(back.problem).not.toBe('');
    await saveFnsApplication(context(), client(), {
      applicationId: id,
      version: back.version,
      content: { ...back.content, reasons: [] },
    });
    await refused(fnsApplicationFile(context(), client(), { applicationId: id }), 'file.not_found');
    await refused(
      saveFnsApplication(context(), client(), { applicationId: id, version: 1, content: aForm() }),
      'fns_application.moved',
    );
  });

  test('takes no file that is no signature', async () => {
    const id = await aPreparedRegistration();
    const signature = new TextEncoder().encode('<html>');
    const error = await refused(
      signFnsApplication(context(), client(), { applicationId: id }, { signature }),
      'input.invalid',
    );
    expect(Object.keys(error.fields)).toEqual(['signature']);
  });

  test('of an employee asks for a power of attorney, and takes one that the head signed', async () => {
    const id = await aPreparedRegistration();
    const { bytes } = await fnsApplicationFile(context(), client(), { applicationId: id });
    const by = (identity: Identity, content: Uint8Array) =>
      signInMemory(identity, content, world.instant(), [authority.issuer]);
    const employee = authority.certify({
      subject: {
        commonName: 'Сидоров Пётр Ильич',
        surname: 'Сидоров',
        givenNames: 'Пётр Ильич',
        inn: '773400112220',
        snils: '11223344595',
      },
    });
    const head = authority.certify({
      subject: {
        commonName: 'ООО «Ромашка»',
        organization: 'ООО «Ромашка»',
        surname: 'Орлова',
        givenNames: 'Нина',
        snils: '08765430300',
        organizationInn: town.client.inn,
        ogrn: '1027700132195',
      },
    });
    const signature = by(employee, bytes);
    const judged = async (power: Partial<SignatureFiles>) => {
      await signFnsApplication(context(), client(), { applicationId: id }, { signature, ...power });
      return judge(id);
    };
    expect(await judged({})).toBe('power-of-attorney.required');
    expect(await cardOf(id)).toMatchObject({ state: 'awaiting_signature' });
    const power = new TextEncoder().encode(powerOf(town.client.inn));
    expect(await judged({ power, powerSignature: by(head, power) })).toBe('valid');
    expect(await cardOf(id)).toMatchObject({ state: 'sending' });
    const kept = await fnsApplicationFile(context(), client(), { applicationId: id, part: 'power' });
    expect(new Uint8Array(kept.bytes)).toEqual(power);
    const paper = await paperOf(id);
    expect(paper?.files.map(({ role }) => role).toSorted()).toEqual([
      'client_signature',
      'document',
      'power_of_attorney',
      'power_of_attorney_signature',
      'protocol',
    ]);
    const protocol = await world.database.unsafeClient.storedFile.findFirstOrThrow({
      where: { id: paper?.files.find(({ role }) => role === 'protocol')?.fileId ?? '' },
      select: { sha256: true, name: true },
    });
    expect(protocol.name).toBe(`zayavlenie-${paper?.number}-protokol-proverki.pdf`);
    expect(new TextDecoder().decode(await context().files.read(protocol.sha256))).toContain(
      `№ ${paper?.number}: `,
    );
    // The exchange of the scenarios after this one does not meet it.
    await world.database.unsafeClient.fnsApplication.updateMany({
      where: { id },
      data: { state: 'cancelled', nextAttemptAt: null },
    });
  });
});

describe('an application among the documents', () => {
  test('comes with its number when it is prepared, keeps it when it is prepared anew, and follows its state', async () => {
    const id = await aPreparedRegistration();
    const first = await paperOf(id);
    expect(first).toMatchObject({
      state: 'waiting',
      number: expect.stringMatching(/^\d{4}-\d{6}$/) as string,
    });
    const card = await cardOf(id);
    await saveFnsApplication(context(), client(), {
      applicationId: id,
      version: card.version,
      content: { ...card.content, reasons: [] },
    });
    expect(await paperOf(id)).toMatchObject({ state: 'draft' });
    await prepareFnsApplication(context(), client(), { applicationId: id });
    const again = await paperOf(id);
    expect(again).toMatchObject({ number: first?.number, state: 'waiting' });
    expect(again?.files.map(({ fileId }) => fileId)).not.toEqual(first?.files.map(({ fileId }) => fileId));
    await cancelFnsApplication(context(), client(), { applicationId: id });
    expect(await paperOf(id)).toMatchObject({ state: 'refused' });
  });

  test('has its printed form once, and none of a file that was changed meanwhile', async () => {
    const id = await aPreparedRegistration();
    const asked = await applicationToPrint(context(), id);
    const pdf = new TextEncoder().encode('%PDF');
    await keepApplicationPrint(context(), id, { fileName: 'another' }, pdf);
    expect((await paperOf(id))?.files).toHaveLength(1);
    await keepApplicationPrint(context(), id, asked!, pdf);
    await keepApplicationPrint(context(), id, asked!, pdf);
    expect((await paperOf(id))?.files.map(({ role }) => role).toSorted()).toEqual(['document', 'print']);
    expect(await applicationToPrint(context(), id)).toBeNull();
  });
});

describe('the exchange with the tax service', () => {
  test('waits while the reception is down and sends one application once', async () => {
    const before = sandbox.reception.count;
    const id = await aPreparedRegistration();
    await signed(id);
    for (const outage of ['unavailable', 'hang up']) {
      await control({ outage });
      await due(id);
      expect(await turn()).toHaveLength(1);
      expect((await cardOf(id)).problem).toContain('недоступен');
    }
    await control({ outage: 'none' });
    await due(id);
    await Promise.all([turn(), turn()]);
    expect(sandbox.reception.count).toBe(before + 1);
    expect(await cardOf(id)).toMatchObject({ state: 'sent', problem: '' });
  });

  test('an answer that was lost is asked for again: the same file is the same application', async () => {
    const id = await aPreparedRegistration();
    await signed(id);
    await turn();
    const before = sandbox.reception.count;
    await world.database.unsafeClient.fnsApplication.updateMany({
      where: { id },
      data: { state: 'sending', externalId: null, nextAttemptAt: world.instant(-1) },
    });
    await turn();
    expect(sandbox.reception.count).toBe(before);
    expect(await cardOf(id)).toMatchObject({ state: 'sent' });
  });

  test('a slow office leaves its papers as they come', async () => {
    await control({ delayMs: 60_000 });
    const id = await aPreparedRegistration();
    await signed(id);
    await turn();
    await due(id);
    await turn();
    expect(await cardOf(id)).toMatchObject({ state: 'sent' });
    now += 60_000;
    await due(id);
    await turn();
    expect(await cardOf(id)).toMatchObject({ state: 'accepted' });
    now += 60_000;
    await due(id);
    await turn();
    expect(await cardOf(id)).toMatchObject({ state: 'registered' });
  });

  test('a refusal ends it with the office’s reason, and the next one begins with what was filled in', async () => {
    await control({ refuse: 'Адрес места установки не найден' });
    const id = await aPreparedRegistration();
    await signed(id);
    await turn();
    await due(id);
    await turn();
    const first = await cardOf(id);
    expect(first).toMatchObject({ state: 'refused', problem: 'Адрес места установки не найден' });
    expect(first.events.map(({ kind }) => kind).slice(-5)).toEqual([
      'sent_off',
      'receipt_sent',
      'receipt_received',
      'receipt_refused',
      'refused',
    ]);
    const again = await refileFnsApplication(context(), client(), { applicationId: id });
    expect(await cardOf(again.id)).toMatchObject({
      state: 'draft',
      kind: 'registration',
      content: first.content,
    });
    await refused(
      refileFnsApplication(context(), client(), { applicationId: again.id }),
      'fns_application.moved',
    );
  });
});

describe('a removal', () => {
  test('has the close report put in that the register sent, and ends with the card', async () => {
    await aDocument(world.database, town.register, {
      code: 6,
      number: 77,
      registerTime: world.wall(-2),
      receivedAt: world.instant(-2),
    });
    const { id } = await createFnsApplication(context(), client(), {
      kind: 'removal',
      registerId: town.register.id,
    });
    const draft = await cardOf(id);
    expect(draft.content).toMatchObject({
      registrationNumber: town.register.registrationNumber,
      closeReport: { number: '77' },
    });
    const content = { ...draft.content, reasons: [], taxOffice: '7707', signer: aForm().signer };
    await saveFnsApplication(context(), client(), { applicationId: id, version: 1, content });
    await prepareFnsApplication(context(), client(), { applicationId: id });
    await signed(id);
    await checkFnsCards(context(), reception, 100);
    const card = async () =>
      (await getRegister(context(), client(), { registerId: town.register.id })).fnsStatus?.status;
    expect(cardFindings((await card()) ?? 0).map(({ code }) => code)).not.toContain('removed');
    await turn();
    await due(id);
    await turn();
    expect(await cardOf(id)).toMatchObject({ state: 'completed' });
    await checkFnsCards(context(), reception, 100);
    expect(cardFindings((await card()) ?? 0).map(({ code }) => code)).toContain('removed');
  });
});

describe('the list of applications', () => {
  test('shows one’s own by kind, state and number, and a draft may be given up', async () => {
    const { id } = await createFnsApplication(context(), client(), {
      kind: 'reregistration',
      registerId: town.kioskRegister.id,
    });
    const search = {
      search: town.kioskRegister.registrationNumber.slice(0, 12),
      kind: 'reregistration' as const,
      states: ['draft' as const],
    };
    const { items } = await listFnsApplications(context(), client(), search);
    expect(items.map((each) => each.id)).toEqual([id]);
    expect((await listFnsApplications(context(), town.as.neighbour, search)).items).toEqual([]);
    await cancelFnsApplication(context(), client(), { applicationId: id });
    expect(await cardOf(id)).toMatchObject({ state: 'cancelled' });
    await refused(cancelFnsApplication(context(), client(), { applicationId: id }), 'fns_application.moved');
    await refused(createFnsApplication(context(), client(), { kind: 'removal' }), 'fns_application.subject');
    await refused(cardOf(newId()), 'fns_application.not_found');
  });
});
