import { inTransaction, monthOf, monthsOfTable, shiftMonth } from '@koreshok/db';
import { AppError, newId } from '@koreshok/domain';
import { type JobProgress, jobProgress, type ServiceContext } from '../context/index.ts';
import { operatorIdOf } from '../housekeeping/operator-id.ts';

/** The job that moves one month's bytes behind the file port. */
export const MOVE_MONTH = 'months.move';

const TABLE = 'FiscalDocument';

/**
 * Orders a month (yyyymm) to be moved; while that waits or runs, it is the same order.
 * @throws AppError `month.not_found` for one without documents, `month.recent` for this month and the last.
 */
export async function orderMonthMove(
  context: ServiceContext,
  month: number,
): Promise<{ readonly jobId: string }> {
  const now = context.clock.now();
  if (month >= shiftMonth(monthOf(now), -1)) {
    throw new AppError('bad_request', 'month.recent', 'Текущий и прошлый месяц не переносят.');
  }
  if (!(await monthsOfTable(context.database, TABLE)).includes(month)) {
    throw new AppError('not_found', 'month.not_found', 'Документов за этот месяц нет.');
  }
  const uniqueKey = `${MOVE_MONTH}.${month}`;
  return inTransaction(context.database, async (transaction) => {
    const known = await transaction.job.findFirst({ where: { uniqueKey }, select: { id: true } });
    if (known !== null) return { jobId: known.id };
    const organizationId = await operatorIdOf(transaction);
    const jobId = newId(now);
    await transaction.job.create({
      data: {
        id: jobId,
        organizationId,
        name: MOVE_MONTH,
        payload: JSON.stringify({ month }),
        uniqueKey,
        availableAt: now,
        createdAt: now,
      },
      select: { id: true },
    });
    return { jobId };
  });
}

/** Months older than so many months of which nothing was moved yet, the oldest first. */
export async function monthsToMove(context: ServiceContext, afterMonths: number): Promise<number[]> {
  const youngest = shiftMonth(monthOf(context.clock.now()), -afterMonths);
  const months = (await monthsOfTable(context.database, TABLE)).filter((month) => month < youngest);
  const moved = await context.database.unsafeClient.archivePack.findMany({
    where: { month: { in: months } },
    distinct: ['month'],
    select: { month: true },
  });
  const known = new Set(moved.map(({ month }) => month));
  return months.filter((month) => !known.has(month));
}

/** How far the move of a month is; null when it was never ordered, or long ago. */
export function monthMoveProgress(context: ServiceContext, month: number): Promise<JobProgress | null> {
  return jobProgress(context, { name: MOVE_MONTH, payload: JSON.stringify({ month }).slice(0, -1) });
}
