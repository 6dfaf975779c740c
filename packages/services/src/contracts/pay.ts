import type { Transaction } from '@koreshok/db';
import { type Actor, AppError, contractDay } from '@koreshok/domain';
import { writeAudit } from '../context/index.ts';
import { readContent } from './content.ts';
import { moveContract, readContract } from './move.ts';
import { tellOfContract } from './notice-mail.ts';

/** A payment that accepts a contract, whatever way it came. */
export interface AcceptingPayment {
  readonly organizationId: string;
  readonly contractId: string;
  /** In words, as the contract's page tells it: «платёжное поручение № 15 от 27.11.2026 …». */
  readonly payment: string;
  /** The day the money came, `YYYY-MM-DD` of Moscow: the contract is of that day. */
  readonly paidOn: string;
}

/**
 * Concludes a contract by the payment that accepts its signed offer (ГК article 438 p. 3), inside of the transaction that
 * books the payment.
 * @param actor null when a payment came by itself.
 * @throws AppError `contract.not_found`, `contract.state` (conflict), `contract.signature_only` (conflict) where the
 * offer names a signature alone.
 */
export async function concludeByPayment(
  transaction: Transaction,
  actor: Actor | null,
  accepting: AcceptingPayment,
  now: Date,
): Promise<void> {
  const { organizationId, contractId, payment, paidOn } = accepting;
  const contract = await readContract(transaction, organizationId, contractId);
  if (!readContent(contract.content).acceptByPayment) {
    throw new AppError(
      'conflict',
      'contract.signature_only',
      'Этот договор заключается только подписью: оплата его не заменяет.',
    );
  }
  await moveContract(transaction, contract, 'paid', now, {
    concludedAt: concludedBy(paidOn, now),
    acceptance: 'payment',
    expiresAt: null,
    reason: payment,
  });
  await tellOfContract(transaction, now, 'concluded', contract, { reason: payment });
  await writeAudit(transaction, actor, now, {
    organizationId,
    action: 'contract.accepted_by_payment',
    subjectType: 'Contract',
    subjectId: contractId,
    details: { number: contract.number, payment },
  });
}

/** Banks tell the day alone: a payment of today concludes now, one of an earlier day at that day's end in Moscow. */
function concludedBy(paidOn: string, now: Date): Date {
  return paidOn === contractDay(now) ? now : new Date(`${paidOn}T20:59:59.000Z`);
}
