import { inTransaction, registerScopeWhere } from '@koreshok/db';
import { type Actor, accessFor, notFound } from '@koreshok/domain';
import { z } from 'zod';
import { rewriteAdmission } from '../admission/rewrite.ts';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { placeDrive } from '../registers/place-drive.ts';

export const returnRegisterInput = z.object({ registerId: idField });
export type ReturnRegisterInput = z.input<typeof returnRegisterInput>;

/**
 * Brings a register back that had gone, with the drive it had: it waits for its report again, and its documents are taken
 * in once its term is paid.
 * @throws AppError `register.not_found`, `drive.in_use` (conflict) when the drive works elsewhere now, `access.read_only`.
 */
export async function returnRegister(
  context: ServiceContext,
  actor: Actor,
  input: ReturnRegisterInput,
): Promise<void> {
  const { registerId } = readInput(returnRegisterInput, input);
  const now = context.clock.now();
  const access = accessFor(actor, 'technical', 'write', now);
  await inTransaction(context.database, async (transaction) => {
    const register = await transaction.cashRegister.findFirst({
      where: {
        AND: [registerScopeWhere(access), { id: registerId, archivedAt: null, goneAt: { not: null } }],
      },
      select: {
        organizationId: true,
        intervals: { orderBy: [{ validFrom: 'desc' }, { id: 'desc' }], take: 1, select: { fn: true } },
      },
    });
    if (register === null) throw notFound('register');
    const { organizationId } = register;
    await transaction.cashRegister.updateMany({
      where: { organizationId, id: registerId },
      data: { goneAt: null, goneFor: null, state: 'awaiting' },
    });
    const fn = register.intervals[0]?.fn;
    if (fn !== undefined) {
      await placeDrive(transaction, { organizationId, cashRegisterId: registerId, fn }, now);
    }
    await rewriteAdmission(transaction, registerId);
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'register.returned',
      subjectType: 'CashRegister',
      subjectId: registerId,
    });
  });
}
