import { inTransaction, type Transaction } from '@koreshok/db';
import { AppError, newId } from '@koreshok/domain';
import { type JobProgress, jobProgress, type ServiceContext, writeAudit } from '../context/index.ts';
import { operatorIdOf } from './operator-id.ts';

/** The job that decodes every register's documents again; at most one of them waits or runs. */
export const REBUILD_PROJECTIONS = 'projections.rebuild';

/** Orders a rebuild; while one waits or runs, that one is meant. For the command line. */
export async function orderRebuild(context: ServiceContext): Promise<{ readonly jobId: string }> {
  const now = context.clock.now();
  return inTransaction(context.database, async (transaction) => {
    const underWay = await transaction.job.findFirst({
      where: { uniqueKey: REBUILD_PROJECTIONS },
      select: { id: true },
    });
    if (underWay !== null) return { jobId: underWay.id };
    const id = newId(now);
    const organizationId = await operatorIdOf(transaction);
    await transaction.job.create({
      data: {
        id,
        organizationId,
        name: REBUILD_PROJECTIONS,
        payload: '{}',
        uniqueKey: REBUILD_PROJECTIONS,
        availableAt: now,
        createdAt: now,
      },
      select: { id: true },
    });
    await journal(transaction, now, organizationId, id, 'projections.rebuild_ordered');
    return { jobId: id };
  });
}

/** Asks the rebuild under way to stop behind the register it is at. @throws AppError `rebuild.not_found`. */
export async function cancelRebuild(context: ServiceContext): Promise<void> {
  const now = context.clock.now();
  await inTransaction(context.database, async (transaction) => {
    const job = await transaction.job.findFirst({
      where: { uniqueKey: REBUILD_PROJECTIONS },
      select: { id: true, organizationId: true },
    });
    if (job === null) throw nothingThere('Сейчас ничего не перестраивается.');
    await transaction.job.updateMany({ where: { id: job.id }, data: { cancelRequestedAt: now } });
    await journal(transaction, now, job.organizationId, job.id, 'projections.rebuild_cancelled');
  });
}

/** Lets the last rebuild that was stopped or failed go on from where it was. @throws AppError `rebuild.not_found`. */
export async function resumeRebuild(context: ServiceContext): Promise<{ readonly jobId: string }> {
  const now = context.clock.now();
  return inTransaction(context.database, async (transaction) => {
    const job = await transaction.job.findFirst({
      where: { name: REBUILD_PROJECTIONS },
      orderBy: { createdAt: 'desc' },
      select: { id: true, organizationId: true, state: true },
    });
    if (job === null || (job.state !== 'cancelled' && job.state !== 'failed')) {
      throw nothingThere('Нет остановленной перестройки, которую можно продолжить.');
    }
    await transaction.job.updateMany({
      where: { id: job.id, state: job.state },
      data: {
        state: 'waiting',
        uniqueKey: REBUILD_PROJECTIONS,
        cancelRequestedAt: null,
        finishedAt: null,
        attempts: 0,
        lastError: '',
        availableAt: now,
      },
    });
    await journal(transaction, now, job.organizationId, job.id, 'projections.rebuild_resumed');
    return { jobId: job.id };
  });
}

/** The latest rebuild, counted in registers; null before the first. */
export function rebuildProgress(context: ServiceContext): Promise<JobProgress | null> {
  return jobProgress(context, { name: REBUILD_PROJECTIONS });
}

function journal(transaction: Transaction, now: Date, organizationId: string, jobId: string, action: string) {
  return writeAudit(transaction, null, now, {
    organizationId,
    action,
    subjectType: 'Job',
    subjectId: jobId,
  });
}

function nothingThere(sentence: string): AppError {
  return new AppError('not_found', 'rebuild.not_found', sentence);
}
