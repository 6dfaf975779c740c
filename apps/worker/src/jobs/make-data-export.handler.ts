import type { FilesContext } from '@koreshok/services/context';
import { makeDataExport } from '@koreshok/services/data-export-work';
import { z } from 'zod';
import type { JobHandler } from './run.ts';

const payload = z.object({ exportId: z.string() });

/** Makes an archive of a client's documents; another try goes on behind the last piece that was kept. */
export function makeExport(services: FilesContext): JobHandler {
  return async (job, progress) => {
    const { exportId } = payload.parse(job.payload);
    return makeDataExport(services, exportId, (done, total) => progress.report(done, total));
  };
}
