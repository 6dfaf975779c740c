import { clearDrafts } from '../forms/draft.ts';

const CSRF = '/api/auth/csrf';

/** A refusal of the sign-in, in words for the visitor. */
export class SignInRefused extends Error {}

/** The password fits; the question behind the token has to be answered next. */
export class SecondFactorAsked extends Error {
  readonly challenge: string;

  constructor(challenge: string) {
    super('a second factor is asked for');
    this.challenge = challenge;
  }
}

const SECOND_FACTOR = 'second-factor:';

/**
 * Goes in by one of the ways; the browser keeps the cookie.
 * @param fields `how` names the way, the others are its proof.
 * @throws SecondFactorAsked, SignInRefused with the server's sentence; TypeError when the server cannot be reached.
 */
export async function enter(fields: Readonly<Record<string, string>>): Promise<void> {
  const url = await post('/api/auth/callback/credentials', fields);
  const refusal = new URL(url, globalThis.location.href).searchParams.get('error');
  if (refusal?.startsWith(SECOND_FACTOR)) throw new SecondFactorAsked(refusal.slice(SECOND_FACTOR.length));
  if (refusal !== null) throw new SignInRefused(refusal);
}

/** Ends this session, in the database and in the browser. */
export async function signOut(): Promise<void> {
  await post('/api/auth/signout', {});
  clearDrafts();
}

async function post(address: string, fields: Readonly<Record<string, string>>): Promise<string> {
  const { csrfToken } = (await (await fetch(CSRF, { cache: 'no-store' })).json()) as { csrfToken: string };
  const body = new URLSearchParams({ ...fields, csrfToken, json: 'true' });
  const response = await fetch(address, { method: 'POST', body });
  const answer: unknown = await response.json();
  if (isObject(answer) && typeof answer['url'] === 'string') return answer['url'];
  if (isObject(answer) && typeof answer['sentence'] === 'string') throw new SignInRefused(answer['sentence']);
  throw new TypeError('The server gave no answer to signing in');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
