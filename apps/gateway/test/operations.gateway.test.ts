import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { confirmationIn, Line, sendAlone } from './line.ts';
import { message, ping } from './messages.ts';
import { openStage, OPERATOR_INN, type Stage, untilSomebodyWaits } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe('over HTTP', () => {
  const get = async (port: number, path: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`);
    return { status: answer.status, text: await answer.text() };
  };

  test('a gateway says that it runs and that it is ready', async () => {
    const { ports } = await stage.gateway();
    expect((await get(ports.http, '/health')).status).toBe(200);
    expect(await get(ports.http, '/ready')).toMatchObject({ status: 200 });
  });

  test('it is not ready when the next month could not be stored', async () => {
    const { ports } = await stage.gateway();
    const names = await stage.rows(
      `SELECT PARTITION_NAME AS name FROM information_schema.PARTITIONS WHERE TABLE_SCHEMA = DATABASE()
       AND TABLE_NAME = 'FiscalDocument' AND PARTITION_NAME > 'p202611'`,
    );
    await stage.rows(
      `ALTER TABLE FiscalDocument DROP PARTITION ${names.map((row) => String(row['name'])).join(', ')}`,
    );
    const answer = await get(ports.http, '/ready');
    expect(answer.status).toBe(503);
    expect(answer.text).toContain('FiscalDocument');
  });

  test('its metrics tell what came of documents', async () => {
    const { ports } = await stage.gateway();
    const register = await stage.register();
    const stranger = await stage.register({ state: 'blocked' });
    await sendAlone(ports.production, message(register, { number: 1 }));
    await sendAlone(ports.production, message(register, { number: 1 }));
    await sendAlone(ports.production, message(stranger, { number: 1 }));
    const { text } = await get(ports.http, '/metrics');
    expect(text).toContain('gateway_documents_total{outcome="taken",gate="production"} 1');
    expect(text).toContain('gateway_documents_total{outcome="repeated",gate="production"} 1');
    expect(text).toContain('gateway_held_total{reason="blocked"} 1');
    expect(text).toContain('gateway_answer_seconds_count 2');
    expect(text).toContain('gateway_intake_open 1');
  });
});

describe('a gateway that is told to stop', () => {
  test('answers what is in flight, accepts nobody new and lets go of the rest', async () => {
    const gateway = await stage.gateway();
    const [inFlight, idle] = [await stage.register(), await stage.register()];
    const blocker = await stage.database.admin();
    await blocker.query(`USE \`${stage.database.name}\``);
    await blocker.query('START TRANSACTION');
    await blocker.query('SELECT * FROM DriveHead WHERE fn = ? FOR UPDATE', [inFlight.fn]);
    const [working, waiting] = [
      await Line.open(gateway.ports.production),
      await Line.open(gateway.ports.production),
    ];
    await waiting.ask(ping(idle));
    await working.write(message(inFlight, { number: 1 }));
    await untilSomebodyWaits(stage);
    const stopped = gateway.stop();
    await waiting.closed();
    await expect(Line.open(gateway.ports.production)).rejects.toThrow();
    await blocker.query('ROLLBACK');
    await blocker.end();
    expect(confirmationIn(await working.answer()).documentNumber).toBe(1);
    await working.closed();
    await stopped;
  });

  test('as a process ends with 0', async () => {
    const [port, testPort, httpPort, markingPort] = await Promise.all([
      freePort(),
      freePort(),
      freePort(),
      freePort(),
    ]);
    const child = spawn(process.execPath, [join(import.meta.dirname, '../src/main.ts')], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        PATH: '/usr/bin:/bin',
        DATABASE_URL_GATEWAY: stage.database.urls.gateway,
        GATEWAY_PORT: String(port),
        GATEWAY_TEST_DRIVE_PORT: String(testPort),
        GATEWAY_HTTP_PORT: String(httpPort),
        GATEWAY_MARKING_PORT: String(markingPort),
        GATEWAY_OPERATOR_INN: OPERATOR_INN,
        RELAY_ENABLED: 'false',
      },
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    const exited = once(child, 'exit');
    child.stdout.resume();
    const register = await stage.register();
    await vi.waitFor(
      async () => {
        expect(await sendAlone(port, message(register, { number: 1 }))).not.toBeNull();
      },
      { timeout: 20_000, interval: 100 },
    );
    child.kill('SIGTERM');
    expect(await exited).toEqual([0, null]);
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
