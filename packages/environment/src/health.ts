import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** One thing that has to hold before work is sent to a process; the text says what is wrong. */
export type ReadinessCheck = () => Promise<string | undefined>;

export interface HealthOptions {
  readonly host: string;
  /** 0 lets the system choose; the chosen one is in the answer. */
  readonly port: number;
  /** Named checks of `/ready`; all of them are asked at once. */
  readonly ready?: Readonly<Record<string, ReadinessCheck>>;
  /** The text of `/metrics` in the Prometheus format. */
  readonly metrics?: () => Promise<string>;
}

export interface HealthServer {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** A check that throws or takes longer than this fails. */
const checkDeadlineMs = 5_000;

/**
 * The HTTP port on which a process shows how it is: `/health` (it runs), `/ready` (it may be given work; 503 with
 * the failing checks otherwise) and `/metrics`. It listens inside the operator's network only.
 *
 * @throws the listener's error when the port is taken.
 */
export async function startHealthServer(options: HealthOptions): Promise<HealthServer> {
  const server = createServer((request, response) => {
    answer(options, request, response).catch((error: unknown) => {
      send(response, 500, { error: error instanceof Error ? error.name : 'unknown' });
    });
  });
  await listen(server, options);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  return { port, stop: () => close(server) };
}

async function answer(
  options: HealthOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = (request.url ?? '/').split('?', 1)[0];
  if (path === '/health') return send(response, 200, { status: 'running' });
  if (path === '/ready') {
    const failing = await failingChecks(options.ready ?? {});
    return Object.keys(failing).length === 0
      ? send(response, 200, { status: 'ready' })
      : send(response, 503, { status: 'not ready', failing });
  }
  if (path === '/metrics' && options.metrics !== undefined) {
    const text = await options.metrics();
    response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
    response.end(text);
    return;
  }
  send(response, 404, { error: 'not found' });
}

async function failingChecks(
  checks: Readonly<Record<string, ReadinessCheck>>,
): Promise<Record<string, string>> {
  const outcomes = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => [name, await outcome(check)] as const),
  );
  const failing: Record<string, string> = {};
  for (const [name, text] of outcomes) if (text !== undefined) failing[name] = text;
  return failing;
}

async function outcome(check: ReadinessCheck): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`no answer within ${checkDeadlineMs} ms`), checkDeadlineMs);
  });
  try {
    return await Promise.race([check(), late]);
  } catch (error) {
    return error instanceof Error ? error.message : 'failed';
  } finally {
    clearTimeout(timer);
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  if (response.headersSent) return;
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(`${JSON.stringify(body)}\n`);
}

function listen(server: Server, { host, port }: HealthOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
