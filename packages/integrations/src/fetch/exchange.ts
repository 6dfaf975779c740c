import { type Agent as HttpAgent, type IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest, type RequestOptions } from 'node:https';
import { type OutboundAnswer, OutboundError, type OutboundRequest } from './outbound.ts';
import type { PinnedAddress } from './resolve.ts';

export interface ExchangeOptions {
  /** The only address the connection may go to; undefined leaves it to the system. */
  readonly pinned: PinnedAddress | undefined;
  readonly agent: HttpAgent | undefined;
  readonly signal: AbortSignal;
}

/**
 * One request and one answer, no redirects.
 *
 * @throws OutboundError `timeout`, `unreachable` or `too_long`.
 */
export function exchange(
  url: URL,
  { method, headers, body, longestAnswer }: OutboundRequest,
  options: ExchangeOptions,
): Promise<OutboundAnswer> {
  return new Promise((resolve, reject) => {
    const settings: RequestOptions = {
      method,
      headers: {
        ...headers,
        ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }),
      },
      signal: options.signal,
      agent: options.agent,
      ...(options.pinned !== undefined && { lookup: pinnedLookup(options.pinned) }),
    };
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const fail = (cause: unknown) => reject(faultOf(cause, options.signal));
    const outgoing = send(url, settings, (incoming) => {
      readAnswer(incoming, longestAnswer).then(resolve, fail);
    });
    outgoing.on('error', fail);
    outgoing.end(body);
  });
}

/** Node asks for one address or for all of them, according to the option it gives. */
function pinnedLookup({ address, family }: PinnedAddress): NonNullable<RequestOptions['lookup']> {
  return (_host, options, callback) => {
    if (options.all === true) callback(null, [{ address, family }]);
    else callback(null, address, family);
  };
}

async function readAnswer(incoming: IncomingMessage, longest: number): Promise<OutboundAnswer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming) {
    if (!Buffer.isBuffer(chunk)) continue;
    length += chunk.length;
    if (length > longest) {
      incoming.destroy();
      throw new OutboundError('too_long', `The answer is longer than ${longest} bytes`);
    }
    chunks.push(chunk);
  }
  return { status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(chunks) };
}

function faultOf(cause: unknown, signal: AbortSignal): OutboundError {
  if (cause instanceof OutboundError) return cause;
  if (signal.aborted) return new OutboundError('timeout', 'No whole answer in time', { cause });
  return new OutboundError('unreachable', 'The connection failed', { cause });
}
