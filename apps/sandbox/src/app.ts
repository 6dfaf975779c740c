import { type Environment, type RunningApp, startHealthServer } from '@koreshok/environment';

export type SandboxSettings = Environment<'sandbox'>;

/**
 * Starts the sandbox and answers how to stop it.
 *
 * @throws the listener's error when a port is taken.
 */
export async function start(settings: SandboxSettings): Promise<RunningApp> {
  const health = await startHealthServer({ host: '127.0.0.1', port: settings.SANDBOX_HTTP_PORT });
  return { stop: () => health.stop() };
}
