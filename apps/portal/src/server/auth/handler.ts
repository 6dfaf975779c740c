import NextAuth from 'next-auth';

import { parseCookies } from './cookie.ts';
import { type AuthPort, authOptions } from './options.ts';

/** The only actions of next-auth that exist here. */
const ACTIONS = new Set(['GET csrf', 'POST callback/credentials', 'POST signout']);

/** Whether an action is served: everything else of next-auth (its pages, its session endpoint) is not there. */
export function isAuthAction(method: string, action: string): boolean {
  return ACTIONS.has(`${method} ${action}`);
}

/**
 * Lets next-auth answer one request. It is called with a request of our making, whose host is the brand's own
 * whatever the visitor's headers said.
 * @param action what stands behind `/api/auth/`.
 * @param origin the brand's address, such as `https://lk.example.ru`.
 */
export async function answerAuth(
  request: Request,
  action: string,
  origin: string,
  port: AuthPort,
): Promise<Response> {
  const { protocol, host } = new URL(origin);
  const headers: Record<string, string> = {
    ...Object.fromEntries(request.headers),
    host,
    'x-forwarded-host': host,
    'x-forwarded-proto': protocol.slice(0, -1),
  };
  const answer = new Answer();
  const made = {
    method: request.method,
    headers,
    cookies: Object.fromEntries(parseCookies(request.headers.get('cookie'))),
    query: { nextauth: action.split('/') },
    body: request.method === 'POST' ? Object.fromEntries(new URLSearchParams(await request.text())) : {},
  };
  await Reflect.apply(NextAuth, undefined, [made, answer, authOptions(port)]);
  return answer.toResponse();
}

/** The part of Node's response that next-auth writes to. */
class Answer {
  #status = 200;
  #body: string | null = null;
  readonly #headers = new Map<string, string | readonly string[]>();

  status(code: number): this {
    this.#status = code;
    return this;
  }

  getHeader(name: string): string | readonly string[] | undefined {
    return this.#headers.get(name.toLowerCase());
  }

  setHeader(name: string, value: string | readonly string[]): this {
    this.#headers.set(name.toLowerCase(), value);
    return this;
  }

  json(body: unknown): this {
    this.setHeader('Content-Type', 'application/json');
    return this.send(JSON.stringify(body));
  }

  send(body: unknown): this {
    this.#body = typeof body === 'string' || body === undefined ? (body ?? null) : JSON.stringify(body);
    return this;
  }

  end(): this {
    return this;
  }

  toResponse(): Response {
    const headers = new Headers({ 'cache-control': 'private, no-store' });
    for (const [name, value] of this.#headers) {
      for (const each of typeof value === 'string' ? [value] : value) headers.append(name, each);
    }
    return new Response(this.#body, { status: this.#status, headers });
  }
}
