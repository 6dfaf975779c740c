import { inTransaction } from '@koreshok/db';
import { type Actor, AppError, earliestEnd, NOTICE_DAYS, noticeSide } from '@koreshok/domain';
import { z } from 'zod';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { idField, instantField, optionalLineField, readInput } from '../input/index.ts';
import { contractAccess, contractOwner } from './access.ts';
import { moveContract, readContract } from './move.ts';
import { tellOfContract } from './notice-mail.ts';

export const terminateContractInput = z.object({
  contractId: idField,
  /** The day it ends; the earliest one the notice allows when left out. */
  endsAt: instantField.optional(),
  reason: optionalLineField(500),
});
export type TerminateContractInput = z.input<typeof terminateContractInput>;

/**
 * Gives notice: the contract stays in force until the day. Either side may, the client or the operator.
 * @throws AppError `contract.not_found`, `contract.state` (conflict), `contract.notice` (bad_request) for a day nearer
 * than the notice allows or further than a year.
 */
export async function terminateContract(
  context: ServiceContext,
  actor: Actor,
  input: TerminateContractInput,
): Promise<{ readonly endsAt: Date }> {
  const { contractId, reason, endsAt: wished } = readInput(terminateContractInput, input);
  const organizationId = await contractOwner(context, contractAccess(context, actor, 'write'), contractId);
  const now = context.clock.now();
  const endsAt = wished ?? earliestEnd(now);
  const latest = now.getTime() + 366 * 86_400_000;
  if (endsAt < earliestEnd(now) || endsAt.getTime() > latest) {
    throw new AppError(
      'bad_request',
      'contract.notice',
      `Договор можно расторгнуть не раньше чем через ${NOTICE_DAYS} дней и не позже чем через год.`,
      { fields: { endsAt: `Выберите день не раньше чем через ${NOTICE_DAYS} дней.` } },
    );
  }
  await inTransaction(context.database, async (transaction) => {
    const contract = await readContract(transaction, organizationId, contractId);
    if (contract.kind === 'addendum') throw addendumStays();
    const by = noticeSide(actor.organizationKind);
    await moveContract(transaction, contract, 'terminate', now, { endsAt, reason, noticeBy: by });
    await tellOfContract(transaction, now, 'terminating', contract, { until: endsAt, reason, by });
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'contract.notice_given',
      subjectType: 'Contract',
      subjectId: contractId,
      details: { number: contract.number, endsAt: endsAt.toISOString(), reason },
    });
  });
  return { endsAt };
}

function addendumStays(): AppError {
  return new AppError(
    'conflict',
    'contract.addendum_stays',
    'Соглашение прекращается вместе с договором. Расторгните договор или составьте новое соглашение.',
  );
}
