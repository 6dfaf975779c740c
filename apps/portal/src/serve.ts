import { createServer, type IncomingMessage, type Server } from 'node:http';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Environment, Logger, RunningApp } from '@koreshok/environment';
import next from 'next';

import { STRICT_TRANSPORT } from './security/headers.ts';

export type PortalSettings = Environment<'portal'>;

const folder = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** A browser that sends its headers slower than this is let go. */
const HEADERS_TIMEOUT_MS = 15_000;
/** A request that is still not whole after this is let go. */
const REQUEST_TIMEOUT_MS = 60_000;

/**
 * Starts the portal: the pages built by `next build`, or built as they are asked for in development.
 *
 * @throws the listener's error when the port is taken, and Next's own when nothing has been built for production.
 */
export async function start(settings: PortalSettings, log: Logger): Promise<RunningApp> {
  const { PORTAL_HOST: hostname, PORTAL_PORT: port } = settings;
  const app = next({ dev: settings.NODE_ENV === 'development', dir: folder, hostname, port, quiet: true });
  const server = createServer();
  await app.prepare();
  const handle = app.getRequestHandler();
  server.headersTimeout = HEADERS_TIMEOUT_MS;
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  server.on('request', (request, response) => {
    nameRemoteAddress(request, settings.PORTAL_TRUSTED_PROXIES);
    if (settings.PORTAL_SCHEME === 'https') response.setHeader('strict-transport-security', STRICT_TRANSPORT);
    handle(request, response).catch((error: unknown) => {
      log.error({ err: error }, 'a request was not handled');
      response.destroy();
    });
  });
  const upgrade = app.getUpgradeHandler();
  server.on('upgrade', (request, socket, head) => {
    upgrade(request, socket, head).catch(() => socket.destroy());
  });
  await listen(server, port, hostname);
  return {
    stop: async () => {
      await close(server);
      await app.close();
    },
  };
}

/** Leaves one address in `X-Forwarded-For`: the socket's, or what the farthest proxy of ours saw. */
function nameRemoteAddress(request: IncomingMessage, trustedProxies: number): void {
  const seen = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const own = request.socket.remoteAddress ?? '';
  const chain = [...seen, own];
  request.headers['x-forwarded-for'] = chain[Math.max(0, chain.length - 1 - trustedProxies)] ?? own;
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      done();
    });
  });
}

/** Live streams never end by themselves, so open connections are cut once nothing new is taken. */
function close(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 500).unref();
  });
}
