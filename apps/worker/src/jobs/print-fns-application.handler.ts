import { applicationPaper } from '@koreshok/paperwork/html';
import type { Printer } from '@koreshok/paperwork/pdf';
import type { FilesContext } from '@koreshok/services/context';
import { applicationToPrint, keepApplicationPrint } from '@koreshok/services/fns-application-work';
import { z } from 'zod';
import type { JobHandler } from './run.ts';

const payload = z.object({ applicationId: z.string() });

/** Prints the form of an application once. */
export function printApplication(services: FilesContext, printer: Printer): JobHandler {
  return async (job) => {
    const { applicationId } = payload.parse(job.payload);
    const asked = await applicationToPrint(services, applicationId);
    if (asked === null) return 'nothing to print';
    const pdf = await printer.print(applicationPaper(asked), asked.preparedAt);
    await keepApplicationPrint(services, applicationId, asked, pdf);
    return `${pdf.length} bytes`;
  };
}
