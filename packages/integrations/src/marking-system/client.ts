import { markingPaths, parseCodeCheckResult, parseMarkingResults } from '@koreshok/fiscal/marking-exchange';
import { configuredPeer, type PeerOptions } from '../fetch/index.ts';
import { askPeer } from '../relay-peer/index.ts';
import type { MarkingSystem } from './port.ts';

export interface MarkingClientOptions extends PeerOptions {
  readonly timeoutMs: number;
  /** A register waits for this answer at the counter. */
  readonly checkTimeoutMs: number;
}

const LONGEST_ANSWER = 4 * 1024 * 1024;

/** The marking system over HTTP (packages/fiscal/src/marking-exchange). */
export function markingClient(options: MarkingClientOptions): MarkingSystem {
  const peer = configuredPeer(options);
  return {
    submit: (messages) =>
      askPeer(peer, {
        path: markingPaths.messages,
        body: JSON.stringify({ messages }),
        timeoutMs: options.timeoutMs,
        longestAnswer: LONGEST_ANSWER,
        read: parseMarkingResults,
      }),
    check: (question) =>
      askPeer(peer, {
        path: markingPaths.checks,
        body: JSON.stringify(question),
        timeoutMs: options.checkTimeoutMs,
        longestAnswer: LONGEST_ANSWER,
        read: parseCodeCheckResult,
      }),
    close: () => peer.close(),
  };
}
