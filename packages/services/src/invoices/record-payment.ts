import { inTransaction, kopecksOf, scoped, type Transaction } from '@koreshok/db';
import {
  type Actor,
  CONTRACT_STATE_WORDS,
  contractDay,
  dottedDay,
  formatKopecks,
  fullyPaidOn,
  isPaidInTime,
  kopecks,
  nextContractState,
  notFound,
  type Settlement,
  settlementOf,
} from '@koreshok/domain';
import { z } from 'zod';
import { contractAccess } from '../contracts/access.ts';
import { type ContractRow, readContract } from '../contracts/move.ts';
import { concludeByPayment } from '../contracts/pay.ts';
import { requireKind, type ServiceContext, writeAudit } from '../context/index.ts';
import { dayField, idField, lineField, readInput } from '../input/index.ts';
import { movePaper } from '../papers/write.ts';
import { readInvoiceContent } from './content.ts';
import { keepPayment } from './keep-payment.ts';
import { anotherInForce, cameLate, checkPaymentDay, contractOver, paymentSentence } from './payment-words.ts';
import { prolongRegisters } from './prolong-registers.ts';

export const recordPaymentInput = z.object({
  invoiceId: idField,
  /** Of the payment order, as the bank's statement tells it. */
  documentNumber: lineField(20, 'Укажите номер платёжного поручения.'),
  /** The day the money came, `YYYY-MM-DD` of Moscow. */
  paidOn: dayField,
  /** Kopecks. */
  amount: z
    .int('Укажите сумму.')
    .min(1, 'Укажите сумму больше нуля.')
    .max(1_000_000_000_000, 'Проверьте сумму: она слишком большая.'),
});
export type RecordPaymentInput = z.input<typeof recordPaymentInput>;

/** What a payment has brought about. */
export interface RecordedPayment {
  readonly settlement: Settlement;
  readonly concluded: boolean;
  /** For the accountant: what follows. */
  readonly sentence: string;
}

/**
 * The payee's accountant records a payment that came for an invoice. As soon as the whole amount is there, the contract
 * is concluded and the terms of its registers grow, in the same transaction; less than that is kept and waits for the
 * rest. The same payment recorded again changes nothing.
 * @throws AppError `invoice.not_found`, `invoice.day` (bad_request), `invoice.payment_differs` (conflict) for another
 * sum under the same number and day, `invoice.contract_over` (conflict) when there is nothing left to accept.
 */
export async function recordPayment(
  context: ServiceContext,
  actor: Actor,
  input: RecordPaymentInput,
): Promise<RecordedPayment> {
  const { invoiceId, ...payment } = readInput(recordPaymentInput, input);
  requireKind(actor, 'operator', 'reseller');
  const found = await scoped(context.database, contractAccess(context, actor, 'write')).invoice.findFirst({
    where: { id: invoiceId, issuerId: actor.organizationId },
    select: { organizationId: true, contractId: true },
  });
  if (found === null) throw notFound('invoice');
  const { organizationId, contractId } = found;
  const now = context.clock.now();
  return inTransaction(context.database, async (transaction) => {
    await transaction.$queryRaw`SELECT id FROM Contract WHERE id = ${contractId} FOR UPDATE`;
    const invoice = await transaction.invoice.findUniqueOrThrow({
      where: { id: invoiceId },
      select: { number: true, amount: true, months: true, content: true },
    });
    const { madeOn, price } = readInvoiceContent(invoice.content);
    checkPaymentDay(payment.paidOn, madeOn, contractDay(now));
    const contract = await readContract(transaction, organizationId, contractId);
    const row = { organizationId, invoiceId };
    const came = { ...payment, amount: kopecks(payment.amount) };
    const fresh = await keepPayment(transaction, actor, row, came, now);
    const { settlement, fullOn } = await settlementNow(transaction, row, kopecksOf(invoice.amount));
    const concluded = settlement.left === 0;
    const result = (registers: number): RecordedPayment => ({
      settlement,
      concluded,
      sentence: paymentSentence(contract.number, settlement, registers, invoice.months),
    });
    if (!fresh) return result(price.registers);
    await checkAcceptable(transaction, contract, came.paidOn);
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'invoice.payment_recorded',
      subjectType: 'Invoice',
      subjectId: invoiceId,
      details: { number: invoice.number, ...came, left: settlement.left },
    });
    if (!concluded) return result(0);
    await movePaper(transaction, { organizationId, id: invoiceId }, 'done');
    const words = `платёжное поручение № ${came.documentNumber} от ${dottedDay(came.paidOn)}, по счёту пришло ${formatKopecks(settlement.paid)}`;
    await concludeByPayment(
      transaction,
      actor,
      { organizationId, contractId, payment: words, paidOn: fullOn ?? came.paidOn },
      now,
    );
    return result(await prolongRegisters(transaction, contract, invoice.months, now));
  });
}

/**
 * Only what came while the offer stood accepts it, whatever day it is recorded. A client that has concluded another
 * contract since is not bound by two.
 */
async function checkAcceptable(
  transaction: Transaction,
  { id, organizationId, number, state, cashRegisterId }: ContractRow,
  paidOn: string,
): Promise<void> {
  if (nextContractState(state, 'paid') === null) {
    throw contractOver(number, CONTRACT_STATE_WORDS[state].words);
  }
  const { expiresAt } = await transaction.contract.findUniqueOrThrow({
    where: { id },
    select: { expiresAt: true },
  });
  if (!isPaidInTime(paidOn, expiresAt)) throw cameLate(number, expiresAt, paidOn);
  if (state !== 'expired') return;
  const other = await transaction.contract.findFirst({
    where: { organizationId, kind: 'contract', cashRegisterId, state: 'concluded' },
    select: { number: true },
  });
  if (other !== null) throw anotherInForce(number, other.number);
}

async function settlementNow(
  transaction: Transaction,
  invoice: { readonly organizationId: string; readonly invoiceId: string },
  amount: ReturnType<typeof kopecksOf>,
) {
  const rows = await transaction.invoicePayment.findMany({
    where: invoice,
    select: { amount: true, paidOn: true },
  });
  const payments = rows.map((row) => ({ ...row, amount: kopecksOf(row.amount) }));
  const settlement = settlementOf(
    amount,
    payments.map((payment) => payment.amount),
  );
  return { settlement, fullOn: fullyPaidOn(amount, payments) };
}
