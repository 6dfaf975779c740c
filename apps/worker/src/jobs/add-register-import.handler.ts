import type { ServiceContext } from '@koreshok/services/context';
import { addRegisterImport } from '@koreshok/services/register-import-work';
import { z } from 'zod';
import type { JobHandler } from './run.ts';

const payload = z.object({
  importId: z.string(),
  userId: z.string().nullable(),
  actorOrganizationId: z.string(),
});

/** Adds the registers of an import. */
export function addImport(services: ServiceContext): JobHandler {
  return (job, progress) => {
    const { importId, userId, actorOrganizationId } = payload.parse(job.payload);
    return addRegisterImport(
      services,
      job,
      importId,
      { userId, organizationId: actorOrganizationId },
      progress,
    );
  };
}
