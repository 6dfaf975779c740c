import { KnownError } from '@koreshok/domain';

/** A request to somebody else's server. */
export interface OutboundRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** From the first step to the last byte of the answer, redirects included. */
  readonly timeoutMs: number;
  /** A longer answer is not read. */
  readonly longestAnswer: number;
}

export interface OutboundAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/**
 * Why there was no answer. `forbidden`: the address may not be called; `redirects`: too many or into nothing;
 * `too_long`: a longer answer than allowed; `timeout`; `unreachable`: no connection, or it broke.
 */
export type OutboundFault = 'forbidden' | 'redirects' | 'too_long' | 'timeout' | 'unreachable';

export class OutboundError extends KnownError {
  static override readonly known = 'OutboundError';
  readonly code: OutboundFault;

  constructor(code: OutboundFault, message: string, options: { readonly cause?: unknown } = {}) {
    super(message, options);
    this.code = code;
  }
}
