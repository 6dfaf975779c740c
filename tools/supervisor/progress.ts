/** Tells a person what a long start is doing: one line when a step begins or ends, with the seconds since the start. */
export interface Progress {
  readonly say: (text: string) => void;
  /** Does a step and says how long it took. */
  readonly step: <T>(what: string, work: () => Promise<T>) => Promise<T>;
}

/** @param write takes whole lines. */
export function startProgress(write: (line: string) => void, now: () => number = Date.now): Progress {
  const began = now();
  const say = (text: string): void => write(`${inSeconds(now() - began).padStart(6)} s  ${text}`);
  return {
    say,
    step: async (what, work) => {
      const from = now();
      const result = await work();
      say(`${what} (${inSeconds(now() - from)} s)`);
      return result;
    },
  };
}

const inSeconds = (milliseconds: number): string => (milliseconds / 1_000).toFixed(1);
