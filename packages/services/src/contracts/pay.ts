import { inTransaction, type Transaction } from '@koreshok/db';
import { type Actor, AppError } from '@koreshok/domain';
import { z } from 'zod';
import { requireKind, type ServiceContext, writeAudit } from '../context/index.ts';
import { idField, lineField, readInput } from '../input/index.ts';
import { contractAccess, contractOwner } from './access.ts';
import { readContent } from './content.ts';
import { moveContract, readContract } from './move.ts';

export const acceptByPaymentInput = z.object({
  contractId: idField,
  /** The payment that accepts the offer: «платёжное поручение № 15 от 27.11.2026». */
  payment: lineField(200, 'Укажите платёж, которым клиент принял договор.'),
});
export type AcceptByPaymentInput = z.input<typeof acceptByPaymentInput>;

/**
 * The operator has seen the payment that accepts its signed offer (ГК article 438 p. 3).
 * @throws AppError `contract.not_found`, `contract.state` (conflict), `contract.signature_only` (conflict) where the
 * offer names a signature alone.
 */
export async function acceptByPayment(
  context: ServiceContext,
  actor: Actor,
  input: AcceptByPaymentInput,
): Promise<void> {
  const { contractId, payment } = readInput(acceptByPaymentInput, input);
  requireKind(actor, 'operator');
  const organizationId = await contractOwner(context, contractAccess(context, actor, 'write'), contractId);
  const now = context.clock.now();
  await inTransaction(context.database, (transaction) =>
    concludeByPayment(transaction, actor, { organizationId, contractId, payment }, now),
  );
}

/** The same inside of the transaction that books a payment. @param actor null when a payment came by itself. */
export async function concludeByPayment(
  transaction: Transaction,
  actor: Actor | null,
  paid: { readonly organizationId: string; readonly contractId: string; readonly payment: string },
  now: Date,
): Promise<void> {
  const { organizationId, contractId, payment } = paid;
  const contract = await readContract(transaction, organizationId, contractId);
  if (!readContent(contract.content).acceptByPayment) {
    throw new AppError(
      'conflict',
      'contract.signature_only',
      'Этот договор заключается только подписью: оплата его не заменяет.',
    );
  }
  await moveContract(transaction, contract, 'paid', now, {
    concludedAt: now,
    acceptance: 'payment',
    expiresAt: null,
    reason: payment,
  });
  await writeAudit(transaction, actor, now, {
    organizationId,
    action: 'contract.accepted_by_payment',
    subjectType: 'Contract',
    subjectId: contractId,
    details: { number: contract.number, payment },
  });
}
