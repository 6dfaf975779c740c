import type { Pool } from 'mysql2/promise';
import type { FilesContext } from '@koreshok/services/context';
import { VERIFY_FNS_APPLICATION } from '@koreshok/services/fns-applications';
import { ADD_REGISTER_IMPORT, CHECK_REGISTER_IMPORT } from '@koreshok/services/register-imports';
import { REBUILD_PROJECTIONS } from './rebuild-projections.ts';
import type { JobHandler } from './run.ts';

/** Handlers by the name of the job; each is loaded when its job comes first. */
export function jobHandlers(
  pool: Pool,
  services: FilesContext,
  trustFolder: string,
): ReadonlyMap<string, JobHandler> {
  return new Map<string, JobHandler>([
    [
      REBUILD_PROJECTIONS,
      async (job, progress) => {
        const { rebuildProjections } = await import('./rebuild-projections.handler.ts');
        return rebuildProjections(pool)(job, progress);
      },
    ],
    [
      CHECK_REGISTER_IMPORT,
      async (job, progress) => {
        const { checkImport } = await import('./check-register-import.handler.ts');
        return checkImport(services)(job, progress);
      },
    ],
    [
      VERIFY_FNS_APPLICATION,
      async (job, progress) => {
        const { verifyApplication } = await import('./verify-fns-application.handler.ts');
        return verifyApplication(services, trustFolder)(job, progress);
      },
    ],
    [
      ADD_REGISTER_IMPORT,
      async (job, progress) => {
        const { addImport } = await import('./add-register-import.handler.ts');
        return addImport(services)(job, progress);
      },
    ],
  ]);
}
