import type { Confirmation } from '@koreshok/fiscal/confirmation';

import type { RegisterState } from './state.ts';

/** What the drive makes of an answer. */
export type ConfirmationOutcome =
  /** It is about the first document of the queue, which leaves it. `code` is 1022, `message` 1206, 0 for none. */
  | { readonly kind: 'delivered'; readonly number: number; readonly code: number; readonly message: number }
  /** It is about another drive or document: the first one stays. */
  | { readonly kind: 'foreign' }
  /** Nothing waits for an answer. */
  | { readonly kind: 'unexpected' };

/**
 * Loads an answer into the drive. An answer with an error code counts as delivery too: the drive passes the code on to
 * the register and does not offer the document again.
 */
export function confirm(
  state: RegisterState,
  answer: Pick<Confirmation, 'driveNumber' | 'documentNumber' | 'responseCode' | 'operatorMessage'>,
): { readonly state: RegisterState; readonly outcome: ConfirmationOutcome } {
  const { drive, profile } = state;
  const first = drive.queue[0];
  if (first === undefined) return { state, outcome: { kind: 'unexpected' } };
  if (answer.driveNumber !== profile.driveNumber || answer.documentNumber !== first.number) {
    return { state, outcome: { kind: 'foreign' } };
  }
  const message = answer.operatorMessage ?? 0;
  return {
    state: {
      ...state,
      drive: { ...drive, queue: drive.queue.slice(1) },
      operatorMessage: state.operatorMessage | message,
    },
    outcome: { kind: 'delivered', number: first.number, code: answer.responseCode ?? 0, message },
  };
}

/** The register as if the operator had confirmed all it waits for, for building days in advance. */
export const confirmAll = (state: RegisterState): RegisterState =>
  state.drive.queue.length === 0 ? state : { ...state, drive: { ...state.drive, queue: [] } };
