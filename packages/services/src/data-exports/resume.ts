import { inTransaction } from '@koreshok/db';
import { type Actor, AppError } from '@koreshok/domain';
import { lockOrganization, type ServiceContext, writeAudit, writeJob } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { exportAccess, requireExport } from './access.ts';
import { type DataExportInput, dataExportInput } from './cancel.ts';
import { alreadyRunning, MAKE_DATA_EXPORT } from './order.ts';

/**
 * Goes on with an archive that was stopped or failed, behind its last piece.
 * @throws AppError `data_export.not_found`, `data_export.over` (conflict) when its pieces are gone or it is made already,
 * `data_export.running` (conflict) while another is being made.
 */
export async function resumeDataExport(
  context: ServiceContext,
  actor: Actor,
  input: DataExportInput,
): Promise<void> {
  const { exportId } = readInput(dataExportInput, input);
  const { organizationId } = await requireExport(context, exportAccess(context, actor), exportId);
  const now = context.clock.now();
  await inTransaction(context.database, async (transaction) => {
    await lockOrganization(transaction, organizationId);
    const other = await transaction.dataExport.findFirst({
      where: { organizationId, state: 'running' },
      select: { id: true },
    });
    if (other !== null) throw alreadyRunning();
    const jobId = await writeJob(transaction, now, {
      organizationId,
      name: MAKE_DATA_EXPORT,
      payload: { exportId },
      createdById: actor.userId,
    });
    const { count } = await transaction.dataExport.updateMany({
      where: {
        organizationId,
        id: exportId,
        state: { in: ['cancelled', 'failed'] },
        expiresAt: { gt: now },
      },
      data: { state: 'running', finishedAt: null, problem: '', jobId },
    });
    if (count !== 1) {
      throw new AppError(
        'conflict',
        'data_export.over',
        'Этот архив уже собран или устарел. Соберите новый.',
      );
    }
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'data_export.resumed',
      subjectType: 'DataExport',
      subjectId: exportId,
    });
  });
}
