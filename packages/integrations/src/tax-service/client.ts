import {
  type DocumentReference,
  type DocumentResult,
  exchangePaths,
  parseResultsAnswer,
  writeSubmitRequest,
} from '@koreshok/fiscal/tax-service-exchange';
import { configuredPeer, type PeerOptions } from '../fetch/index.ts';
import { askPeer } from '../relay-peer/index.ts';
import type { TaxService } from './port.ts';

export interface TaxServiceClientOptions extends PeerOptions {
  readonly timeoutMs: number;
}

/** A thousand results with long messages. */
const LONGEST_ANSWER = 4 * 1024 * 1024;

/** The tax service over HTTP (packages/fiscal/src/tax-service-exchange). */
export function taxServiceClient(options: TaxServiceClientOptions): TaxService {
  const peer = configuredPeer(options);
  const ask = (path: string, body: string | Uint8Array): Promise<readonly DocumentResult[]> =>
    askPeer(peer, {
      path,
      body,
      timeoutMs: options.timeoutMs,
      longestAnswer: LONGEST_ANSWER,
      read: (text) => parseResultsAnswer(text).results,
    });
  return {
    submit: (documents) => ask(exchangePaths.documents, writeSubmitRequest(documents)),
    statuses: (documents: readonly DocumentReference[]) =>
      ask(exchangePaths.statuses, JSON.stringify({ documents })),
    close: () => peer.close(),
  };
}
