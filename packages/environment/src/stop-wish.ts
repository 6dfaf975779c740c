/** How long after the first signal another one is the same wish: a service manager signals a whole group at once. */
const sameWishMs = 1_000;

const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/**
 * Calls `stop` at the first SIGTERM, SIGINT or SIGHUP, and `insist` when somebody sends another one a second or more
 * later because the stop takes too long for them.
 */
export function onStopWish(stop: () => void, insist: () => void): void {
  let first: number | undefined;
  const take = (): void => {
    if (first === undefined) {
      first = performance.now();
      stop();
    } else if (performance.now() - first >= sameWishMs) insist();
  };
  for (const signal of signals) process.on(signal, take);
}
