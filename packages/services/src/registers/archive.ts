import { inTransaction, registerScopeWhere } from '@koreshok/db';
import { type Actor, accessFor, notFound } from '@koreshok/domain';
import { z } from 'zod';
import { rewriteAdmission } from '../admission/rewrite.ts';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';

export const archiveRegisterInput = z.object({ registerId: idField });
export type ArchiveRegisterInput = z.input<typeof archiveRegisterInput>;

/** Ends the service of a register: its drive is free, its documents stay. @throws AppError `register.not_found`. */
export async function archiveRegister(
  context: ServiceContext,
  actor: Actor,
  input: ArchiveRegisterInput,
): Promise<void> {
  const { registerId } = readInput(archiveRegisterInput, input);
  const now = context.clock.now();
  const access = accessFor(actor, 'technical', 'write', now);
  await inTransaction(context.database, async (transaction) => {
    const register = await transaction.cashRegister.findFirst({
      where: { AND: [registerScopeWhere(access), { id: registerId, archivedAt: null }] },
      select: { id: true, organizationId: true },
    });
    if (register === null) throw notFound('register');
    await transaction.cashRegister.updateMany({
      where: { id: register.id, organizationId: register.organizationId },
      data: { state: 'archived', archivedAt: now },
    });
    await transaction.registrationInterval.updateMany({
      where: { organizationId: register.organizationId, cashRegisterId: register.id, validUntil: null },
      data: { validUntil: now },
    });
    await rewriteAdmission(transaction, register.id);
    await writeAudit(transaction, actor, now, {
      organizationId: register.organizationId,
      action: 'register.archived',
      subjectType: 'CashRegister',
      subjectId: register.id,
    });
  });
}
