import type { TaxServiceFault } from '@koreshok/integrations/tax-service';

/** Why a document has to be sent again: a fault of the request, or an answer that left it out. */
export type RetryKind = TaxServiceFault | 'left_out';

export interface RetryLimits {
  readonly firstMs: number;
  readonly longestMs: number;
}

interface RetryRow {
  /** Multiplies the first wait. */
  readonly factor: number;
  /** Longest wait of this kind; undefined for the general one. */
  readonly longestMs?: number;
}

/**
 * | kind | first wait | grows to | why |
 * |---|---|---|---|
 * | outage | first | 30 s | the circuit breaker sets the pace; lanes must be ready the moment it closes |
 * | left_out | first | longest | the tax service chose to leave it out |
 * | refused | 4 × first | longest | a poisoned document does not heal by itself, but the reader of it may be mended |
 * | nonsense | 4 × first | longest | somebody has to look at it |
 */
const RETRIES: Readonly<Record<RetryKind, RetryRow>> = {
  outage: { factor: 1, longestMs: 30_000 },
  left_out: { factor: 1 },
  refused: { factor: 4 },
  nonsense: { factor: 4 },
};

/**
 * How long a lane waits before its next attempt: doubled with each one, of which a random half is taken away so that
 * lanes that failed together do not come back together.
 *
 * @param attempts attempts made so far, at least 1.
 * @param random from 0 to 1.
 */
export function retryDelayMs(kind: RetryKind, attempts: number, limits: RetryLimits, random: number): number {
  const { factor, longestMs = limits.longestMs } = RETRIES[kind];
  const longest = Math.min(longestMs, limits.longestMs);
  // Beyond 2^30 the product would leave the exact numbers long after the limit has cut it.
  const grown = Math.min(longest, limits.firstMs * factor * 2 ** Math.min(attempts - 1, 30));
  return Math.round(grown * (0.5 + random / 2));
}
