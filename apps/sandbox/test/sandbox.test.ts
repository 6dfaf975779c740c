import { createServer } from 'node:net';

import { readEnvironment } from '@koreshok/environment';
import { afterEach, describe, expect, it } from 'vitest';

import { type SandboxSettings, start } from '../src/index.ts';

const running: { stop: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop();
});

/** Ports that nobody listens on now. */
async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve) => {
          server.listen(0, '127.0.0.1', () => {
            const address = server.address();
            resolve(typeof address === 'object' && address !== null ? address.port : 0);
          });
        }),
    ),
  );
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

async function settingsOnFreePorts(): Promise<SandboxSettings> {
  const [http, fns, smtp, mailbox, companies, gateway, smpp, sms, marking, clamd, scanner] = (
    await freePorts(11)
  ).map(String);
  return readEnvironment('sandbox', {
    SANDBOX_HTTP_PORT: http,
    SANDBOX_FNS_PORT: fns,
    SANDBOX_SMTP_PORT: smtp,
    SANDBOX_MAILBOX_PORT: mailbox,
    SANDBOX_COMPANIES_PORT: companies,
    GATEWAY_PORT: gateway,
    SANDBOX_SMPP_PORT: smpp,
    SANDBOX_SMS_PORT: sms,
    SANDBOX_CLAMD_PORT: clamd,
    SANDBOX_SCANNER_PORT: scanner,
    SANDBOX_MARKING_PORT: marking,
  });
}

async function aSandbox() {
  const settings = await settingsOnFreePorts();
  const app = await start(settings);
  running.push(app);
  return { settings, front: `http://127.0.0.1:${settings.SANDBOX_HTTP_PORT}` };
}

const order = {
  driveNumber: '7380440800000001',
  registrationNumber: '0000000001062448',
  inn: '7707083893',
  serialNumber: '00106900000001',
  steps: ['register'],
};

const send = (front: string, body: unknown) =>
  fetch(`${front}/fleet`, { method: 'POST', body: JSON.stringify(body) });

describe('the sandbox', () => {
  it('shows what runs and leads to it', async () => {
    const { settings, front } = await aSandbox();
    const shown = await (await fetch(front)).text();
    for (const port of [
      settings.SANDBOX_FNS_PORT,
      settings.SANDBOX_MAILBOX_PORT,
      settings.SANDBOX_SMS_PORT,
      settings.SANDBOX_MARKING_PORT,
      settings.SANDBOX_COMPANIES_PORT,
    ]) {
      expect(shown).toContain(`http://127.0.0.1:${port}`);
      expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
    }
    expect((await fetch(`${front}/health`)).status).toBe(200);
  });

  it('says that a register got no confirmation while no gateway runs, and keeps the register', async () => {
    const { front } = await aSandbox();
    const answer = await send(front, order);
    expect(answer.status).toBe(502);
    expect(await answer.json()).toMatchObject({
      error: { code: 'line.unreachable' },
      register: { unsent: 1 },
    });
    expect(await (await fetch(front)).text()).toContain(order.driveNumber);
  });

  it('says when a register refuses', async () => {
    const { front } = await aSandbox();
    const answer = await send(front, { ...order, steps: ['open-shift'] });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ error: { code: 'drive.blank' } });
  });

  it('refuses an order it cannot read', async () => {
    const { front } = await aSandbox();
    expect((await send(front, { ...order, inn: '1' })).status).toBe(400);
  });

  it('lets go of every port when it stops, so that it can start again', async () => {
    const settings = await settingsOnFreePorts();
    const first = await start(settings);
    await first.stop();
    running.push(await start(settings));
  });

  it('lets go of what it had when a port is taken', async () => {
    const settings = await settingsOnFreePorts();
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(settings.SANDBOX_HTTP_PORT, '127.0.0.1', resolve));
    await expect(start(settings)).rejects.toThrow('EADDRINUSE');
    await new Promise((resolve) => taken.close(resolve));
    running.push(await start(settings));
  });
});
