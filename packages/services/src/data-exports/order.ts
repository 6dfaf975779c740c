import { inTransaction } from '@koreshok/db';
import { type Actor, AppError, exportKeptUntil, mayReadPaper, newId, PAPER_KINDS } from '@koreshok/domain';
import { z } from 'zod';
import { lockOrganization, type ServiceContext, writeAudit, writeJob } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { exportAccess } from './access.ts';

/** The job that makes an archive; its payload names the export. */
export const MAKE_DATA_EXPORT = 'data_exports.make';

const DAY = 86_400_000;
const ORDERED_A_DAY = 10;

const monthField = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Укажите месяц.')
  .optional();

export const orderDataExportInput = z
  .object({
    /** Months of receipt, `YYYY-MM`, both included; all there is when left out. */
    from: monthField,
    to: monthField,
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ['to'],
    message: 'Конец периода раньше начала.',
  });
export type OrderDataExportInput = z.input<typeof orderDataExportInput>;

/**
 * Orders an archive of the client's documents, and of its papers where those are open to the actor. One at a time.
 * @throws AppError `access.denied`, `data_export.running` (conflict), `data_export.too_many` (too_many_requests).
 */
export async function orderDataExport(
  context: ServiceContext,
  actor: Actor,
  input: OrderDataExportInput = {},
): Promise<{ readonly id: string }> {
  const { from, to } = readInput(orderDataExportInput, input);
  exportAccess(context, actor);
  const { organizationId } = actor;
  const now = context.clock.now();
  const id = newId(now);
  // The archive holds all papers or none.
  const withPapers = PAPER_KINDS.every((kind) => mayReadPaper(actor, kind));
  await inTransaction(context.database, async (transaction) => {
    await lockOrganization(transaction, organizationId);
    const recent = await transaction.dataExport.findMany({
      where: {
        organizationId,
        OR: [{ state: 'running' }, { createdAt: { gt: new Date(now.getTime() - DAY) } }],
      },
      select: { state: true },
      take: ORDERED_A_DAY + 1,
    });
    if (recent.some(({ state }) => state === 'running')) throw alreadyRunning();
    if (recent.length >= ORDERED_A_DAY) throw tooMany();
    const jobId = await writeJob(transaction, now, {
      organizationId,
      name: MAKE_DATA_EXPORT,
      payload: { exportId: id },
      createdById: actor.userId,
    });
    await transaction.dataExport.create({
      data: {
        id,
        organizationId,
        fromMonth: monthNumber(from),
        toMonth: monthNumber(to),
        withPapers,
        jobId,
        createdById: actor.userId,
        createdAt: now,
        expiresAt: exportKeptUntil(now),
      },
      select: { id: true },
    });
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'data_export.ordered',
      subjectType: 'DataExport',
      subjectId: id,
      details: { from: from ?? null, to: to ?? null, withPapers },
    });
  });
  return { id };
}

/** 202610 of `2026-10`. */
function monthNumber(month: string | undefined): number | null {
  return month === undefined ? null : Number(month.replace('-', ''));
}

export function alreadyRunning(): AppError {
  return new AppError(
    'conflict',
    'data_export.running',
    'Архив уже собирается. Дождитесь его или остановите, чтобы начать другой.',
  );
}

function tooMany(): AppError {
  return new AppError(
    'too_many_requests',
    'data_export.too_many',
    `За сутки можно собрать до ${ORDERED_A_DAY} архивов. Скачайте готовый или продолжите завтра.`,
  );
}
