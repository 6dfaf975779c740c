import { type Environment, type RunningApp, startHealthServer } from '@koreshok/environment';

export type WorkerSettings = Environment<'worker'>;

/**
 * Starts the worker and answers how to stop it.
 *
 * @throws the listener's error when a port is taken.
 */
export async function start(settings: WorkerSettings): Promise<RunningApp> {
  const health = await startHealthServer({
    host: settings.WORKER_HTTP_HOST,
    port: settings.WORKER_HTTP_PORT,
  });
  return { stop: () => health.stop() };
}
