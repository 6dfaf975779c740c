import { inTransaction, registerScopeWhere } from '@koreshok/db';
import { type Actor, accessFor, AppError, newId, notFound } from '@koreshok/domain';
import { z } from 'zod';
import { lockRegister, type ServiceContext, writeAudit } from '../context/index.ts';
import { idField, instantField, readInput } from '../input/index.ts';

export const startDriveReplacementInput = z.object({
  registerId: idField,
  cause: z.enum(['planned', 'broken']),
  /** When it broke; now when left out. */
  brokenAt: instantField.optional(),
});
export type StartDriveReplacementInput = z.input<typeof startDriveReplacementInput>;

/**
 * Begins the change of a register's drive.
 * @throws AppError `register.not_found`, `replacement.open` (conflict) while one is under way, `replacement.no_drive`,
 * `replacement.future` for a breakdown that has not happened yet.
 */
export async function startDriveReplacement(
  context: ServiceContext,
  actor: Actor,
  input: StartDriveReplacementInput,
): Promise<{ readonly id: string }> {
  const { registerId, cause, brokenAt } = readInput(startDriveReplacementInput, input);
  const now = context.clock.now();
  if (brokenAt !== undefined && brokenAt > now) throw inFuture();
  const access = accessFor(actor, 'technical', 'write', now);
  const id = newId(now);
  await inTransaction(context.database, async (transaction) => {
    await lockRegister(transaction, registerId);
    const register = await transaction.cashRegister.findFirst({
      where: { AND: [registerScopeWhere(access), { id: registerId, archivedAt: null }] },
      select: { organizationId: true },
    });
    if (register === null) throw notFound('register');
    const { organizationId } = register;
    const open = await transaction.driveReplacement.count({
      where: { organizationId, cashRegisterId: registerId, state: 'open' },
    });
    if (open > 0) throw alreadyOpen();
    const standing = await transaction.registrationInterval.findFirst({
      where: { organizationId, cashRegisterId: registerId, validUntil: null },
      select: { fn: true },
    });
    if (standing === null) throw noDrive();
    await transaction.driveReplacement.create({
      data: {
        id,
        organizationId,
        cashRegisterId: registerId,
        cause,
        oldDrive: standing.fn,
        brokenAt: cause === 'broken' ? (brokenAt ?? now) : null,
        startedById: actor.userId,
        startedAt: now,
      },
      select: { id: true },
    });
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'drive_replacement.started',
      subjectType: 'CashRegister',
      subjectId: registerId,
      details: { cause, fn: standing.fn },
    });
  });
  return { id };
}

function alreadyOpen(): AppError {
  return new AppError(
    'conflict',
    'replacement.open',
    'Замена ФН в этой кассе уже идёт. Откройте её и продолжите.',
  );
}

function noDrive(): AppError {
  return new AppError('conflict', 'replacement.no_drive', 'В этой кассе нет ФН, который мы знаем.');
}

function inFuture(): AppError {
  const sentence = 'День поломки ещё не наступил. Проверьте дату.';
  return new AppError('bad_request', 'replacement.future', sentence, { fields: { brokenAt: sentence } });
}
