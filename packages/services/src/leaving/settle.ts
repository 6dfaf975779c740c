import { inTransaction, scoped } from '@koreshok/db';
import { type Actor, accessFor, AppError, notFound } from '@koreshok/domain';
import { z } from 'zod';
import { requireKind, type ServiceContext, writeAudit } from '../context/index.ts';
import { idField, lineField, readInput } from '../input/index.ts';

export const settleUnusedTermInput = z.object({
  claimId: idField,
  /** How: for the client to read. */
  settlement: lineField(300, 'Напишите, как закрыто требование: это увидит клиент.'),
});
export type SettleUnusedTermInput = z.input<typeof settleUnusedTermInput>;

/**
 * Says that a claim on unused days is settled: paid back, or otherwise. No money moves by it.
 * @throws AppError `unused_term.not_found`, `unused_term.settled` (conflict), `access.denied`.
 */
export async function settleUnusedTerm(
  context: ServiceContext,
  actor: Actor,
  input: SettleUnusedTermInput,
): Promise<void> {
  const { claimId, settlement } = readInput(settleUnusedTermInput, input);
  requireKind(actor, 'reseller', 'operator');
  const now = context.clock.now();
  const access = accessFor(actor, 'commercial', 'write', now, 'papers');
  const claim = await scoped(context.database, access).unusedTermClaim.findFirst({
    where: { id: claimId },
    select: { organizationId: true, days: true },
  });
  if (claim === null) throw notFound('unused_term');
  await inTransaction(context.database, async (transaction) => {
    const { count } = await transaction.unusedTermClaim.updateMany({
      where: { id: claimId, organizationId: claim.organizationId, state: 'open' },
      data: { state: 'settled', settledAt: now, settledById: actor.userId, settlement },
    });
    if (count !== 1) {
      throw new AppError('conflict', 'unused_term.settled', 'Это требование уже закрыто. Обновите страницу.');
    }
    await writeAudit(transaction, actor, now, {
      organizationId: claim.organizationId,
      action: 'unused_term.settled',
      subjectType: 'UnusedTermClaim',
      subjectId: claimId,
      details: { days: claim.days, settlement },
    });
  });
}
