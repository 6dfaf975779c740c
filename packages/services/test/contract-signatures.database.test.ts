import {
  OPEN_SENTENCES,
  REFUSAL_SENTENCES,
  type SignatureCode,
  UNREADABLE_SENTENCES,
} from '@koreshok/signing';
import { signInMemory } from '@koreshok/signing/sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { adviceFor, getContract, getSignatureProtocol, uploadSignature } from '../src/index.ts';
import { powerOf } from './fns/power.ts';
import { anOffice, type Office, OGRN, signatureOf, tellRequisites } from './support/contracts.ts';
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
  // Each scenario begins without contracts; what was made before stays as history that is over.
  await world.database.unsafeClient.contract.updateMany({ data: { state: 'withdrawn' } });
});

describe('a signature under a contract', () => {
  test('keeps the evidence: chain, times and the state of the accredited list', async () => {
    const { id } = await office.offered(town.as.client, town.as.operator);
    const signatureId = await office.sign(id, town.as.client, town.client.inn);
    const row = await world.database.unsafeClient.signatureReport.findFirstOrThrow({
      where: { signatureId },
      select: { report: true },
    });
    expect(JSON.parse(row.report)).toMatchObject({
      chain: [{}, {}, {}],
      times: { at: world.context.clock.now().toISOString() },
      evidence: {
        accreditation: { state: 'accredited', listVersion: '1' },
        certificates: [{}, {}, {}].map(() => expect.any(String) as string),
      },
    });
  });

  test('that is refused says what happened and what to do, and the contract goes on waiting', async () => {
    const { context } = world;
    const { clock } = context;
    const { id } = await office.offered(town.as.client, town.as.operator);
    const bytes = await office.documentOf(id);
    const at = context.clock.now();
    const cases: (readonly [Uint8Array, string])[] = [
      [signatureOf(office.authority, new Uint8Array([1]), { inn: town.client.inn, at }), 'content.changed'],
      [signatureOf(office.authority, bytes, { inn: town.neighbour.inn, at }), 'inn.mismatch'],
      [
        signatureOf(office.authority, bytes, { inn: town.client.inn, at, ogrn: '1027700132195' }),
        'ogrn.mismatch',
      ],
      [Buffer.from('MIIBroken'), 'file.truncated'],
    ];
    for (const [signature, code] of cases) {
      clock.advance(1_000);
      await office.upload(id, town.as.client, signature);
      const card = await getContract(context, town.as.client, { contractId: id });
      const row = await world.database.unsafeClient.signatureReport.findFirstOrThrow({
        where: { organizationId: town.client.id },
        orderBy: { signatureId: 'desc' },
        select: { code: true },
      });
      expect(row.code).toBe(code);
      expect(card.state).toBe('awaiting_signature');
      expect(card.signatures[0]?.sentence).not.toBe('');
      expect(card.signatures[0]?.advice).not.toBe('');
    }
  });

  test('keeps the protocol of its check, and only that of the good one joins the documents', async () => {
    const { context } = world;
    const { id, number } = await office.offered(town.as.client, town.as.operator);
    const bad = await office.upload(id, town.as.client, Buffer.from('MIIBroken'));
    const worse = await office.upload(id, town.as.client, Buffer.from('MIIBad'));
    const good = await office.sign(id, town.as.client, town.client.inn);
    const nameOf = async (signatureId: string) =>
      (await getSignatureProtocol(context, town.as.operator, { contractId: id, signatureId })).name;
    expect([await nameOf(bad), await nameOf(worse), await nameOf(good)]).toEqual([
      `dogovor-${number}-protokol-otkaza-1.pdf`,
      `dogovor-${number}-protokol-otkaza-2.pdf`,
      `dogovor-${number}-protokol-proverki.pdf`,
    ]);
    const { files } = await getContract(context, town.as.client, { contractId: id });
    expect(files.flatMap(({ role, name }) => (role === 'protocol' ? [name] : []))).toEqual([
      `dogovor-${number}-protokol-proverki.pdf`,
    ]);
  });

  test('has its protocol under its own contract alone, and not before the verdict', async () => {
    const { context } = world;
    const { id } = await office.offered(town.as.client, town.as.operator);
    const judged = await office.upload(id, town.as.client, Buffer.from('MIIBroken'));
    const other = await office.offered(town.as.direct, town.as.operator);
    const asked = await uploadSignature(
      context,
      town.as.direct,
      { contractId: other.id },
      { signature: Buffer.from('MIIBroken') },
    );
    const get = (contractId: string, signatureId: string) =>
      getSignatureProtocol(context, town.as.operator, { contractId, signatureId });
    await refused(get(other.id, judged), 'file.not_found');
    await refused(get(other.id, asked.signatureId), 'file.not_found');
  });

  test('is refused before it is kept where it cannot be one, and a power of attorney comes with its own', async () => {
    const { id } = await office.offered(town.as.client, town.as.operator);
    const put = (files: { signature: string; power?: string; powerSignature?: string }) => {
      const { signature, ...power } = files;
      const bytes = Object.entries(power).map(([name, text]) => [name, Buffer.from(text)]);
      return uploadSignature(
        world.context,
        town.as.client,
        { contractId: id },
        { signature: Buffer.from(signature), ...Object.fromEntries(bytes) },
      );
    };
    for (const text of ['%PDF-1.7', 'PK\u0003\u0004', '<html>', '']) {
      const error = await refused(put({ signature: text }), 'input.invalid');
      expect(Object.keys(error.fields)).toContain('signature');
    }
    const error = await refused(put({ signature: 'MIIB', power: '<a/>' }), 'input.invalid');
    expect(Object.keys(error.fields)).toEqual(['powerSignature']);
    const doctype = await refused(
      put({
        signature: 'MIIB',
        power: '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>',
        powerSignature: 'MIIB',
      }),
      'input.invalid',
    );
    expect(Object.keys(doctype.fields)).toEqual(['power']);
  });

  test('by an employee concludes with a power in force alone, and a power that was refused joins nothing', async () => {
    const { context } = world;
    const { clock } = context;
    const { id } = await office.offered(town.as.client, town.as.operator);
    clock.advance(1_000);
    const bytes = await office.documentOf(id);
    const by = (subject: Parameters<Office['authority']['certify']>[0]['subject'], content: Uint8Array) =>
      signInMemory(office.authority.certify({ subject }), content, clock.now(), [office.authority.issuer]);
    const signature = by({ commonName: 'Сидоров', inn: '773400112220', snils: '11223344595' }, bytes);
    const head = {
      commonName: 'Организация',
      organizationInn: town.client.inn,
      ogrn: OGRN,
      snils: '08765430300',
    };
    const upload = async (text: string) => {
      const power = new TextEncoder().encode(text);
      const files = { signature, power, powerSignature: by(head, power) };
      const { signatureId } = await uploadSignature(context, town.as.client, { contractId: id }, files);
      await office.judge(signatureId);
      return getContract(context, town.as.client, { contractId: id });
    };
    const power = powerOf(town.client.inn).replaceAll('1027700132195', OGRN);
    const refusedCard = await upload(power.replace('2027-12-31', '2026-02-02'));
    expect(refusedCard.state).toBe('awaiting_signature');
    expect(refusedCard.signatures[0]).toMatchObject({
      verdict: 'refused',
      sentence: REFUSAL_SENTENCES['power-of-attorney.expired'],
      hasProtocol: true,
    });
    expect(refusedCard.files.map(({ role }) => role)).not.toContain('power_of_attorney');
    clock.advance(1_000);
    const card = await upload(power);
    expect(card.state).toBe('concluded');
    expect(card.signatures[0]?.unchecked).toContain(OPEN_SENTENCES.powerRegistry);
    // In the order they are read in, not in that of their ids.
    expect(card.files.map(({ role }) => role)).toEqual([
      'document',
      'operator_signature',
      'client_signature',
      'power_of_attorney',
      'power_of_attorney_signature',
      'protocol',
    ]);
  });
});

describe('advice', () => {
  test('stands beside every refusal', () => {
    const codes = Object.keys({ ...UNREADABLE_SENTENCES, ...REFUSAL_SENTENCES }) as SignatureCode[];
    expect(codes.filter((code) => adviceFor(code) === '')).toEqual([]);
    expect(adviceFor('valid')).toBe('');
  });
});
