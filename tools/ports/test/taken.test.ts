import { once } from 'node:events';
import { createServer, type Server } from 'node:net';

import { afterEach, describe, expect, it } from 'vitest';

import { freePort } from '../free-port.ts';
import { explainTaken, takenPorts } from '../taken.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function occupy(): Promise<number> {
  const port = await freePort();
  const server = createServer().listen(port, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return port;
}

describe('ports before a start', () => {
  it('that are free can be had', async () => {
    const claim = { setting: 'PORTAL_PORT', host: '127.0.0.1', port: await freePort() };
    expect(await takenPorts([claim])).toEqual([]);
    expect(await takenPorts([claim])).toEqual([]);
  });

  it('that are taken are named with the setting that moves them', async () => {
    const taken = { setting: 'GATEWAY_PORT', host: '127.0.0.1', port: await occupy() };
    const free = { setting: 'PORTAL_PORT', host: '127.0.0.1', port: await freePort() };
    const found = await takenPorts([free, taken]);
    expect(found).toEqual([taken]);
    expect(explainTaken(found)).toBe(
      `port ${taken.port} on 127.0.0.1 is taken: stop what listens there, or set GATEWAY_PORT`,
    );
  });

  it('on an address that this machine does not have count as taken', async () => {
    const elsewhere = { setting: 'GATEWAY_PORT', host: '203.0.113.7', port: await freePort() };
    expect(await takenPorts([elsewhere])).toEqual([elsewhere]);
  });
});
