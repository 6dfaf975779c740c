import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog, readEnvironment, type RunningApp } from '@koreshok/environment';
import {
  approveContract,
  createContract,
  getContract,
  submitContract,
  uploadSignature,
} from '@koreshok/services/contracts';
import { withFiles } from '@koreshok/services/context';
import { getPaperFile } from '@koreshok/services/papers';
import { type RunningFnsReception, startFnsReception } from '@koreshok/simulators/fns-reception';
import { type RunningTaxService, startTaxService } from '@koreshok/simulators/tax-service';
import { REFUSAL_SENTENCES, verifySignature } from '@koreshok/signing';
import { signInMemory } from '@koreshok/signing/sandbox';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { powerOf } from '../../../packages/services/test/fns/power.ts';
import { OGRN, tellRequisites } from '../../../packages/services/test/support/contracts.ts';
import { aTown, openWorld, type Town, type World } from '../../../packages/services/test/support/world.ts';
import { freePort } from '../../../tools/ports/free-port.ts';
import { certifyInRoom, foundSigningRoom } from '../../../tools/signing/room.ts';
import { start } from '../src/app.ts';
import { requiredTrust } from '../src/signing/required-trust.ts';

let world: World;
let town: Town;
let worker: RunningApp;
let reception: RunningFnsReception;
let taxService: RunningTaxService;
const folder = mkdtempSync(join(tmpdir(), 'koreshok-signing-'));
const signing = { trust: join(folder, 'trust'), operator: join(folder, 'signing/operator') };

beforeAll(async () => {
  world = await openWorld();
  town = await aTown(world);
  const { operator } = town;
  foundSigningRoom(signing, new Date(), { ...operator, ogrn: OGRN });
  for (const actor of [town.as.operator, town.as.reseller, town.as.client])
    await tellRequisites(world, actor);
  reception = await startFnsReception({ host: '127.0.0.1', port: 0, operatorInn: operator.inn });
  taxService = await startTaxService({ host: '127.0.0.1', port: 0 });
  const settings = readEnvironment('worker', {
    DATABASE_URL_WORKER: world.url,
    FNS_URL: taxService.url,
    FNS_RECEPTION_URL: reception.url,
    DATA_DIR: folder,
    FILES_DIR: join(folder, 'files'),
    WORKER_HTTP_PORT: String(await freePort()),
    WORKER_POLL_MS: '50',
    LOG_LEVEL: 'error',
  });
  worker = await start(settings, createLog('worker', 'error'));
});
afterAll(async () => {
  await worker.stop();
  await reception.stop();
  await taxService.stop();
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the worker prints a contract, signs it for the operator, asks whether an employee’s power was revoked, judges the client’s signature and prints the protocol', async () => {
  const context = withFiles(
    { database: world.database, clock: { now: () => new Date() } },
    join(folder, 'files'),
  );
  const { client, operator } = town.as;
  const { id } = await createContract(context, client);
  const card = () => getContract(context, client, { contractId: id });
  const until = (role: string) =>
    vi.waitFor(async () => {
      const file = (await card()).files.find((each) => each.role === role);
      expect(file).toBeDefined();
      return getPaperFile(context, client, { paperId: id, fileId: file?.id ?? '' });
    }, 25_000);
  const { bytes: pdf } = await until('document');
  await submitContract(context, client, { contractId: id });
  await approveContract(context, operator, { contractId: id });
  const { bytes: signature } = await until('operator_signature');
  const { trust } = await requiredTrust(signing.trust)();
  const ofOperator = verifySignature({
    content: pdf,
    signature,
    trust,
    at: new Date(),
    expected: { inn: town.operator.inn, ogrn: OGRN },
  });
  expect(ofOperator.verdict).toBe('valid');
  const now = new Date();
  const subject = { commonName: 'Клиент', organizationInn: town.client.inn, ogrn: OGRN };
  const by = (signer: Parameters<typeof certifyInRoom>[1], content: Uint8Array) =>
    signInMemory(certifyInRoom(signing, signer, now), content, now);

  const power = Buffer.from(powerOf(town.client.inn).replaceAll('1027700132195', OGRN));
  const number = /НомДовер="([^"]+)"/u.exec(power.toString('utf8'))?.[1] ?? '';
  await fetch(`${reception.url}/control/powers/${number}`, { method: 'POST', body: '{"state":"revoked"}' });
  await uploadSignature(
    context,
    client,
    { contractId: id },
    {
      signature: by({ commonName: 'Сидоров', inn: '773400112220', snils: '11223344595' }, pdf),
      power,
      powerSignature: by({ ...subject, snils: '08765430300' }, power),
    },
  );
  await vi.waitFor(async () => {
    const [last] = (await card()).signatures.filter(({ party }) => party === 'client');
    expect(last?.sentence).toBe(REFUSAL_SENTENCES['power-of-attorney.revoked']);
  }, 25_000);
  expect((await card()).state).toBe('awaiting_signature');

  const own = by(subject, pdf);
  const pem = `-----BEGIN CMS-----\n${Buffer.from(own).toString('base64')}\n-----END CMS-----\n`;
  await uploadSignature(context, client, { contractId: id }, { signature: Buffer.from(pem) });
  const protocol = await until('protocol');
  expect((await card()).state).toBe('concluded');
  const { text } = await extractText(new Uint8Array(protocol.bytes), { mergePages: true });
  expect(text).toContain('Подпись верна.');
  expect(text).toContain('не отозван, список от');
  expect(text).toContain(town.client.inn);
}, 60_000);
