import { inTransaction, registerScopeWhere } from '@koreshok/db';
import { type Actor, accessFor, notFound } from '@koreshok/domain';
import { z } from 'zod';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';

export const finishDriveReplacementInput = z.object({
  registerId: idField,
  /** Cancelled when the drive was not changed after all. */
  outcome: z.enum(['done', 'cancelled']),
});
export type FinishDriveReplacementInput = z.input<typeof finishDriveReplacementInput>;

/** Closes the change that is under way. @throws AppError `register.not_found`, `replacement.not_found`. */
export async function finishDriveReplacement(
  context: ServiceContext,
  actor: Actor,
  input: FinishDriveReplacementInput,
): Promise<void> {
  const { registerId, outcome } = readInput(finishDriveReplacementInput, input);
  const now = context.clock.now();
  const access = accessFor(actor, 'technical', 'write', now);
  await inTransaction(context.database, async (transaction) => {
    const register = await transaction.cashRegister.findFirst({
      where: { AND: [registerScopeWhere(access), { id: registerId }] },
      select: { organizationId: true },
    });
    if (register === null) throw notFound('register');
    const { organizationId } = register;
    const { count } = await transaction.driveReplacement.updateMany({
      where: { organizationId, cashRegisterId: registerId, state: 'open' },
      data: { state: outcome, endedAt: now },
    });
    if (count === 0) throw notFound('replacement');
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: `drive_replacement.${outcome}`,
      subjectType: 'CashRegister',
      subjectId: registerId,
    });
  });
}
