import { exchange } from './exchange.ts';
import { type OutboundAnswer, OutboundError, type OutboundRequest } from './outbound.ts';
import { type Resolve, resolveBySystem, resolvePublic } from './resolve.ts';

export interface PublicFetchOptions {
  /** Follows as many redirects, 3 by default; a request with a body is never redirected. */
  readonly redirects?: number;
  /** Only ports that a web server listens on, by default. */
  readonly ports?: readonly number[];
  readonly resolve?: Resolve;
}

const WEB_PORTS: readonly number[] = [80, 443, 8080, 8443];
const REDIRECTS = 3;

/**
 * Fetches what a user named (a webhook, a logo): http or https without credentials, the host resolved once, every
 * address on the open internet, the connection pinned to the checked address; each redirect is checked as the first
 * address was. Headers do not travel to another host.
 *
 * @throws OutboundError
 */
export async function fetchPublic(
  request: OutboundRequest,
  options: PublicFetchOptions = {},
): Promise<OutboundAnswer> {
  const { redirects = REDIRECTS, ports = WEB_PORTS, resolve = resolveBySystem } = options;
  const signal = AbortSignal.timeout(request.timeoutMs);
  let url = publicUrl(request.url, ports);
  let step = request;
  for (let left = redirects; ; left -= 1) {
    const pinned = await resolvePublic(url.hostname, resolve);
    const answer = await exchange(url, step, { pinned, agent: undefined, signal });
    const location = redirectOf(answer);
    if (location === undefined || request.body !== undefined) return answer;
    if (left === 0) throw new OutboundError('redirects', 'Too many redirects');
    const next = publicUrl(new URL(location, url).href, ports);
    if (next.host !== url.host) step = { ...step, headers: {} };
    url = next;
  }
}

function publicUrl(text: string, ports: readonly number[]): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  const web = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (url === null || !web) throw new OutboundError('forbidden', 'Only http and https addresses are called');
  if (url.username !== '' || url.password !== '') {
    throw new OutboundError('forbidden', 'An address with a name or password is not called');
  }
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  if (!ports.includes(port)) throw new OutboundError('forbidden', 'This port is not called');
  return url;
}

function redirectOf({ status, headers }: OutboundAnswer): string | undefined {
  const { location } = headers;
  return status >= 300 && status < 400 && typeof location === 'string' ? location : undefined;
}
