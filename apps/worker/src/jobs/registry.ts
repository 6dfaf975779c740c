import type { Pool } from 'mysql2/promise';
import { REBUILD_PROJECTIONS } from './rebuild-projections.ts';
import type { JobHandler } from './run.ts';

/** Handlers by the name of the job; each is loaded when its job comes first. */
export function jobHandlers(pool: Pool): ReadonlyMap<string, JobHandler> {
  return new Map<string, JobHandler>([
    [
      REBUILD_PROJECTIONS,
      async (job, progress) => {
        const { rebuildProjections } = await import('./rebuild-projections.handler.ts');
        return rebuildProjections(pool)(job, progress);
      },
    ],
  ]);
}
