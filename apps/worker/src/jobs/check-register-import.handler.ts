import type { FilesContext } from '@koreshok/services/context';
import { checkRegisterImport } from '@koreshok/services/register-import-work';
import { z } from 'zod';
import type { JobHandler } from './run.ts';

const payload = z.object({ importId: z.string() });

/** Reads and judges the file of an import. */
export function checkImport(services: FilesContext): JobHandler {
  return (job, progress) => checkRegisterImport(services, job, payload.parse(job.payload).importId, progress);
}
