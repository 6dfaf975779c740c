import type { FilesContext } from '@koreshok/services/context';
import { verifyFnsApplication } from '@koreshok/services/fns-application-work';
import type { TrustFiles } from '@koreshok/services/signing-trust';
import { LAWFUL_ORGANIZATION_ISSUERS, verifyInWorker } from '@koreshok/signing';
import { z } from 'zod';
import type { JobHandler } from './run.ts';

const payload = z.object({ applicationId: z.string() });

/** Judges the signature of an application by the same rules as that of a contract. */
export function verifyApplication(services: FilesContext, trust: () => Promise<TrustFiles>): JobHandler {
  return async (job) => {
    const { applicationId } = payload.parse(job.payload);
    const files = await trust();
    return verifyFnsApplication(services, job, applicationId, (request) =>
      verifyInWorker({
        ...request,
        ...files,
        policy: { organizationIssuers: LAWFUL_ORGANIZATION_ISSUERS },
      }),
    );
  };
}
