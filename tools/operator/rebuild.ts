import { AppError } from '@koreshok/domain';
import {
  cancelRebuild,
  orderRebuild,
  type RebuildProgress,
  rebuildProgress,
  resumeRebuild,
} from '@koreshok/services/housekeeping';
import type { ServiceContext } from '@koreshok/services';

export type RebuildWish = 'start' | 'resume' | 'cancel' | 'status';

export interface RebuildOptions {
  readonly wish: RebuildWish;
  readonly say: (line: string) => void;
  /** Milliseconds between two looks. */
  readonly everyMs: number;
}

/**
 * Orders, stops or resumes a rebuild of the projections and watches it to its end. The worker does the work, so the
 * command may be left at any time.
 *
 * @returns the exit code: 0 done, 1 failed or stopped.
 */
export async function rebuild(context: ServiceContext, options: RebuildOptions): Promise<number> {
  const { wish, say } = options;
  try {
    if (wish === 'start') await orderRebuild(context);
    if (wish === 'resume') await resumeRebuild(context);
    if (wish === 'cancel') await cancelRebuild(context);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    say(error.sentence);
    return 1;
  }
  if (wish === 'status') {
    say(wordsOf(await rebuildProgress(context)));
    return 0;
  }
  return watch(context, options);
}

async function watch(context: ServiceContext, { say, everyMs }: RebuildOptions): Promise<number> {
  for (let last = ''; ; ) {
    const progress = await rebuildProgress(context);
    const words = wordsOf(progress);
    if (words !== last) say(words);
    last = words;
    if (progress === null || !['waiting', 'running'].includes(progress.state)) {
      return progress?.state === 'done' ? 0 : 1;
    }
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

function wordsOf(progress: RebuildProgress | null): string {
  if (progress === null) return 'no rebuild yet';
  const { state, progress: done, total, result, lastError, stopping } = progress;
  const share = total === 0 ? '' : `, ${done} of ${total} registers`;
  if (state === 'done') return `done: ${result}`;
  if (state === 'failed') return `failed${share}: ${lastError}`;
  if (state === 'cancelled') return `stopped${share}; go on with --resume`;
  return `${stopping ? 'stopping' : state}${share}`;
}
