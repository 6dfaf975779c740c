import { protocolPaper } from '@koreshok/paperwork/html';
import type { Printer } from '@koreshok/paperwork/pdf';
import type { FilesContext } from '@koreshok/services/context';
import { verifyFnsApplication } from '@koreshok/services/fns-application-work';
import type { TrustFiles } from '@koreshok/services/signing-trust';
import { LAWFUL_ORGANIZATION_ISSUERS, verifyInWorker } from '@koreshok/signing';
import { z } from 'zod';
import type { JobHandler } from './run.ts';

const payload = z.object({ applicationId: z.string() });

/** Judges the signature of an application by the same rules as that of a contract, and prints the protocol. */
export function verifyApplication(
  services: FilesContext,
  printer: Printer,
  trust: () => Promise<TrustFiles>,
): JobHandler {
  return async (job) => {
    const { applicationId } = payload.parse(job.payload);
    const files = await trust();
    return verifyFnsApplication(services, job, applicationId, {
      verify: (request) =>
        verifyInWorker({
          ...request,
          ...files,
          policy: { organizationIssuers: LAWFUL_ORGANIZATION_ISSUERS },
        }),
      print: (document, report, at) =>
        printer.print(protocolPaper({ document: { ...document, kind: 'заявление' }, report }), at),
    });
  };
}
