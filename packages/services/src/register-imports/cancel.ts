import { inTransaction } from '@koreshok/db';
import type { Actor } from '@koreshok/domain';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { type RegisterImportInput, registerImportInput } from './get.ts';
import { importAccess, requireImport } from './require.ts';
import { stateOf } from './save-row.ts';

/**
 * Stops what runs: the worker ends at its next step and what was added by then stays. An import at rest is closed.
 * @throws AppError `register_import.not_found`, `access.denied`.
 */
export async function cancelRegisterImport(
  context: ServiceContext,
  actor: Actor,
  input: RegisterImportInput,
): Promise<void> {
  const { importId } = readInput(registerImportInput, input);
  const now = context.clock.now();
  const { organizationId } = await requireImport(context, importAccess(actor, now), importId);
  await inTransaction(context.database, async (transaction) => {
    await transaction.$queryRaw`SELECT id FROM RegisterImport WHERE id = ${importId} FOR UPDATE`;
    const state = await stateOf(transaction, organizationId, importId);
    if (state === 'done' || state === 'failed' || state === 'cancelled') return;
    if (state === 'ready') {
      await transaction.registerImport.updateMany({
        where: { organizationId, id: importId },
        data: { state: 'cancelled', finishedAt: now },
      });
    } else {
      const { jobId } = await transaction.registerImport.findFirstOrThrow({
        where: { organizationId, id: importId },
        select: { jobId: true },
      });
      await transaction.job.updateMany({
        where: { organizationId, id: jobId, state: { in: ['waiting', 'running'] } },
        data: { cancelRequestedAt: now },
      });
    }
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'register_import.cancelled',
      subjectType: 'RegisterImport',
      subjectId: importId,
    });
  });
}
