import { inTransaction } from '@koreshok/db';
import type { Actor } from '@koreshok/domain';
import { z } from 'zod';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { exportAccess, requireExport } from './access.ts';

export const dataExportInput = z.object({ exportId: idField });
export type DataExportInput = z.input<typeof dataExportInput>;

/**
 * Stops the making of an archive behind the piece it is at; it can be gone on with while its pieces are kept.
 * @throws AppError `data_export.not_found`, `access.denied`.
 */
export async function cancelDataExport(
  context: ServiceContext,
  actor: Actor,
  input: DataExportInput,
): Promise<void> {
  const { exportId } = readInput(dataExportInput, input);
  const { organizationId, jobId } = await requireExport(context, exportAccess(context, actor), exportId);
  const now = context.clock.now();
  await inTransaction(context.database, async (transaction) => {
    const { count } = await transaction.dataExport.updateMany({
      where: { organizationId, id: exportId, state: 'running' },
      data: { state: 'cancelled', finishedAt: now },
    });
    if (count !== 1) return;
    await transaction.job.updateMany({
      where: { organizationId, id: jobId, state: { in: ['waiting', 'running'] } },
      data: { cancelRequestedAt: now },
    });
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'data_export.cancelled',
      subjectType: 'DataExport',
      subjectId: exportId,
    });
  });
}
