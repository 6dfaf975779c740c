import { configuredPeer, type Peer, type PeerOptions } from '../fetch/index.ts';
import { answerOf, numberIn, objectIn, textIn, wordIn } from './answers.ts';
import { type FnsReception, ReceptionError } from './port.ts';

export interface FnsReceptionOptions extends PeerOptions {
  readonly timeoutMs: number;
}

const LONGEST_ANSWER = 1024 * 1024;
const LONGEST_REASON = 300;

/** The tax service's reception of applications over HTTP and JSON; files travel in base64. */
export function fnsReceptionClient(options: FnsReceptionOptions): FnsReception {
  const peer = configuredPeer(options);
  const { timeoutMs } = options;
  return {
    async submit({ fileId, document, signature, power }) {
      const body = JSON.stringify({
        fileId,
        document: Buffer.from(document).toString('base64'),
        signature: Buffer.from(signature).toString('base64'),
        ...(power === undefined
          ? {}
          : {
              power: Buffer.from(power.document).toString('base64'),
              powerSignature: Buffer.from(power.signature).toString('base64'),
            }),
      });
      const answer = await ask(peer, { method: 'POST', path: '/v1/applications', body, timeoutMs });
      return { externalId: textIn(answer, 'id') };
    },
    async state(externalId) {
      const path = `/v1/applications/${encodeURIComponent(externalId)}`;
      return answerOf(await ask(peer, { method: 'GET', path, timeoutMs }));
    },
    async card(registrationNumber, fn) {
      const path = `/v1/cards/${encodeURIComponent(registrationNumber)}?fn=${encodeURIComponent(fn)}`;
      const answer = await ask(peer, { method: 'GET', path, timeoutMs });
      return answer['status'] === null ? null : numberIn(answer, 'status');
    },
    async power(number) {
      const path = `/v1/powers/${encodeURIComponent(number)}`;
      const answer = await ask(peer, { method: 'GET', path, timeoutMs });
      return answer['state'] === null ? null : wordIn(answer, 'state', ['active', 'revoked'] as const);
    },
    close: () => peer.close(),
  };
}

interface Question {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: string;
  readonly timeoutMs: number;
}

async function ask(peer: Peer, question: Question): Promise<Readonly<Record<string, unknown>>> {
  const { status, body } = await reach(peer, question);
  const text = body.toString('utf8');
  if (status === 200 || status === 202) return objectIn(text);
  const reason = text.slice(0, LONGEST_REASON);
  if (status === 400 || status === 409) throw new ReceptionError('refused', reason);
  if (status === 429 || status >= 500) throw new ReceptionError('outage', `The reception answered ${status}`);
  throw new ReceptionError('nonsense', `The reception answered ${status}: ${reason}`);
}

async function reach(peer: Peer, question: Question) {
  try {
    return await peer.request({
      ...question,
      headers: { 'content-type': 'application/json; charset=utf-8' },
      longestAnswer: LONGEST_ANSWER,
    });
  } catch (cause) {
    throw new ReceptionError('outage', cause instanceof Error ? cause.message : 'No answer', { cause });
  }
}
