import { inTransaction } from '@koreshok/db';
import { type Actor, accessFor, deadLetterDecided, notFound } from '@koreshok/domain';
import { z } from 'zod';
import { requireKind, type ServiceContext, writeAudit } from '../context/index.ts';
import { idField, lineField, readInput } from '../input/index.ts';

export const closeDeadLetterInput = z.object({
  deadLetterId: idField,
  /** Read by whoever opens it later. */
  reason: lineField(500, 'Напишите, почему документ больше не отправляем.'),
});
export type CloseDeadLetterInput = z.input<typeof closeDeadLetterInput>;

/**
 * Puts a dead letter away for good, with the reason on record; the document itself stays where it is.
 * @throws AppError `dead_letter.not_found` or `dead_letter.decided`.
 */
export async function closeDeadLetter(
  context: ServiceContext,
  actor: Actor,
  input: CloseDeadLetterInput,
): Promise<void> {
  const { deadLetterId, reason } = readInput(closeDeadLetterInput, input);
  requireKind(actor, 'operator');
  const now = context.clock.now();
  accessFor(actor, 'technical', 'write', now);
  await inTransaction(context.database, async (transaction) => {
    const letter = await transaction.deadLetter.findFirst({
      where: { id: deadLetterId },
      select: { organizationId: true, target: true, fn: true, number: true },
    });
    if (letter === null) throw notFound('dead_letter');
    const { count } = await transaction.deadLetter.updateMany({
      where: { id: deadLetterId, state: 'open' },
      data: { state: 'closed', reason, decidedById: actor.userId, decidedAt: now },
    });
    if (count !== 1) throw deadLetterDecided();
    const { organizationId, ...place } = letter;
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'dead_letter.closed',
      subjectType: 'DeadLetter',
      subjectId: deadLetterId,
      details: { ...place, reason },
    });
  });
}
