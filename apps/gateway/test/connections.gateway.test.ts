import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningGateway } from '../src/index.ts';
import { confirmationIn, Line, sendAlone } from './line.ts';
import { message, ping } from './messages.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let gateway: RunningGateway;

beforeAll(async () => {
  stage = await openStage();
  gateway = await stage.gateway();
});
afterAll(() => stage.close());

const numbersOf = async (fn: string) =>
  (await stage.rows('SELECT number FROM FiscalDocument WHERE fn = ? ORDER BY number', [fn])).map((row) =>
    Number(row['number']),
  );

describe('several gateways on one database', () => {
  test('answer a repeat with what another of them has confirmed, and keep one row', async () => {
    const other = await stage.gateway();
    const register = await stage.register();
    const bytes = message(register, { number: 1 });
    const ports = [gateway.ports.production, other.ports.production];
    const answers = await Promise.all([...ports, ...ports, ...ports].map((port) => sendAlone(port, bytes)));
    const first = confirmationIn(answers[0] ?? null);
    for (const answer of answers) expect(confirmationIn(answer)).toEqual(first);
    expect(await numbersOf(register.fn)).toEqual([1]);
  });
});

describe('deadlines', () => {
  /** A gateway whose clock of deadlines is moved by hand. */
  async function slowGateway() {
    let now = 0;
    const slow = await stage.gateway(
      {
        GATEWAY_HEADER_DEADLINE_MS: 1_000,
        GATEWAY_BODY_DEADLINE_MS: 2_000,
        GATEWAY_IDLE_DEADLINE_MS: 300_000,
      },
      { ticks: () => now },
    );
    return {
      slow,
      pass: (milliseconds: number) => {
        now += milliseconds;
      },
    };
  }

  /** Resolves when the gate has surely read what was written to it before. */
  const settled = async (port: number) => {
    await sendAlone(port, ping({ fn: '9960440300000009' }));
  };

  test('end a connection that sends its header too slowly', async () => {
    const { slow, pass } = await slowGateway();
    const line = await Line.open(slow.ports.production);
    await line.write(message(await stage.register(), { number: 1 }).subarray(0, 20));
    await settled(slow.ports.production);
    pass(1_000);
    await line.closed();
    expect(line.received).toHaveLength(0);
  });

  test('end one that sends its body too slowly', async () => {
    const { slow, pass } = await slowGateway();
    const line = await Line.open(slow.ports.production);
    await line.write(message(await stage.register(), { number: 1 }).subarray(0, 100));
    await settled(slow.ports.production);
    pass(2_000);
    await line.closed();
    expect(line.received).toHaveLength(0);
  });

  test('let a silent one live for minutes, not for ever', async () => {
    const { slow, pass } = await slowGateway();
    const register = await stage.register();
    const line = await Line.open(slow.ports.production);
    expect(await line.ask(message(register, { number: 1 }))).not.toBeNull();
    pass(299_000);
    expect(await line.ask(message(register, { number: 2 }))).not.toBeNull();
    pass(300_000);
    await line.closed();
  });
});

describe('limits', () => {
  test('give a newcomer the place of the stranger that has waited longest', async () => {
    const small = await stage.gateway({ GATEWAY_MAX_CONNECTIONS: 2 });
    const register = await stage.register();
    const atWork = await Line.open(small.ports.production);
    await atWork.ask(message(register, { number: 1 }));
    const stranger = await Line.open(small.ports.production);
    const newcomer = await Line.open(small.ports.production);
    await stranger.closed();
    expect(await newcomer.ask(message(register, { number: 2 }))).not.toBeNull();
    expect(await atWork.ask(message(register, { number: 3 }))).not.toBeNull();
  });

  test('close a newcomer when everybody is at work', async () => {
    const small = await stage.gateway({ GATEWAY_MAX_CONNECTIONS: 1 });
    const register = await stage.register();
    const atWork = await Line.open(small.ports.production);
    await atWork.ask(message(register, { number: 1 }));
    const newcomer = await Line.open(small.ports.production);
    await newcomer.closed();
    expect(await atWork.ask(message(register, { number: 2 }))).not.toBeNull();
  });

  test('count the connections of one address', async () => {
    const small = await stage.gateway({ GATEWAY_MAX_CONNECTIONS_PER_ADDRESS: 1 });
    const register = await stage.register();
    const first = await Line.open(small.ports.production);
    await first.ask(message(register, { number: 1 }));
    const second = await Line.open(small.ports.production);
    await second.closed();
    first.close();
    await first.closed();
    expect(await sendAlone(small.ports.production, ping(register))).toBeDefined();
  });

  test('end a connection that never reads its answers', async () => {
    const small = await stage.gateway({ GATEWAY_WRITE_BUFFER_BYTES: 1_024 });
    const line = await Line.open(small.ports.production);
    line.socket.pause();
    const pings = Buffer.concat(Array.from({ length: 2_000 }, () => ping({ fn: '9960440300000010' })));
    const gone = new Promise((resolve) => line.socket.once('error', resolve));
    const flood = (error?: Error | null) => {
      if (error === undefined || error === null) line.socket.write(pings, flood);
    };
    flood();
    await gone;
  });
});

describe('behind a balancer', () => {
  const SIGNATURE = Buffer.from('0d0a0d0a000d0a515549540a', 'hex');
  const fromAddress = Buffer.concat([
    SIGNATURE,
    Buffer.from([0x21, 0x11, 0, 12, 203, 0, 113, 9, 127, 0, 0, 1, 0x1f, 0x90, 0x1e, 0x61]),
  ]);
  const fromItself = Buffer.concat([SIGNATURE, Buffer.from([0x20, 0x00, 0, 0])]);

  test('the address in its header is the register’s', async () => {
    const balanced = await stage.gateway({ GATEWAY_PROXY_PROTOCOL: true });
    const register = await stage.register({ state: 'blocked' });
    await sendAlone(
      balanced.ports.production,
      Buffer.concat([fromAddress, message(register, { number: 1 })]),
    );
    expect(
      await stage.rows('SELECT remoteAddress FROM HeldDocument WHERE fn = ?', [register.fn]),
    ).toMatchObject([{ remoteAddress: '203.0.113.9' }]);
  });

  test('its header may be cut at every byte, and its own checks of health pass', async () => {
    const balanced = await stage.gateway({ GATEWAY_PROXY_PROTOCOL: true });
    const register = { fn: '9960440300000011' };
    for (let cut = 1; cut < fromAddress.length; cut += 1) {
      const line = await Line.open(balanced.ports.production);
      await line.write(fromAddress.subarray(0, cut));
      await line.write(fromAddress.subarray(cut));
      expect(await line.ask(ping(register))).not.toBeNull();
      line.close();
    }
    const healthy = Buffer.concat([fromItself, ping(register)]);
    expect(await sendAlone(balanced.ports.production, healthy)).not.toBeNull();
  });

  test('a connection without the header is closed', async () => {
    const balanced = await stage.gateway({ GATEWAY_PROXY_PROTOCOL: true });
    expect(await sendAlone(balanced.ports.production, ping({ fn: '9960440300000012' }))).toBeNull();
  });

  test('and without a balancer the header is no message', async () => {
    expect(
      await sendAlone(
        gateway.ports.production,
        Buffer.concat([fromAddress, ping({ fn: '9960440300000013' })]),
      ),
    ).toBeNull();
  });
});
