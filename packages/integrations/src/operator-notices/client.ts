import {
  exchangePaths,
  type OperatorNotice,
  parseNoticeReceipt,
} from '@koreshok/fiscal/tax-service-exchange';
import { configuredPeer, type PeerOptions } from '../fetch/index.ts';
import { askPeer } from '../relay-peer/index.ts';

/** Where the operator tells the tax service what it owes it. */
export interface OperatorNotices {
  /** @returns the number it was taken in under; the same for a repeat. @throws RelayPeerError. */
  readonly send: (notice: OperatorNotice) => Promise<string>;
  readonly close: () => void;
}

const LONGEST_ANSWER = 64 * 1024;

/** The tax service's desk for notices over HTTP (packages/fiscal/src/tax-service-exchange). */
export function operatorNoticesClient(
  options: PeerOptions & { readonly timeoutMs: number },
): OperatorNotices {
  const peer = configuredPeer(options);
  return {
    send: (notice) =>
      askPeer(peer, {
        path: exchangePaths.notices,
        body: JSON.stringify(notice),
        timeoutMs: options.timeoutMs,
        longestAnswer: LONGEST_ANSWER,
        read: parseNoticeReceipt,
      }),
    close: () => peer.close(),
  };
}
