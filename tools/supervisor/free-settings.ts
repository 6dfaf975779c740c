import { freePort } from '../ports/free-port.ts';

const portSettings = [
  'MARIADB_PORT',
  'PORTAL_PORT',
  'GATEWAY_PORT',
  'GATEWAY_TEST_DRIVE_PORT',
  'GATEWAY_HTTP_PORT',
  'WORKER_HTTP_PORT',
  'SANDBOX_HTTP_PORT',
  'SANDBOX_FNS_PORT',
  'SANDBOX_SMTP_PORT',
  'SANDBOX_MAILBOX_PORT',
];

/** Settings that put every part on a port of its own that is free now: for tests, proofs and benches beside others. */
export async function freeSettings(): Promise<Record<string, string>> {
  const chosen = new Set<number>();
  while (chosen.size < portSettings.length) chosen.add(await freePort());
  const ports = [...chosen];
  return Object.fromEntries(portSettings.map((name, at) => [name, String(ports[at])]));
}
