import type { InvoiceContent } from '@koreshok/domain';

/** The snapshot an invoice was made with; only `issueInvoice` ever wrote it. */
export function readInvoiceContent(text: string): InvoiceContent {
  return JSON.parse(text) as InvoiceContent;
}
