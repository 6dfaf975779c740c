import { configuredPeer, type OutboundAnswer, type Peer, type PeerOptions } from '../fetch/index.ts';
import { type CompanyRegistry, CompanyRegistryError, type KnownCompany } from './port.ts';
import { readCompany } from './read-company.ts';

export interface CompanyRegistryClientOptions extends PeerOptions {
  /** A person waits for it: seconds, not minutes. */
  readonly timeoutMs: number;
}

/** A company with hundreds of branches. */
const LONGEST_ANSWER = 1024 * 1024;

/** A registry over HTTP: `GET v1/companies/<ИНН>`, 404 for an ИНН nobody has. */
export function companyRegistryClient(options: CompanyRegistryClientOptions): CompanyRegistry {
  const peer = configuredPeer(options);
  return {
    find: async (inn) => companyOf(await get(peer, inn, options.timeoutMs), inn),
    close: () => peer.close(),
  };
}

function companyOf({ status, body }: OutboundAnswer, inn: string): KnownCompany | null {
  if (status === 404) return null;
  if (status === 200) return readCompany(body.toString('utf8'), inn);
  const fault = status === 429 || status >= 500 ? 'outage' : 'nonsense';
  throw new CompanyRegistryError(fault, `The registry answered ${status}`);
}

async function get(peer: Peer, inn: string, timeoutMs: number): Promise<OutboundAnswer> {
  try {
    return await peer.request({
      method: 'GET',
      path: `v1/companies/${encodeURIComponent(inn)}`,
      headers: { accept: 'application/json' },
      timeoutMs,
      longestAnswer: LONGEST_ANSWER,
    });
  } catch (cause) {
    throw new CompanyRegistryError('outage', cause instanceof Error ? cause.message : 'No answer', { cause });
  }
}
