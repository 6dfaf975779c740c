import { type OutboundAnswer, OutboundError, type Peer } from '../fetch/index.ts';
import { RelayPeerError } from './fault.ts';
import { retryAfterMs } from './retry-after.ts';

export interface PeerQuestion<Answer> {
  readonly path: string;
  /** JSON, as text or its UTF-8. */
  readonly body: string | Uint8Array;
  readonly timeoutMs: number;
  /** Bytes. */
  readonly longestAnswer: number;
  /** Reads the body of a 200 answer; an error it throws is told as `nonsense`. */
  readonly read: (text: string) => Answer;
}

const LONGEST_REASON = 200;

/** Asks a peer by POST. @throws RelayPeerError for everything but a 200 answer that can be read. */
export async function askPeer<Answer>(peer: Peer, question: PeerQuestion<Answer>): Promise<Answer> {
  const answer = await post(peer, question);
  const text = answer.body.toString('utf8');
  if (answer.status !== 200) throw faultOf(answer, text.slice(0, LONGEST_REASON));
  try {
    return question.read(text);
  } catch (cause) {
    throw new RelayPeerError('nonsense', messageOf(cause), { cause });
  }
}

function faultOf({ status, headers }: OutboundAnswer, reason: string): RelayPeerError {
  if (status === 400) return new RelayPeerError('refused', reason);
  const message = `Answered ${status}: ${reason}`;
  if (status === 401 || status === 403) return new RelayPeerError('denied', message);
  if (status === 429 || status >= 500)
    return new RelayPeerError('overloaded', message, { retryAfterMs: retryAfterMs(headers) });
  return new RelayPeerError('nonsense', message);
}

async function post(
  peer: Peer,
  { path, body, timeoutMs, longestAnswer }: Omit<PeerQuestion<unknown>, 'read'>,
): Promise<OutboundAnswer> {
  try {
    return await peer.request({
      method: 'POST',
      path,
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body,
      timeoutMs,
      longestAnswer,
    });
  } catch (cause) {
    throw new RelayPeerError(kindOf(cause), messageOf(cause), { cause });
  }
}

function kindOf(cause: unknown): 'timeout' | 'unreachable' | 'nonsense' {
  if (!(cause instanceof OutboundError)) return 'unreachable';
  if (cause.code === 'timeout') return 'timeout';
  return cause.code === 'too_long' ? 'nonsense' : 'unreachable';
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : 'No answer';
}
