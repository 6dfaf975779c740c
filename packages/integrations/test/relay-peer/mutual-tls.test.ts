import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RelayPeerError } from '../../src/relay-peer/index.ts';
import { taxServiceClient } from '../../src/tax-service/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'mutual-tls-'));
const openssl = (...args: readonly string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
const pem = (name: string) => readFileSync(join(folder, name), 'utf8');

/** An authority of its own with the certificate of one machine or operator. */
function certify(authority: string, name: string): void {
  openssl(
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-days',
    '2',
    '-subj',
    `/CN=${authority}`,
    '-keyout',
    `${authority}.key`,
    '-out',
    `${authority}.pem`,
  );
  openssl(
    'req',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-subj',
    `/CN=${name}`,
    '-addext',
    'subjectAltName=IP:127.0.0.1',
    '-keyout',
    `${name}.key`,
    '-out',
    `${name}.csr`,
  );
  openssl(
    'x509',
    '-req',
    '-in',
    `${name}.csr`,
    '-CA',
    `${authority}.pem`,
    '-CAkey',
    `${authority}.key`,
    '-CAcreateserial',
    '-copy_extensions',
    'copy',
    '-days',
    '2',
    '-out',
    `${name}.pem`,
  );
}

let server: Server;
let baseUrl: string;
const seen: string[] = [];

beforeAll(async () => {
  certify('peer-authority', 'peer');
  certify('operator-authority', 'operator');
  server = createServer(
    {
      key: pem('peer.key'),
      cert: pem('peer.pem'),
      ca: pem('operator-authority.pem'),
      requestCert: true,
      rejectUnauthorized: true,
    },
    (request, response) => {
      seen.push((request.socket as TLSSocket).getPeerCertificate().subject.CN);
      request.resume();
      response.end('{"results":[]}');
    },
  );
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  baseUrl = `https://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

async function ask(certificates: { ca?: string; certificate?: string; key?: string }) {
  const client = taxServiceClient({ baseUrl, connections: 1, timeoutMs: 2_000, ...certificates });
  try {
    return await client.submit([]);
  } catch (error) {
    return error instanceof RelayPeerError ? error.code : error;
  } finally {
    client.close();
  }
}

describe('with a peer that asks for a certificate', () => {
  test('the operator is known by the one of its settings', async () => {
    const own = { certificate: pem('operator.pem'), key: pem('operator.key') };
    expect(await ask({ ca: pem('peer-authority.pem'), ...own })).toEqual([]);
    expect(seen).toEqual(['operator']);
  });

  test('nothing is said without one, or with one of another authority', async () => {
    const ca = pem('peer-authority.pem');
    expect(await ask({ ca })).toBe('unreachable');
    expect(await ask({ ca, certificate: pem('peer.pem'), key: pem('peer.key') })).toBe('unreachable');
    expect(seen).toEqual(['operator']);
  });

  test('nothing is said to one whose own does not lead to the authority of the settings', async () => {
    const own = { certificate: pem('operator.pem'), key: pem('operator.key') };
    expect(await ask({ ca: pem('operator-authority.pem'), ...own })).toBe('unreachable');
    expect(await ask(own)).toBe('unreachable');
  });
});
