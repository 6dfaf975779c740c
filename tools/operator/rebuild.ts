import { AppError } from '@koreshok/domain';
import { cancelRebuild, orderRebuild, rebuildProgress, resumeRebuild } from '@koreshok/services/housekeeping';
import type { ServiceContext } from '@koreshok/services';
import { jobWords, watchJob } from './watch-job.ts';

const UNIT = 'registers';

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
    say(jobWords(await rebuildProgress(context), UNIT));
    return 0;
  }
  return watchJob(() => rebuildProgress(context), { ...options, unit: UNIT });
}
