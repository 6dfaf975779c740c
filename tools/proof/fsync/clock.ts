/**
 * Seconds since 1970 as the tracer's clock counts them, to a few microseconds: `Date.now` cuts to whole milliseconds,
 * so the fine clock is set by the moment at which it moves on.
 */
export function openFineClock(): () => number {
  const before = Date.now();
  let now = before;
  while (now === before) now = Date.now();
  const offset = now - performance.now();
  return () => (offset + performance.now()) / 1_000;
}
