const LOOKS = 20;

/**
 * Seconds since 1970 as the tracer's clock counts them, to a few microseconds: `Date.now` cuts to whole milliseconds,
 * so the fine clock is set by the moment at which it moves on. A process that is interrupted there sees it move too
 * late, never too early, so the earliest of several looks is the right one.
 */
export function openFineClock(): () => number {
  const offset = Math.max(...Array.from({ length: LOOKS }, lookAtTick));
  return () => (offset + performance.now()) / 1_000;
}

function lookAtTick(): number {
  const before = Date.now();
  let now = before;
  while (now === before) now = Date.now();
  return now - performance.now();
}
