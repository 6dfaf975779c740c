import type { PushCounts } from './push-counts.ts';
import type { PushingRegister } from './pushing-register.ts';

/** Lets all registers push until the work is done and their last document is confirmed, or patience ends. */
export async function pushWhile(
  registers: readonly PushingRegister[],
  patienceMs: number,
  work: () => Promise<unknown>,
): Promise<void> {
  const enough = new AbortController();
  const late = new AbortController();
  const pushing = Promise.all(registers.map((register) => register.push(enough.signal, late.signal)));
  // Awaited below, and told there; until then it must not end the process.
  pushing.catch(() => undefined);
  try {
    await work();
    enough.abort();
    const patience = setTimeout(() => late.abort(), patienceMs);
    await pushing;
    clearTimeout(patience);
  } finally {
    enough.abort();
    late.abort();
  }
}

/** What must not have happened on the line. */
export const lineViolations = ({ differing, foreign }: PushCounts): string[] => [
  ...(differing === 0 ? [] : [`${differing} repeats got another answer than the first`]),
  ...(foreign === 0 ? [] : [`${foreign} answers were for another document`]),
];
