import { KnownError } from '@koreshok/domain';

/**
 * Why a peer that documents are relayed to gave no answer about them.
 *
 * | fault | what happened |
 * |---|---|
 * | `timeout` | no whole answer in time: nothing is known of the documents |
 * | `unreachable` | no connection, or it broke |
 * | `overloaded` | 429 or 5xx: it is there and cannot |
 * | `denied` | 401 or 403: it does not know us, so our certificate or contract has to be looked at |
 * | `refused` | 400: it did not read the request, one document in it is poison |
 * | `nonsense` | it answered with something else than agreed |
 */
export type RelayFault = 'timeout' | 'unreachable' | 'overloaded' | 'denied' | 'refused' | 'nonsense';

export class RelayPeerError extends KnownError {
  static override readonly known = 'RelayPeerError';
  readonly code: RelayFault;
  /** How long the peer asks to be left alone, in milliseconds; null when it does not say. */
  readonly retryAfterMs: number | null;

  constructor(
    code: RelayFault,
    message: string,
    options: { readonly cause?: unknown; readonly retryAfterMs?: number | null } = {},
  ) {
    super(message, options);
    this.code = code;
    this.retryAfterMs = options.retryAfterMs ?? null;
  }
}
