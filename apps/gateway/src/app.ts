import { type Environment, type RunningApp, startHealthServer } from '@koreshok/environment';

export type GatewaySettings = Environment<'gateway'>;

/**
 * Starts the gateway and answers how to stop it.
 *
 * @throws the listener's error when a port is taken.
 */
export async function start(settings: GatewaySettings): Promise<RunningApp> {
  const health = await startHealthServer({
    host: settings.GATEWAY_HTTP_HOST,
    port: settings.GATEWAY_HTTP_PORT,
  });
  return { stop: () => health.stop() };
}
