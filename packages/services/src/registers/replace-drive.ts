import { inTransaction, isUniqueViolation, registerScopeWhere, type Transaction } from '@koreshok/db';
import { type Actor, accessFor, notFound } from '@koreshok/domain';
import { z } from 'zod';
import { rewriteAdmission } from '../admission/rewrite.ts';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { driveNumberField, idField, readInput } from '../input/index.ts';
import { driveInUse, placeDrive } from './place-drive.ts';

export const replaceDriveInput = z.object({ registerId: idField, fn: driveNumberField });
export type ReplaceDriveInput = z.input<typeof replaceDriveInput>;

/**
 * Says that a new drive stands in the register. The old one may still hand over what it holds.
 * @throws AppError `register.not_found`, `drive.in_use` (conflict) also for the drive that stands there already.
 */
export async function replaceDrive(
  context: ServiceContext,
  actor: Actor,
  input: ReplaceDriveInput,
): Promise<void> {
  const { registerId, fn } = readInput(replaceDriveInput, input);
  const now = context.clock.now();
  const access = accessFor(actor, 'technical', 'write', now);
  try {
    await inTransaction(context.database, async (transaction) => {
      const register = await transaction.cashRegister.findFirst({
        where: { AND: [registerScopeWhere(access), { id: registerId, archivedAt: null }] },
        select: { id: true, organizationId: true },
      });
      if (register === null) throw notFound('register');
      await swapDrive(
        transaction,
        actor,
        { organizationId: register.organizationId, cashRegisterId: register.id, fn },
        now,
      );
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw driveInUse(error);
    throw error;
  }
}

/**
 * Takes the drive that stands in a register out and puts another one in, in the caller's transaction.
 * @throws AppError `drive.in_use` also for the drive that stands there already.
 */
export async function swapDrive(
  transaction: Transaction,
  actor: Actor,
  place: { readonly organizationId: string; readonly cashRegisterId: string; readonly fn: string },
  now: Date,
): Promise<void> {
  const { organizationId, cashRegisterId, fn } = place;
  const former = await transaction.registrationInterval.findFirst({
    where: { organizationId, cashRegisterId, validUntil: null },
    select: { id: true, fn: true },
  });
  if (former?.fn === fn) throw driveInUse();
  await transaction.registrationInterval.updateMany({
    where: { organizationId, cashRegisterId, validUntil: null },
    data: { validUntil: now },
  });
  await placeDrive(transaction, place, now);
  await rewriteAdmission(transaction, cashRegisterId);
  await writeAudit(transaction, actor, now, {
    organizationId,
    action: 'register.drive_replaced',
    subjectType: 'CashRegister',
    subjectId: cashRegisterId,
    details: { from: former?.fn ?? null, to: fn },
  });
}
