import { inTransaction } from '@koreshok/db';
import { type Actor, newId, notFound } from '@koreshok/domain';
import type { ServiceContext } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { type FnsApplicationInput, fnsApplicationInput } from './check.ts';
import { readContent } from './content.ts';
import { writeDraft } from './draft.ts';
import { filingAccess, requireApplication, stale } from './require.ts';

/**
 * Begins an application anew from one that was refused or given up, with everything that was filled in.
 * @throws AppError `fns_application.moved` (conflict) while the first one is still alive, `register.not_found` when its
 * register has gone to the archive, `fns_application.not_found`, `access.denied`.
 */
export async function refileFnsApplication(
  context: ServiceContext,
  actor: Actor,
  input: FnsApplicationInput,
): Promise<{ readonly id: string }> {
  const { applicationId } = readInput(fnsApplicationInput, input);
  const now = context.clock.now();
  const { organizationId, state } = await requireApplication(
    context,
    filingAccess(actor, now),
    applicationId,
  );
  if (state !== 'refused' && state !== 'cancelled') throw stale();
  const id = newId(now);
  await inTransaction(context.database, async (transaction) => {
    const before = await transaction.fnsApplication.findFirstOrThrow({
      where: { organizationId, id: applicationId },
      select: { kind: true, content: true, subject: true, cashRegisterId: true, outletId: true },
    });
    const { cashRegisterId } = before;
    if (cashRegisterId !== null) {
      const where = { organizationId, id: cashRegisterId, archivedAt: null };
      if ((await transaction.cashRegister.count({ where })) === 0) throw notFound('register');
    }
    const content = readContent(before.content);
    await writeDraft(transaction, actor, now, { ...before, id, organizationId, content });
  });
  return { id };
}
