import { readFileSync } from 'node:fs';

/** The system counts processor time in hundredths of a second. */
const TICK_MICROSECONDS = 10_000;

/** Microseconds of processor time a process has used, its threads included; null where the system does not tell (not Linux). */
export function processorTime(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * TICK_MICROSECONDS;
  } catch {
    return null;
  }
}

/** Processor time of several processes from now on. */
export class ProcessorClock {
  readonly #pids: Readonly<Record<string, number>>;
  readonly #from: Readonly<Record<string, number | null>>;

  constructor(pids: Readonly<Record<string, number>>) {
    this.#pids = pids;
    this.#from = this.#now();
  }

  /** Microseconds that each process has used for each of so many documents. */
  perDocument(documents: number): Record<string, number | null> {
    const now = this.#now();
    return Object.fromEntries(
      Object.entries(this.#from).map(([name, from]) => {
        const to = now[name] ?? null;
        return [name, from === null || to === null ? null : Math.round((to - from) / documents)];
      }),
    );
  }

  #now(): Record<string, number | null> {
    return Object.fromEntries(Object.entries(this.#pids).map(([name, pid]) => [name, processorTime(pid)]));
  }
}
