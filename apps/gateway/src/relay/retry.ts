import type { RelayFault } from '@koreshok/integrations/relay-peer';

/**
 * Why a document has to be sent again, or cannot be: a fault of the peer; an answer that left it out; it stood behind
 * one that could not be sent; its stored bytes can no longer be read.
 */
export type RetryKind = RelayFault | 'left_out' | 'not_sent' | 'unreadable';

export interface RetryLimits {
  readonly firstMs: number;
  readonly longestMs: number;
}

export interface RetryRow {
  /** Multiplies the first wait. */
  readonly factor: number;
  /** Longest wait of this kind in milliseconds; the general one where it is shorter. */
  readonly longestMs: number;
  /** The share of a wait that chance may take away, so that lanes that failed together do not come back together. */
  readonly jitter: number;
  /** The peer is not there for anybody: counts against the circuit breaker. */
  readonly outage: boolean;
  /** After so many attempts in a row that end alike the document is put aside; never where it is null. */
  readonly attempts: number | null;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How each kind of failure is met: short waits where the circuit breaker sets the pace, long ones where people must look. */
export const RETRIES: Readonly<Record<RetryKind, RetryRow>> = {
  timeout: { factor: 1, longestMs: MINUTE / 2, jitter: 0.5, outage: true, attempts: null },
  unreachable: { factor: 1, longestMs: MINUTE / 2, jitter: 0.5, outage: true, attempts: null },
  overloaded: { factor: 2, longestMs: MINUTE, jitter: 0.75, outage: true, attempts: null },
  denied: { factor: 4, longestMs: 5 * MINUTE, jitter: 0.5, outage: true, attempts: null },
  refused: { factor: 4, longestMs: HOUR, jitter: 0.5, outage: false, attempts: 3 },
  nonsense: { factor: 4, longestMs: HOUR, jitter: 0.5, outage: false, attempts: null },
  left_out: { factor: 1, longestMs: HOUR, jitter: 0.5, outage: false, attempts: null },
  not_sent: { factor: 1, longestMs: MINUTE / 2, jitter: 0.5, outage: false, attempts: null },
  unreadable: { factor: 1, longestMs: HOUR, jitter: 0, outage: false, attempts: 1 },
};

/**
 * How long a lane waits before its next attempt: doubled with each one.
 *
 * @param attempts attempts that ended so in a row, at least 1.
 * @param random from 0 to 1.
 */
export function retryDelayMs(kind: RetryKind, attempts: number, limits: RetryLimits, random: number): number {
  const { factor, longestMs, jitter } = RETRIES[kind];
  const longest = Math.min(longestMs, limits.longestMs);
  // Beyond 2^30 the product would leave the exact numbers long after the limit has cut it.
  const grown = Math.min(longest, limits.firstMs * factor * 2 ** Math.min(attempts - 1, 30));
  return Math.round(grown * (1 - jitter * (1 - random)));
}
