/** Does work that is longer for somebody who is known, and lets nobody read that off the clock. */
export type EvenTime = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Answers and refusals come after the same time, whatever the work was.
 * @param leastMs longer than the work takes on a busy day.
 */
export function evenTime(leastMs: number): EvenTime {
  return async (work) => {
    const [done] = await Promise.allSettled([work(), new Promise((resolve) => setTimeout(resolve, leastMs))]);
    if (done.status === 'rejected') throw done.reason;
    return done.value;
  };
}
