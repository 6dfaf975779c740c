import { inTransaction } from '@koreshok/db';
import type { Actor } from '@koreshok/domain';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { type FnsApplicationInput, fnsApplicationInput } from './check.ts';
import { writeEvents } from './events.ts';
import { moveApplicationPaper } from './paper.ts';
import { filingAccess, requireApplication, stale } from './require.ts';

/**
 * Gives an application up that has not left yet.
 * @throws AppError `fns_application.moved` (conflict) once it is on its way, `fns_application.not_found`, `access.denied`.
 */
export async function cancelFnsApplication(
  context: ServiceContext,
  actor: Actor,
  input: FnsApplicationInput,
): Promise<void> {
  const { applicationId } = readInput(fnsApplicationInput, input);
  const now = context.clock.now();
  const { organizationId } = await requireApplication(context, filingAccess(actor, now), applicationId);
  await inTransaction(context.database, async (transaction) => {
    const { count } = await transaction.fnsApplication.updateMany({
      where: { organizationId, id: applicationId, state: { in: ['draft', 'awaiting_signature'] } },
      data: { state: 'cancelled', endedAt: now, updatedAt: now },
    });
    if (count === 0) throw stale();
    await moveApplicationPaper(transaction, { organizationId, id: applicationId }, 'cancelled');
    await writeEvents(transaction, [
      {
        organizationId,
        applicationId,
        kind: 'cancelled',
        source: 'cancelled',
        text: 'Заявление отменено',
        at: now,
      },
    ]);
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'fns_application.cancelled',
      subjectType: 'FnsApplication',
      subjectId: applicationId,
    });
  });
}
