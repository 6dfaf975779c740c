import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { DatabaseUrls } from '../../mariadb/index.ts';

const CHECKOUT = join(import.meta.dirname, '../../..');

export interface Child {
  readonly port: number;
  readonly httpPort: number;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/** Processes of one bench, stopped in the order opposite to that in which they began. */
export class Children {
  readonly #begun: Child[] = [];

  async begin(start: Promise<Child>): Promise<Child> {
    const child = await start;
    this.#begun.push(child);
    return child;
  }

  async stop(): Promise<void> {
    for (const child of this.#begun.splice(0).toReversed()) await child.stop();
  }
}

/** The bare server as a process of its own. */
export const startBareServer = (): Promise<Child> => startScript('bare-server.ts');

/** The cheapest tax service as a process of its own. */
export const startBareTaxService = (): Promise<Child> => startScript('bare-tax-service.ts');

/** The sandbox's tax service as a process of its own. */
export const startSandboxTaxService = (): Promise<Child> => startScript('sandbox-tax-service.ts');

async function startScript(name: string): Promise<Child> {
  const child = spawn(process.execPath, [join(import.meta.dirname, name)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  return { port: Number(String(line)), httpPort: 0, pid: child.pid ?? 0, stop: () => end(child) };
}

/** The gateway as a process of its own, with the settings of production but where it listens. */
export async function startGateway(
  urls: DatabaseUrls,
  settings: Readonly<Record<string, string>>,
): Promise<Child> {
  const [port, testPort, httpPort, markingPort] = await freePorts(4);
  const child = spawn(process.execPath, ['apps/gateway/src/main.ts'], {
    cwd: CHECKOUT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      DATABASE_URL_GATEWAY: urls.gateway,
      GATEWAY_PORT: String(port),
      GATEWAY_TEST_DRIVE_PORT: String(testPort),
      GATEWAY_HTTP_PORT: String(httpPort),
      GATEWAY_MARKING_PORT: String(markingPort),
      LOG_LEVEL: 'warn',
      ...settings,
    },
  });
  await untilReady(child, `http://127.0.0.1:${httpPort}/ready`);
  return { port: port ?? 0, httpPort: httpPort ?? 0, pid: child.pid ?? 0, stop: () => end(child) };
}

/** The worker as a process of its own, with the settings of production but where it listens. */
export async function startWorker(
  urls: DatabaseUrls,
  settings: Readonly<Record<string, string>>,
): Promise<Child> {
  const [httpPort] = await freePorts(1);
  const child = spawn(process.execPath, ['apps/worker/src/main.ts'], {
    cwd: CHECKOUT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      DATABASE_URL_WORKER: urls.worker,
      WORKER_HTTP_PORT: String(httpPort),
      LOG_LEVEL: 'warn',
      ...settings,
    },
  });
  await untilReady(child, `http://127.0.0.1:${httpPort}/ready`);
  return { port: 0, httpPort: httpPort ?? 0, pid: child.pid ?? 0, stop: () => end(child) };
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  let last = '';
  for (let tries = 0; tries < 200; tries += 1) {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.status === 200) return;
    last = (await answer?.text()) ?? 'no answer';
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`It did not become ready: ${last}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  if (child.stdin === null) child.kill('SIGTERM');
  else child.stdin.end();
  await ended;
}

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(
    servers.map(async (server) => {
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      const address = server.address();
      return typeof address === 'object' && address !== null ? address.port : 0;
    }),
  );
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
