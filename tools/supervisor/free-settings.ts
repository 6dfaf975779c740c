import { freePort } from '../ports/free-port.ts';
import { portSettings } from './ports.ts';

/** Settings that put every part on a port of its own that is free now: for tests, proofs and benches beside others. */
export async function freeSettings(): Promise<Record<string, string>> {
  const chosen = new Set<number>();
  while (chosen.size < portSettings.length) chosen.add(await freePort());
  const ports = [...chosen];
  return Object.fromEntries(portSettings.map((name, at) => [name, String(ports[at])]));
}
