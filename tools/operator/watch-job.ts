import type { JobProgress } from '@koreshok/services/context';

export interface WatchOptions {
  readonly say: (line: string) => void;
  /** Milliseconds between two looks. */
  readonly everyMs: number;
  /** What is counted: «registers». */
  readonly unit: string;
}

/** Says how far a job is until it ends. @returns the exit code: 0 done, 1 failed, stopped or not there. */
export async function watchJob(
  look: () => Promise<JobProgress | null>,
  { say, everyMs, unit }: WatchOptions,
): Promise<number> {
  for (let last = ''; ; ) {
    const progress = await look();
    const words = jobWords(progress, unit);
    if (words !== last) say(words);
    last = words;
    if (progress === null || !['waiting', 'running'].includes(progress.state)) {
      return progress?.state === 'done' ? 0 : 1;
    }
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

/** One line: «running, 1200 of 3000 registers». */
export function jobWords(progress: JobProgress | null, unit: string): string {
  if (progress === null) return 'nothing was ordered yet';
  const { state, progress: done, total, result, lastError, stopping } = progress;
  const share = total === 0 ? '' : `, ${done} of ${total} ${unit}`;
  if (state === 'done') return `done: ${result}`;
  if (state === 'failed') return `failed${share}: ${lastError}`;
  if (state === 'cancelled') return `stopped${share}; go on with --resume`;
  return `${stopping ? 'stopping' : state}${share}`;
}
