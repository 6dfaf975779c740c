import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { RelayPeerError } from '../../src/relay-peer/index.ts';
import { type TaxService, taxServiceClient } from '../../src/tax-service/index.ts';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

const result = {
  requestId: '9960440300000001-1',
  fiscalDriveNumber: '9960440300000001',
  fiscalDocumentNumber: 1,
  status: 'OK',
  code: 0,
  message: '',
};

/** A tax service that gives one answer and keeps what it was asked. */
async function answering(
  status: number,
  body: string,
  options: { readonly silent?: boolean; readonly headers?: Readonly<Record<string, string>> } = {},
) {
  const requests: { url: string; body: string }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      requests.push({ url: request.url ?? '', body: Buffer.concat(chunks).toString('utf8') });
      if (options.silent !== true) response.writeHead(status, options.headers).end(body);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const client = taxServiceClient({ baseUrl: `http://127.0.0.1:${port}`, connections: 1, timeoutMs: 300 });
  stops.push(() => {
    client.close();
    server.closeAllConnections();
    server.close();
  });
  return { client, requests };
}

const submit = (client: TaxService) =>
  client.submit([
    {
      fiscalDriveNumber: '9960440300000001',
      fiscalDocumentNumber: 1,
      receivedAt: new Date('2026-11-23T09:00:00Z'),
      documentJson: Buffer.from('{"receipt":{"messageFiscalSign":9297394450888929639}}'),
    },
  ]);

const faultOf = async (work: Promise<unknown>) => {
  try {
    await work;
    return 'answered';
  } catch (error) {
    if (error instanceof RelayPeerError) return error.code;
    throw error;
  }
};

describe('the client of the tax service', () => {
  test('sends a document with every digit of its sign and reads the verdict', async () => {
    const { client, requests } = await answering(200, JSON.stringify({ results: [result] }));
    expect(await submit(client)).toEqual([result]);
    expect(requests[0]?.url).toBe('/v1/documents');
    expect(requests[0]?.body).toContain('"messageFiscalSign":9297394450888929639');
    expect(requests[0]?.body).toContain('"requestId":"9960440300000001-1"');
    expect(requests[0]?.body).toContain('"receivedAt":"2026-11-23T09:00:00.000Z"');
  });

  test('asks how documents stand', async () => {
    const { client, requests } = await answering(200, JSON.stringify({ results: [result] }));
    const reference = { fiscalDriveNumber: '9960440300000001', fiscalDocumentNumber: 1 };
    expect(await client.statuses([reference])).toEqual([result]);
    expect(requests).toEqual([{ url: '/v1/statuses', body: JSON.stringify({ documents: [reference] }) }]);
  });

  test.each([
    [503, '', 'overloaded'],
    [500, '', 'overloaded'],
    [429, '', 'overloaded'],
    [401, '', 'denied'],
    [403, '', 'denied'],
    [400, '{"error":"$.documents[0]"}', 'refused'],
    [404, '', 'nonsense'],
    [200, '<html>', 'nonsense'],
    [200, '{"results":[{}]}', 'nonsense'],
  ])('takes an answer %i «%s» for %s', async (status, body, fault) => {
    const { client } = await answering(status, body);
    expect(await faultOf(submit(client))).toBe(fault);
  });

  test('passes on how long the tax service asks to be left alone', async () => {
    const { client } = await answering(503, '', { headers: { 'retry-after': '7' } });
    await expect(submit(client)).rejects.toMatchObject({ code: 'overloaded', retryAfterMs: 7_000 });
  });

  test('waits so long and no longer', async () => {
    const { client } = await answering(200, '', { silent: true });
    expect(await faultOf(submit(client))).toBe('timeout');
  });

  test('tells when nobody listens', async () => {
    const client = taxServiceClient({ baseUrl: 'http://127.0.0.1:1', connections: 1, timeoutMs: 300 });
    stops.push(() => client.close());
    expect(await faultOf(submit(client))).toBe('unreachable');
  });
});
