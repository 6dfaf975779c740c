import type { GateMode } from '@koreshok/domain/holding';
import type { Frame, SessionProtocol } from '@koreshok/fiscal';

/** A door for registers: for documents in real use, for documents on trial, for messages about marked goods. */
export type Gate = GateMode | 'marking';

/** What is spoken at each door. */
export const PROTOCOL_AT: Readonly<Record<Gate, SessionProtocol>> = {
  production: 'ofd',
  test_drive: 'ofd',
  marking: 'oism',
};

/** Why a connection ended; `done` when the register ended it. */
export type SessionEnd =
  | 'done'
  | 'silence'
  | 'bad_bytes'
  | 'wrong_protocol'
  | 'proxy_header'
  | 'header_deadline'
  | 'body_deadline'
  | 'idle_deadline'
  | 'commit_deadline'
  | 'evicted'
  | 'full'
  | 'address_limit'
  | 'unread_answers'
  | 'stopping'
  | 'socket_error';

/** Limits on one connection. */
export interface SessionLimits {
  readonly longestBody: number;
  /** Between two messages. */
  readonly idleMs: number;
  /** From the first byte of a header to its last. */
  readonly headerMs: number;
  /** From the end of a header to the end of its body. */
  readonly bodyMs: number;
  /** From a whole message to its answer. */
  readonly commitMs: number;
  /** Bytes of answers that a peer may leave unread. */
  readonly unreadAnswers: number;
  /** Every connection begins with a balancer's header. */
  readonly proxyProtocol: boolean;
}

/** What a session asks of the gateway around it. */
export interface SessionHost<Session> {
  readonly limits: SessionLimits;
  /** Milliseconds of a clock that never jumps. */
  readonly ticks: () => number;
  /** False when that address has as many connections as it may. */
  readonly nameAddress: (session: Session, address: string) => boolean;
  readonly onSpoke: (session: Session) => void;
  /** Calls `answer` once: with the container of the answer, or with null for silence. */
  readonly onMessage: (
    session: Session,
    frame: Frame,
    answer: (container: Uint8Array | null) => void,
  ) => void;
  readonly onClosed: (session: Session, why: SessionEnd) => void;
}
