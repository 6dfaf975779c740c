import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import {
  configuredPeer,
  fetchPublic,
  isPublicAddress,
  OutboundError,
  type OutboundRequest,
} from '../../src/fetch/index.ts';
import { resolvePublic } from '../../src/fetch/resolve.ts';

const request = (url: string): OutboundRequest => ({
  method: 'GET',
  url,
  timeoutMs: 2_000,
  longestAnswer: 1_000,
});
const codeOf = async (work: Promise<unknown>) => {
  try {
    await work;
    return 'answered';
  } catch (error) {
    if (error instanceof OutboundError) return error.code;
    throw error;
  }
};

describe('an address is of the open internet', () => {
  test.each(['8.8.8.8', '93.184.216.34', '2a00:1450:4010:c05::71'])('%s is', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.2.5',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    'fc00::1',
    'fe80::1',
    'fe80::1%eth0',
    'ff02::1',
    '2001:db8::1',
    '2002:7f00:1::',
    'nonsense',
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('what a user names is fetched', () => {
  test.each([
    ['another scheme', 'file:///etc/passwd'],
    ['ftp', 'ftp://example.org/'],
    ['a password', 'http://user:secret@example.org/'],
    ['a port of no web server', 'http://example.org:22/'],
    ['this machine by number', 'http://127.0.0.1/'],
    ['this machine in one number', 'http://2130706433/'],
    ['this machine in hexadecimal', 'http://0x7f.1/'],
    ['this machine in IPv6', 'http://[::1]/'],
    ['this machine behind IPv6', 'http://[::ffff:127.0.0.1]/'],
    ['the cloud’s own service', 'http://169.254.169.254/latest/meta-data/'],
    ['no address at all', 'not a url'],
  ])('but not with %s', async (_what, url) => {
    expect(await codeOf(fetchPublic(request(url)))).toBe('forbidden');
  });

  test('but not when its name leads into a private network', async () => {
    const resolve = async () => [{ address: '10.0.0.7', family: 4 } as const];
    expect(await codeOf(fetchPublic(request('http://inside.example.org/'), { resolve }))).toBe('forbidden');
  });

  test('but not when one of its addresses does: such a name is made to be asked twice', async () => {
    const resolve = async () =>
      [
        { address: '93.184.216.34', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ] as const;
    expect(await codeOf(resolvePublic('both.example.org', resolve))).toBe('forbidden');
  });

  test('its host is asked for once, and the connection goes to the address that was checked', async () => {
    const asked: string[] = [];
    const pinned = await resolvePublic('example.org', async (host) => {
      asked.push(host);
      return [{ address: '93.184.216.34', family: 4 }];
    });
    expect(pinned).toEqual({ address: '93.184.216.34', family: 4 });
    expect(asked).toEqual(['example.org']);
  });

  test('but not when nobody knows its name', async () => {
    const resolve = async () => {
      throw new Error('ENOTFOUND');
    };
    expect(await codeOf(fetchPublic(request('http://nowhere.example.org/'), { resolve }))).toBe(
      'unreachable',
    );
  });
});

describe('a peer of the settings', () => {
  const stops: (() => void)[] = [];
  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
  });

  async function peerOf(answer: (request: IncomingMessage, response: ServerResponse) => void, path = '/') {
    const server = createServer(answer);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const peer = configuredPeer({ baseUrl: `http://127.0.0.1:${port}${path}`, connections: 2 });
    stops.push(() => {
      peer.close();
      server.closeAllConnections();
      server.close();
    });
    return peer;
  }
  const post = { method: 'POST', path: '/v1/documents', timeoutMs: 500, longestAnswer: 100 } as const;

  test('may live in a private network and under a path', async () => {
    const peer = await peerOf(
      (incoming, response) => response.end(`${incoming.method} ${incoming.url}`),
      '/fns',
    );
    const { status, body } = await peer.request({ ...post, body: '{}' });
    expect([status, body.toString()]).toEqual([200, 'POST /fns/v1/documents']);
  });

  test('is not followed elsewhere', async () => {
    const peer = await peerOf((_incoming, response) =>
      response.writeHead(302, { location: 'http://example.org/' }).end(),
    );
    expect((await peer.request(post)).status).toBe(302);
  });

  test('that answers too much is cut off', async () => {
    const peer = await peerOf((_incoming, response) => response.end('x'.repeat(101)));
    expect(await codeOf(peer.request(post))).toBe('too_long');
  });

  test('that does not answer is given up in time', async () => {
    const peer = await peerOf(() => undefined);
    expect(await codeOf(peer.request({ ...post, timeoutMs: 50 }))).toBe('timeout');
  });

  test('that hangs up is unreachable', async () => {
    const peer = await peerOf((incoming) => incoming.socket.destroy());
    expect(await codeOf(peer.request(post))).toBe('unreachable');
  });
});
