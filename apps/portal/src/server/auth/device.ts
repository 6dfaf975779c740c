import { randomBytes } from 'node:crypto';

const YEAR_SECONDS = 365 * 86_400;

/** The cookie by which a browser is known again; it opens nothing. */
const nameOf = (secure: boolean) => (secure ? '__Host-device' : 'device');

/** The secret of the browser's cookie, or a new one with the line that sets it. */
export function deviceOf(
  cookies: ReadonlyMap<string, string>,
  secure: boolean,
): { readonly device: string; readonly line: string | null } {
  const name = nameOf(secure);
  const known = cookies.get(name);
  if (known !== undefined && /^[\w-]{43}$/.test(known)) return { device: known, line: null };
  const device = randomBytes(32).toString('base64url');
  const attributes = `Path=/; Max-Age=${YEAR_SECONDS}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  return { device, line: `${name}=${device}; ${attributes}` };
}
