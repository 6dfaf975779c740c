import { kopecksOf } from '@koreshok/db';
import { type InvoiceContent, type Kopecks, type Settlement, settlementOf } from '@koreshok/domain';
import type { ServiceContext } from '../context/index.ts';
import { readInvoiceContent } from './content.ts';

/** A payment as the payee recorded it. */
export interface InvoicePaymentView {
  readonly documentNumber: string;
  /** `YYYY-MM-DD` */
  readonly paidOn: string;
  readonly amount: Kopecks;
}

/** An invoice with what came for it. */
export interface InvoiceView {
  readonly id: string;
  readonly number: string;
  readonly createdAt: Date;
  readonly dueAt: Date;
  readonly content: InvoiceContent;
  readonly settlement: Settlement;
  readonly payments: readonly InvoicePaymentView[];
  /** Its PDF; null before it was printed. */
  readonly fileId: string | null;
}

/** The invoices of a contract the caller has already been admitted to, the newest first. */
export async function readInvoices(
  context: ServiceContext,
  organizationId: string,
  contractId: string,
): Promise<InvoiceView[]> {
  const { unsafeClient } = context.database;
  const rows = await unsafeClient.invoice.findMany({
    where: { organizationId, contractId },
    orderBy: { id: 'desc' },
    take: 60,
    select: {
      id: true,
      number: true,
      createdAt: true,
      dueAt: true,
      content: true,
      amount: true,
      payments: {
        orderBy: { id: 'asc' },
        take: 100,
        select: { documentNumber: true, paidOn: true, amount: true },
      },
    },
  });
  const files = await unsafeClient.paperFile.findMany({
    where: { organizationId, paperId: { in: rows.map(({ id }) => id) }, role: 'document' },
    select: { paperId: true, fileId: true },
  });
  const fileOf = new Map(files.map(({ paperId, fileId }) => [paperId, fileId]));
  return rows.map(({ amount, payments, content, ...row }) => {
    const came = payments.map((payment) => ({ ...payment, amount: kopecksOf(payment.amount) }));
    return {
      ...row,
      content: readInvoiceContent(content),
      payments: came,
      settlement: settlementOf(
        kopecksOf(amount),
        came.map((payment) => payment.amount),
      ),
      fileId: fileOf.get(row.id) ?? null,
    };
  });
}
