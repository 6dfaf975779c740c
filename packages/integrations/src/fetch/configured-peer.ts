import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { exchange } from './exchange.ts';
import type { OutboundAnswer, OutboundRequest } from './outbound.ts';

export interface PeerOptions {
  /** The address the operator wrote into the settings; it may be in a private network. */
  readonly baseUrl: string;
  /** Connections kept open at most. */
  readonly connections: number;
  /** PEM texts; undefined leaves the system's authorities and shows no certificate. */
  readonly ca?: string;
  readonly certificate?: string;
  readonly key?: string;
}

export type PeerRequest = Omit<OutboundRequest, 'url'> & { readonly path: string };

export interface Peer {
  /** @throws OutboundError */
  readonly request: (request: PeerRequest) => Promise<OutboundAnswer>;
  readonly close: () => void;
}

/** One of the few peers that the operator's own settings name. Redirects are never followed: the peer is who it is. */
export function configuredPeer(options: PeerOptions): Peer {
  const { ca, certificate, key } = options;
  const base = new URL(options.baseUrl.endsWith('/') ? options.baseUrl : `${options.baseUrl}/`);
  const keep = { keepAlive: true, maxSockets: options.connections, maxFreeSockets: options.connections };
  const agent =
    base.protocol === 'https:'
      ? new HttpsAgent({
          ...keep,
          ...(ca !== undefined && { ca }),
          ...(certificate !== undefined && { cert: certificate }),
          ...(key !== undefined && { key }),
        })
      : new HttpAgent(keep);
  return {
    request: ({ path, ...request }) => {
      const url = new URL(path.replace(/^\//, ''), base);
      const signal = AbortSignal.timeout(request.timeoutMs);
      return exchange(url, { ...request, url: url.href }, { pinned: undefined, agent, signal });
    },
    close: () => agent.destroy(),
  };
}
