import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { parseResultsAnswer, type SubmittedDocument } from '@koreshok/fiscal/tax-service-exchange';
import { afterEach, describe, expect, it } from 'vitest';

import {
  type RunningTaxService,
  startTaxService,
  type TaxServiceOptions,
} from '../../src/tax-service/index.ts';
import { aSale } from '../builders.ts';
import { receiptsOf } from './submitted.ts';

const running: RunningTaxService[] = [];
afterEach(async () => {
  for (const service of running.splice(0)) await service.stop();
});

async function aService(options: Partial<TaxServiceOptions> = {}): Promise<RunningTaxService> {
  const service = await startTaxService({ host: '127.0.0.1', port: 0, ...options });
  running.push(service);
  return service;
}

const post = (service: RunningTaxService, path: string, body: unknown, signal?: AbortSignal) =>
  fetch(`${service.url}${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    ...(signal !== undefined && { signal }),
  });

const submit = (service: RunningTaxService, documents: readonly SubmittedDocument[], signal?: AbortSignal) =>
  post(service, '/v1/documents', { documents }, signal);

async function verdicts(answer: Promise<Response>) {
  const response = await answer;
  expect(response.status).toBe(200);
  return parseResultsAnswer(await response.text()).results.map(({ status, code }) => `${status} ${code}`);
}

const askedAbout = (documents: readonly SubmittedDocument[]) => ({
  documents: documents.map(({ fiscalDriveNumber, fiscalDocumentNumber }) => ({
    fiscalDriveNumber,
    fiscalDocumentNumber,
  })),
});

describe('the tax service by itself', () => {
  it('accepts good documents and counts them', async () => {
    const service = await aService();
    expect(await verdicts(submit(service, receiptsOf(1, 3)))).toEqual(['OK 0', 'OK 0', 'OK 0']);
    expect(service.counts()).toMatchObject({
      deliveries: 3,
      first: 3,
      repeated: 0,
      drives: 1,
      byStatus: { OK: 3 },
    });
  });

  it('counts a document once, whatever it is sent again', async () => {
    const service = await aService();
    const documents = receiptsOf(1, 2);
    await submit(service, documents);
    expect(await verdicts(submit(service, documents))).toEqual(['OK 0', 'OK 0']);
    expect(service.counts()).toMatchObject({ deliveries: 4, first: 2, repeated: 2, differing: 0 });
  });

  it('notices another document under a number that is taken', async () => {
    const service = await aService();
    const [one] = receiptsOf(1, 1);
    const [other] = receiptsOf(1, 1, aSale(77_700));
    await submit(service, [one!]);
    await submit(service, [other!]);
    expect(service.counts()).toMatchObject({ first: 1, repeated: 1, differing: 1 });
  });

  it('notices documents of a drive that come in the wrong order', async () => {
    const service = await aService();
    const [first, second, third] = receiptsOf(1, 3);
    await submit(service, [first!, third!, second!]);
    expect(service.counts().outOfOrder).toBe(1);
  });

  it.each<[string, (document: SubmittedDocument) => SubmittedDocument]>([
    [
      'rawData is missing',
      (sent) => ({
        ...sent,
        document: JSON.parse(
          JSON.stringify(sent.document, (key, value: unknown) => (key === 'rawData' ? undefined : value)),
        ) as never,
      }),
    ],
    [
      'rawData says something else than the fields',
      (sent) => ({
        ...sent,
        document: JSON.parse(
          JSON.stringify(sent.document, (key, value: unknown) => (key === 'totalSum' ? 1 : value)),
        ) as never,
      }),
    ],
    ['it is sent under another number', (sent) => ({ ...sent, fiscalDocumentNumber: 4_000 })],
    ['it is no document at all', (sent) => ({ ...sent, document: { hello: 'world' } })],
  ])('rejects a document when %s', async (_, spoil) => {
    const service = await aService();
    const [document] = receiptsOf(1, 1);
    expect(await verdicts(submit(service, [spoil(document!)]))).toEqual(['ERROR 400']);
    expect(service.counts().unfaithful).toBe(1);
  });

  it('rejects a receipt whose payments do not add up, with its public code', async () => {
    const service = await aService();
    const sale = aSale(10_000, { payments: { cash: 9_000, cashless: 0, prepaid: 0, credit: 0, barter: 0 } });
    expect(await verdicts(submit(service, receiptsOf(1, 1, sale)))).toEqual(['ERROR 507']);
  });

  it('refuses a request it cannot read', async () => {
    const service = await aService();
    const response = await post(service, '/v1/documents', { documents: [{ requestId: 7 }] });
    expect(response.status).toBe(400);
    expect(service.counts()).toMatchObject({ first: 0, refused: 1 });
  });

  it('tells the verdict later, and nothing about documents it never saw', async () => {
    const service = await aService();
    const [known, unknown] = receiptsOf(1, 2);
    await submit(service, [known!]);
    expect(await verdicts(post(service, '/v1/statuses', askedAbout([known!, unknown!])))).toEqual(['OK 0']);
  });
});

describe('the tax service told how to judge', () => {
  it('rejects for good one document of one drive', async () => {
    const service = await aService();
    const documents = [...receiptsOf(1, 2), ...receiptsOf(2, 2)];
    const { fiscalDriveNumber, fiscalDocumentNumber } = documents[1]!;
    service.control({ rules: [{ fiscalDriveNumber, fiscalDocumentNumber, status: 'ERROR', code: 502 }] });
    expect(await verdicts(submit(service, documents))).toEqual(['OK 0', 'ERROR 502', 'OK 0', 'OK 0']);
  });

  it('lets a document leave the soft quarantine after a time', async () => {
    let now = 1_000;
    const service = await aService({ clock: () => now });
    const documents = receiptsOf(1, 1);
    service.control({ rules: [{ status: 'WARNING', changesAfterMs: 5_000 }] });
    expect(await verdicts(submit(service, documents))).toEqual(['WARNING 300']);
    now = 6_000;
    expect(await verdicts(post(service, '/v1/statuses', askedAbout(documents)))).toEqual(['OK 0']);
  });

  it('waits with a verdict and then rejects', async () => {
    let now = 0;
    const service = await aService({ clock: () => now });
    const documents = receiptsOf(1, 1);
    service.control({ rules: [{ status: 'WAITING', changesAfterMs: 100, then: 'ERROR', code: 420 }] });
    expect(await verdicts(submit(service, documents))).toEqual(['WAITING 0']);
    now = 100;
    expect(await verdicts(submit(service, documents))).toEqual(['ERROR 420']);
    expect(service.counts().byStatus).toEqual({ OK: 0, WARNING: 0, ERROR: 1, WAITING: 0 });
  });

  it('means the same documents by a share when it has the same seed', async () => {
    const documents = receiptsOf(1, 40);
    const judged = async (seed: number): Promise<string[]> => {
      const service = await aService({ seed });
      service.control({ rules: [{ status: 'ERROR', share: 0.5 }] });
      return verdicts(submit(service, documents));
    };
    const [one, again, other] = [await judged(1), await judged(1), await judged(2)];
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
    expect(new Set(one)).toEqual(new Set(['OK 0', 'ERROR 420']));
  });

  it('does not take words it does not know', async () => {
    const service = await aService();
    const answers = await Promise.all(
      [
        { outrage: 'none' },
        { outage: 'sometimes' },
        { loseAnswers: 2 },
        { rules: [{ status: 'MAYBE' }] },
      ].map((body) => post(service, '/control', body)),
    );
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
  });
});

describe('the tax service in bad weather', () => {
  it('answers 503 to everything while it is unavailable', async () => {
    const service = await aService();
    await post(service, '/control', { outage: 'unavailable' });
    expect((await submit(service, receiptsOf(1, 1))).status).toBe(503);
    expect((await fetch(`${service.url}/health`)).status).toBe(503);
    await post(service, '/control', { outage: 'none' });
    expect((await fetch(`${service.url}/health`)).status).toBe(200);
    expect(service.counts()).toMatchObject({ first: 0, outages: 2 });
  });

  it('closes the connection without a word', async () => {
    const service = await aService();
    service.control({ outage: 'hang up' });
    await expect(submit(service, receiptsOf(1, 1))).rejects.toThrow();
    expect(service.counts().first).toBe(0);
  });

  it('takes nothing in while it is silent', async () => {
    const service = await aService();
    service.control({ outage: 'silence' });
    const patience = AbortSignal.timeout(50);
    await expect(submit(service, receiptsOf(1, 1), patience)).rejects.toThrow();
    expect(service.counts().first).toBe(0);
  });

  it('takes nothing in when the sender gave up during its delay', async () => {
    const service = await aService();
    service.control({ delayMs: 200 });
    const sender = new AbortController();
    const lost = expect(submit(service, receiptsOf(1, 1), sender.signal)).rejects.toThrow();
    await expect.poll(() => service.counts().requests).toBe(1);
    sender.abort();
    await lost;
    expect(await verdicts(submit(service, receiptsOf(2, 1)))).toEqual(['OK 0']);
    expect(service.counts().first).toBe(1);
  });

  it('has the document although its late answer never arrived, and counts the next attempt as a repeat', async () => {
    const service = await aService();
    const documents = receiptsOf(1, 1);
    service.control({ answerDelayMs: 60_000 });
    const sender = new AbortController();
    const lost = expect(submit(service, documents, sender.signal)).rejects.toThrow();
    await expect.poll(() => service.counts().first).toBe(1);
    sender.abort();
    await lost;
    service.control({ answerDelayMs: 0 });
    expect(await verdicts(submit(service, documents))).toEqual(['OK 0']);
    expect(service.counts()).toMatchObject({ first: 1, repeated: 1 });
  });

  it('loses the answer of a share of requests after it took their documents in', async () => {
    const service = await aService();
    service.control({ loseAnswers: 1 });
    await expect(submit(service, receiptsOf(1, 1))).rejects.toThrow();
    expect(service.counts()).toMatchObject({ first: 1, lostAnswers: 1 });
  });
});

describe('the memory of the tax service', () => {
  it('shows the latest documents of a drive with their text', async () => {
    const service = await aService();
    const documents = [...receiptsOf(1, 2), ...receiptsOf(2, 1)];
    await submit(service, documents);
    const fn = documents[0]!.fiscalDriveNumber;
    const answer = await fetch(`${service.url}/control/documents?fn=${fn}`);
    const shown = (await answer.json()) as {
      documents: { fiscalDocumentNumber: number; document: unknown }[];
    };
    expect(shown.documents.map((kept) => kept.fiscalDocumentNumber)).toEqual([4, 3]);
    expect(shown.documents[1]?.document).toEqual(documents[0]!.document);
  });

  it('is bounded: texts go first, then the oldest documents altogether', async () => {
    const service = await aService({ limits: { remembered: 3, whole: 1 } });
    await submit(service, receiptsOf(1, 5));
    const answer = await fetch(`${service.url}/control/documents`);
    const { documents } = (await answer.json()) as { documents: { document?: unknown }[] };
    expect(documents.map((kept) => kept.document !== undefined)).toEqual([true, false, false]);
  });

  it('forgets everything on reset', async () => {
    const service = await aService();
    await submit(service, receiptsOf(1, 2));
    service.control({ outage: 'none', rules: [{ status: 'ERROR' }] });
    await post(service, '/control/reset', {});
    expect(service.counts()).toMatchObject({ first: 0, requests: 0 });
    expect(await verdicts(submit(service, receiptsOf(1, 1)))).toEqual(['OK 0']);
  });

  it('is appended to a file, one line for every first delivery', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tax-service-'));
    const appendTo = join(folder, 'documents.jsonl');
    try {
      const service = await startTaxService({ host: '127.0.0.1', port: 0, appendTo });
      const documents = receiptsOf(1, 2);
      await submit(service, documents);
      await submit(service, documents);
      await service.stop();
      const lines = (await readFile(appendTo, 'utf8')).trim().split('\n');
      expect(
        lines.map((line) => (JSON.parse(line) as { fiscalDocumentNumber: number }).fiscalDocumentNumber),
      ).toEqual([3, 4]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
