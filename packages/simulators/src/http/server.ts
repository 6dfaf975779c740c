import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

import { BodyError } from './body.ts';

/** A request with its body read. */
export interface HttpRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: string;
  /** True once the other side has gone away. */
  readonly gone: () => boolean;
}

export interface HttpReply {
  readonly status: number;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** Answers a request; «hang up» closes the connection without a word. */
export type HttpHandler = (request: HttpRequest) => Promise<HttpReply | 'hang up'> | HttpReply | 'hang up';

export interface HttpAddress {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
}

export interface RunningHttp {
  readonly port: number;
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The longest body that is read. */
const LONGEST_BODY = 64 * 1024 * 1024;

/** A JSON answer. */
export const json = (body: unknown, status = 200): HttpReply => ({
  status,
  type: 'application/json; charset=utf-8',
  body: `${JSON.stringify(body)}\n`,
});

/** What no path leads to. */
export const notFound = (): HttpReply => json({ error: 'not found' }, 404);

/**
 * Starts a small HTTP server. A `BodyError` of the handler is answered with 400 and its words.
 *
 * @throws the listener's error when the port is taken.
 */
export async function startHttp(address: HttpAddress, handle: HttpHandler): Promise<RunningHttp> {
  const server = createServer((request, response) => {
    answer(handle, request, response).catch((error: unknown) => {
      const status = error instanceof BodyError ? 400 : 500;
      send(response, json({ error: error instanceof Error ? error.message : 'failed' }, status));
    });
  });
  await listen(server, address);
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : address.port;
  return { port, url: `http://${address.host}:${port}`, stop: () => close(server) };
}

async function answer(
  handle: HttpHandler,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const body = await bodyOf(request);
  if (body === undefined) return send(response, json({ error: 'the body is too long' }, 413));
  const reply = await handle({
    method: request.method ?? 'GET',
    path: pathname,
    query: searchParams,
    body,
    gone: () => response.destroyed || request.socket.destroyed,
  });
  if (reply === 'hang up') request.socket.destroy();
  else send(response, reply);
}

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    length += bytes.length;
    if (length > LONGEST_BODY) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, reply: HttpReply): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(reply.status, { 'content-type': reply.type ?? 'text/plain', ...reply.headers });
  response.end(reply.body);
}

function listen(server: Server, { host, port }: HttpAddress): Promise<void> {
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
