const FIRST_SECONDS = 2;
const LONGEST_SECONDS = 15 * 60;

/**
 * When a failed piece of work is tried again: doubling pauses with up to a quarter of jitter, so that what
 * failed together does not come back together.
 * @param attempt how many tries have failed, from 1.
 * @param random a number from 0 to 1.
 */
export function retryAt(now: Date, attempt: number, random: number): Date {
  const seconds = Math.min(LONGEST_SECONDS, FIRST_SECONDS * 2 ** Math.min(attempt - 1, 20));
  return new Date(now.getTime() + Math.round(seconds * (1 + random / 4) * 1000));
}
