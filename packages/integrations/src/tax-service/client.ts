import {
  type DocumentReference,
  type DocumentResult,
  ExchangeFormatError,
  exchangePaths,
  parseResultsAnswer,
  writeSubmitRequest,
} from '@koreshok/fiscal/tax-service-exchange';
import { configuredPeer, type Peer, type PeerOptions } from '../fetch/index.ts';
import { type TaxService, TaxServiceError } from './port.ts';

export interface TaxServiceClientOptions extends PeerOptions {
  readonly timeoutMs: number;
}

/** A thousand results with long messages. */
const LONGEST_ANSWER = 4 * 1024 * 1024;
const LONGEST_REASON = 200;

/** The tax service over HTTP (packages/fiscal/src/tax-service-exchange). */
export function taxServiceClient(options: TaxServiceClientOptions): TaxService {
  const peer = configuredPeer(options);
  const { timeoutMs } = options;
  return {
    submit: (documents) => ask(peer, exchangePaths.documents, writeSubmitRequest(documents), timeoutMs),
    statuses: (documents: readonly DocumentReference[]) =>
      ask(peer, exchangePaths.statuses, JSON.stringify({ documents }), timeoutMs),
    close: () => peer.close(),
  };
}

async function ask(
  peer: Peer,
  path: string,
  body: string,
  timeoutMs: number,
): Promise<readonly DocumentResult[]> {
  const answer = await post(peer, path, body, timeoutMs);
  const text = answer.body.toString('utf8');
  if (answer.status === 200) return resultsOf(text);
  const reason = text.slice(0, LONGEST_REASON);
  if (answer.status === 400) throw new TaxServiceError('refused', reason);
  if (answer.status === 429 || answer.status >= 500) {
    throw new TaxServiceError('outage', `The tax service answered ${answer.status}`);
  }
  throw new TaxServiceError('nonsense', `The tax service answered ${answer.status}: ${reason}`);
}

async function post(peer: Peer, path: string, body: string, timeoutMs: number) {
  try {
    return await peer.request({
      method: 'POST',
      path,
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body,
      timeoutMs,
      longestAnswer: LONGEST_ANSWER,
    });
  } catch (cause) {
    throw new TaxServiceError('outage', cause instanceof Error ? cause.message : 'No answer', { cause });
  }
}

function resultsOf(text: string): readonly DocumentResult[] {
  try {
    return parseResultsAnswer(text).results;
  } catch (cause) {
    if (!(cause instanceof ExchangeFormatError)) throw cause;
    throw new TaxServiceError('nonsense', cause.message, { cause });
  }
}
