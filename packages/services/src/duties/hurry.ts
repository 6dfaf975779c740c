import { inTransaction } from '@koreshok/db';
import { type Actor, AppError, accessFor, notFound } from '@koreshok/domain';
import { z } from 'zod';
import { requireKind, type ServiceContext, writeAudit } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';

export const hurryDutyInput = z.object({ dutyId: idField });
export type HurryDutyInput = z.input<typeof hurryDutyInput>;

/** Has a duty sent now, without waiting for its next attempt. @throws AppError `duty.not_found` or `duty.sent`. */
export async function hurryDuty(context: ServiceContext, actor: Actor, input: HurryDutyInput): Promise<void> {
  const { dutyId } = readInput(hurryDutyInput, input);
  requireKind(actor, 'operator');
  const now = context.clock.now();
  accessFor(actor, 'technical', 'write', now);
  await inTransaction(context.database, async (transaction) => {
    const duty = await transaction.operatorDuty.findFirst({
      where: { id: dutyId },
      select: { organizationId: true },
    });
    if (duty === null) throw notFound('duty');
    const { count } = await transaction.operatorDuty.updateMany({
      where: { id: dutyId, state: 'waiting' },
      data: { nextAttemptAt: now },
    });
    if (count !== 1) {
      throw new AppError('conflict', 'duty.sent', 'Это уведомление уже отправлено. Обновите страницу.');
    }
    await writeAudit(transaction, actor, now, {
      organizationId: duty.organizationId,
      action: 'duty.hurried',
      subjectType: 'OperatorDuty',
      subjectId: dutyId,
    });
  });
}
