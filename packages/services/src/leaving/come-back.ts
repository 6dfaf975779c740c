import { inTransaction } from '@koreshok/db';
import { type Actor, AppError, requireOwn, requireUnnarrowed } from '@koreshok/domain';
import { requireKind, type ServiceContext, writeAudit } from '../context/index.ts';

/**
 * Opens the cabinet of a client that had left, so that it can conclude a contract anew. Its registers stay where they
 * went until each is brought back, and nothing is taken in for them meanwhile.
 * @throws AppError `access.denied`, `leaving.not_closed` (conflict) for a client that is here.
 */
export async function comeBack(context: ServiceContext, actor: Actor): Promise<void> {
  requireKind(actor, 'client');
  const here: Actor = { ...actor, readOnly: false };
  requireOwn(here, 'identity', 'write');
  requireOwn(here, 'commercial', 'write', 'papers');
  requireUnnarrowed(here);
  const { organizationId } = actor;
  const now = context.clock.now();
  await inTransaction(context.database, async (transaction) => {
    const { count } = await transaction.organization.updateMany({
      where: { id: organizationId, kind: 'client', state: 'closed', closedAt: { not: null } },
      data: { state: 'active', closedAt: null },
    });
    if (count !== 1) {
      throw new AppError('conflict', 'leaving.not_closed', 'Кабинет уже открыт. Обновите страницу.');
    }
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'leaving.came_back',
      subjectType: 'Organization',
      subjectId: organizationId,
    });
  });
}
