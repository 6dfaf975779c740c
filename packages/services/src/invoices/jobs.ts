import type { Transaction } from '@koreshok/db';
import { newId } from '@koreshok/domain';

/** Payload `{invoiceId}`: prints an invoice and keeps it. */
export const PRINT_INVOICE = 'invoices.print';

/** Asks once: while a job about the invoice is there, another is not added. */
export async function askToPrintInvoice(
  transaction: Transaction,
  { organizationId, id }: { readonly organizationId: string; readonly id: string },
  now: Date,
): Promise<void> {
  await transaction.job.createMany({
    data: [
      {
        id: newId(now),
        organizationId,
        name: PRINT_INVOICE,
        payload: JSON.stringify({ invoiceId: id }),
        uniqueKey: `${PRINT_INVOICE}:${id}`,
        availableAt: now,
        createdAt: now,
      },
    ],
    skipDuplicates: true,
  });
}
