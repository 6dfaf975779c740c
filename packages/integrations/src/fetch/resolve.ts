import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { OutboundError } from './outbound.ts';
import { isPublicAddress } from './public-address.ts';

/** One address of a host, to which the connection is then pinned. */
export interface PinnedAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/** All addresses of a host name. */
export type Resolve = (host: string) => Promise<readonly PinnedAddress[]>;

export const resolveBySystem: Resolve = async (host) => {
  const found = await lookup(host, { all: true });
  return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
};

/**
 * Resolves a host once and checks every address it has: one closed address among them is enough to refuse, because a
 * name that points both ways is made to be asked twice.
 *
 * @throws OutboundError `forbidden` or `unreachable`.
 */
export async function resolvePublic(host: string, resolve: Resolve): Promise<PinnedAddress> {
  const bare = host.startsWith('[') ? host.slice(1, -1) : host;
  const kind = isIP(bare);
  const addresses =
    kind === 0 ? await resolved(bare, resolve) : [{ address: bare, family: kind === 6 ? 6 : 4 } as const];
  const first = addresses[0];
  if (first === undefined) throw new OutboundError('unreachable', 'The host has no address');
  if (!addresses.every(({ address }) => isPublicAddress(address))) {
    throw new OutboundError('forbidden', 'The host is not on the open internet');
  }
  return first;
}

async function resolved(host: string, resolve: Resolve): Promise<readonly PinnedAddress[]> {
  try {
    return await resolve(host);
  } catch (cause) {
    throw new OutboundError('unreachable', 'The host name is not known', { cause });
  }
}
