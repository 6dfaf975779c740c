import { invoicePaper } from '@koreshok/paperwork/html';
import type { Printer } from '@koreshok/paperwork/pdf';
import type { FilesContext } from '@koreshok/services/context';
import { invoiceToPrint, keepInvoiceDocument } from '@koreshok/services/invoices';
import { z } from 'zod';
import type { JobHandler } from './run.ts';

const aboutInvoice = z.object({ invoiceId: z.string() });

/** Prints an invoice once. */
export function printInvoice(services: FilesContext, printer: Printer): JobHandler {
  return async ({ payload }) => {
    const { invoiceId } = aboutInvoice.parse(payload);
    const asked = await invoiceToPrint(services, invoiceId);
    if (asked === null) return 'printed before';
    const pdf = await printer.print(invoicePaper(asked.content), asked.createdAt);
    await keepInvoiceDocument(services, invoiceId, pdf);
    return `${pdf.length} bytes`;
  };
}
