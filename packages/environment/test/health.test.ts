import { afterEach, describe, expect, it } from 'vitest';

import { type HealthOptions, type HealthServer, startHealthServer } from '../src/index.ts';

let server: HealthServer | undefined;

afterEach(async () => {
  await server?.stop();
  server = undefined;
});

async function ask(path: string, options: Partial<HealthOptions> = {}): Promise<Response> {
  server ??= await startHealthServer({ host: '127.0.0.1', port: 0, ...options });
  return fetch(`http://127.0.0.1:${server.port}${path}`);
}

describe('the health port', () => {
  it('answers /health as long as the process runs', async () => {
    const response = await ask('/health');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'running' });
  });

  it('is ready when no check complains', async () => {
    const response = await ask('/ready', { ready: { database: async () => undefined } });
    expect(response.status).toBe(200);
  });

  it('is not ready when a check complains or throws, and names each', async () => {
    const response = await ask('/ready', {
      ready: {
        database: async () => 'next month has no partition',
        relay: async () => {
          throw new Error('connection refused');
        },
        disk: async () => undefined,
      },
    });
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({
      status: 'not ready',
      failing: { database: 'next month has no partition', relay: 'connection refused' },
    });
  });

  it('gives the metrics as Prometheus reads them', async () => {
    const response = await ask('/metrics', { metrics: async () => 'documents_total 3\n' });
    expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    expect(await response.text()).toBe('documents_total 3\n');
  });

  it('knows no other address', async () => {
    expect((await ask('/metrics')).status).toBe(404);
    expect((await ask('/')).status).toBe(404);
  });

  it('lets go of its port when stopped', async () => {
    const first = await startHealthServer({ host: '127.0.0.1', port: 0 });
    await first.stop();
    server = await startHealthServer({ host: '127.0.0.1', port: first.port });
    expect(server.port).toBe(first.port);
  });

  it('fails to start on a taken port', async () => {
    await ask('/health');
    const taken = server?.port ?? 0;
    await expect(startHealthServer({ host: '127.0.0.1', port: taken })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});
