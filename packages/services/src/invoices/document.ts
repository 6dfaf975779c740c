import { inTransaction } from '@koreshok/db';
import { type InvoiceContent, notFound } from '@koreshok/domain';
import type { FilesContext, ServiceContext } from '../context/index.ts';
import { isPrinted, keepPrinted } from '../papers/keep-printed.ts';
import { readInvoiceContent } from './content.ts';
import { askToPrintInvoice } from './jobs.ts';

/** What the printer of an invoice needs. */
export interface InvoiceToPrint {
  readonly content: InvoiceContent;
  /** The date the file bears. */
  readonly createdAt: Date;
}

/** Reads what is to be printed; null when its PDF is there already. For the worker. @throws AppError `invoice.not_found`. */
export async function invoiceToPrint(
  context: FilesContext,
  invoiceId: string,
): Promise<InvoiceToPrint | null> {
  const { unsafeClient } = context.database;
  const row = await unsafeClient.invoice.findUnique({
    where: { id: invoiceId },
    select: { organizationId: true, content: true, createdAt: true },
  });
  if (row === null) throw notFound('invoice');
  if (await isPrinted(unsafeClient, { organizationId: row.organizationId, paperId: invoiceId })) return null;
  return { createdAt: row.createdAt, content: readInvoiceContent(row.content) };
}

/** Keeps the PDF of an invoice; a second one of the same invoice changes nothing. For the worker. */
export async function keepInvoiceDocument(
  context: FilesContext,
  invoiceId: string,
  pdf: Uint8Array,
): Promise<void> {
  const sha256 = await context.files.put(pdf);
  const now = context.clock.now();
  await inTransaction(context.database, async (transaction) => {
    const [row] = await transaction.$queryRaw<{ organizationId: string; number: string }[]>`
      SELECT p.organizationId, p.number FROM Paper p WHERE p.id = ${invoiceId} AND p.kind = 'invoice' FOR UPDATE`;
    if (row === undefined) throw notFound('invoice');
    const { organizationId, number } = row;
    await keepPrinted(transaction, now, {
      organizationId,
      paperId: invoiceId,
      sha256,
      sizeBytes: pdf.length,
      name: `schet-oferta-${number}.pdf`,
      action: 'invoice.printed',
      subjectType: 'Invoice',
    });
  });
}

/** How long a print may be on its way before it is asked for anew, in milliseconds. */
const PATIENCE = 10 * 60_000;
const AT_ONCE = 100;

/** Asks anew for prints that got lost; returns how many. For the worker; safe to repeat. */
export async function sweepInvoices(context: ServiceContext): Promise<number> {
  const now = context.clock.now();
  const before = new Date(now.getTime() - PATIENCE);
  const lost = await context.database.unsafeClient.$queryRaw<{ id: string; organizationId: string }[]>`
    SELECT p.id, p.organizationId FROM Paper p
    WHERE p.kind = 'invoice' AND p.state = 'waiting' AND p.datedAt < ${before} AND NOT EXISTS (
      SELECT 1 FROM PaperFile f WHERE f.organizationId = p.organizationId AND f.paperId = p.id AND f.role = 'document')
    LIMIT ${AT_ONCE}`;
  for (const row of lost) {
    await inTransaction(context.database, (transaction) => askToPrintInvoice(transaction, row, now));
  }
  return lost.length;
}
