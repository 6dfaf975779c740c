import { protocolPaper } from '@koreshok/paperwork/html';
import type { Printer } from '@koreshok/paperwork/pdf';
import type { FilesContext } from '@koreshok/services/context';
import { verifyFnsApplication } from '@koreshok/services/fns-application-work';
import { z } from 'zod';
import type { SignatureJudge } from '../signing/judge.ts';
import type { JobHandler } from './run.ts';

const payload = z.object({ applicationId: z.string() });

/** Judges the signature of an application by the same rules as that of a contract, and prints the protocol. */
export function verifyApplication(
  services: FilesContext,
  printer: Printer,
  judge: SignatureJudge,
): JobHandler {
  return (job) =>
    verifyFnsApplication(services, job, payload.parse(job.payload).applicationId, {
      verify: judge,
      print: (document, report, at) =>
        printer.print(protocolPaper({ document: { ...document, kind: 'заявление' }, report }), at),
    });
}
