import type { PortalServerSettings } from './runtime.ts';

/** The address by which visitors reach a brand's host. Behind https stands a proxy on its usual port. */
export function publicOrigin(
  settings: Pick<PortalServerSettings, 'PORTAL_SCHEME' | 'PORTAL_PORT'>,
  host: string,
): string {
  if (settings.PORTAL_SCHEME === 'https') return `https://${host}`;
  return settings.PORTAL_PORT === 80 ? `http://${host}` : `http://${host}:${settings.PORTAL_PORT}`;
}
