import { kopecksOf, type Transaction } from '@koreshok/db';
import { type Actor, AppError, dottedDay, formatKopecks, type Kopecks, newId } from '@koreshok/domain';

/** A payment as the bank's statement tells it. */
export interface IncomingPayment {
  readonly documentNumber: string;
  /** `YYYY-MM-DD` */
  readonly paidOn: string;
  readonly amount: Kopecks;
}

/**
 * Keeps a payment of an invoice.
 * @returns false when the same payment is there already.
 * @throws AppError `invoice.payment_differs` (conflict) for another sum under the same number and day.
 */
export async function keepPayment(
  transaction: Transaction,
  actor: Actor,
  invoice: { readonly organizationId: string; readonly invoiceId: string },
  payment: IncomingPayment,
  now: Date,
): Promise<boolean> {
  const { documentNumber, paidOn, amount } = payment;
  const known = await transaction.invoicePayment.findFirst({
    where: { ...invoice, documentNumber, paidOn },
    select: { amount: true },
  });
  if (known !== null) {
    if (kopecksOf(known.amount) === amount) return false;
    throw new AppError(
      'conflict',
      'invoice.payment_differs',
      `Платёж № ${documentNumber} от ${dottedDay(paidOn)} уже записан на ${formatKopecks(kopecksOf(known.amount))}. Проверьте номер, дату и сумму.`,
      { fields: { amount: 'Этот платёж записан с другой суммой.' } },
    );
  }
  await transaction.invoicePayment.create({
    data: { ...invoice, ...payment, id: newId(now), recordedById: actor.userId, recordedAt: now },
    select: { id: true },
  });
  return true;
}
