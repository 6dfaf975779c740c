import { inTransaction, registerScopeWhere, type Transaction } from '@koreshok/db';
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
    const fn = register.intervals[0]?.fn;
    await bringBack(transaction, actor, { id: registerId, organizationId: register.organizationId, fn }, now);
  });
}

/** A register that had gone, with the drive it had. */
interface GoneRegister {
  readonly id: string;
  readonly organizationId: string;
  readonly fn: string | undefined;
}

/** @throws AppError `drive.in_use` (conflict). */
export async function bringBack(
  transaction: Transaction,
  actor: Actor,
  { id, organizationId, fn }: GoneRegister,
  now: Date,
): Promise<void> {
  await transaction.cashRegister.updateMany({
    where: { organizationId, id },
    data: { goneAt: null, goneFor: null, state: 'awaiting' },
  });
  if (fn !== undefined) await placeDrive(transaction, { organizationId, cashRegisterId: id, fn }, now);
  await rewriteAdmission(transaction, id);
  await writeAudit(transaction, actor, now, {
    organizationId,
    action: 'register.returned',
    subjectType: 'CashRegister',
    subjectId: id,
  });
}
