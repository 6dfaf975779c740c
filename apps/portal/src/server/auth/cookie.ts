import { decode, encode } from 'next-auth/jwt';

/** How long a browser keeps the cookie; the session behind it may end long before. */
export const SESSION_COOKIE_DAYS = 30;

/** The cookie that carries the session's token. Behind https its name binds it to this host. */
export const SESSION_COOKIE = (secure: boolean) => ({
  name: secure ? '__Host-session' : 'session',
  options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure },
});

/**
 * The opaque token of a session from the request's cookies; undefined when there is none or it was not sealed by us.
 */
export async function sessionTokenOf(
  cookies: ReadonlyMap<string, string>,
  secret: string,
  secure: boolean,
): Promise<string | undefined> {
  const sealed = cookies.get(SESSION_COOKIE(secure).name);
  if (sealed === undefined) return undefined;
  try {
    const token = await decode({ token: sealed, secret });
    const held = token?.['sessionToken'];
    return typeof held === 'string' ? held : undefined;
  } catch {
    return undefined;
  }
}

/** The line that sets the cookie of a session to another token, sealed as next-auth seals it at a sign-in. */
export async function sessionCookieLine(
  sessionToken: string,
  secret: string,
  secure: boolean,
): Promise<string> {
  const maxAge = SESSION_COOKIE_DAYS * 86_400;
  const sealed = await encode({ token: { sessionToken }, secret, maxAge });
  const { name } = SESSION_COOKIE(secure);
  return `${name}=${sealed}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}

/** The cookies of a request's header by name; of two with one name the first counts, as servers agree. */
export function parseCookies(header: string | null): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at < 1) continue;
    const name = part.slice(0, at).trim();
    if (!cookies.has(name)) cookies.set(name, decoded(part.slice(at + 1).trim()));
  }
  return cookies;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
