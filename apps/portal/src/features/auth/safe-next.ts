/** A path of this site to go on to; undefined for anything that could lead elsewhere. */
export function safeNext(next: string | undefined): string | undefined {
  if (next === undefined || !/^\/(?![/\\])/.test(next)) return undefined;
  const base = 'https://portal.invalid';
  const url = URL.canParse(next, base) ? new URL(next, base) : undefined;
  if (url?.origin !== base || url.pathname.startsWith('/api/')) return undefined;
  return url.pathname + url.search;
}
