import type { ServiceContext } from './service-context.ts';

/** How far the latest job of a kind is. */
export interface JobProgress {
  readonly id: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly progress: number;
  readonly total: number;
  readonly result: string;
  readonly lastError: string;
  /** Somebody has asked for its end, and it has not come yet. */
  readonly stopping: boolean;
}

/** @param payload how its payload begins, where jobs of one name differ by it. */
export async function jobProgress(
  context: ServiceContext,
  { name, payload }: { readonly name: string; readonly payload?: string },
): Promise<JobProgress | null> {
  const job = await context.database.unsafeClient.job.findFirst({
    where: { name, ...(payload === undefined ? {} : { payload: { startsWith: payload } }) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      state: true,
      progress: true,
      total: true,
      result: true,
      lastError: true,
      cancelRequestedAt: true,
    },
  });
  if (job === null) return null;
  const { cancelRequestedAt, ...shown } = job;
  return { ...shown, stopping: cancelRequestedAt !== null && job.state === 'running' };
}
