import { inTransaction, isUniqueViolation, registerScopeWhere } from '@koreshok/db';
import { type Actor, accessFor, AppError, checkRegisterPapers, notFound } from '@koreshok/domain';
import { z } from 'zod';
import { lockRegister, type ServiceContext } from '../context/index.ts';
import { driveNumberField, idField, readInput } from '../input/index.ts';
import { driveInUse } from '../registers/place-drive.ts';
import { swapDrive } from '../registers/replace-drive.ts';

export const placeReplacementDriveInput = z.object({ registerId: idField, fn: driveNumberField });
export type PlaceReplacementDriveInput = z.input<typeof placeReplacementDriveInput>;

/** Findings about a number that keep a drive out: a new registration is not given with it. */
const BURNING = new Set(['drive.withdrawn', 'drive.test']);

/**
 * Says which drive stands in the register from now on. The old one may still hand over what it holds.
 * @throws AppError `register.not_found`, `replacement.not_found`, `drive.in_use`, and the code of what speaks against the
 * drive (bad_request).
 */
export async function placeReplacementDrive(
  context: ServiceContext,
  actor: Actor,
  input: PlaceReplacementDriveInput,
): Promise<void> {
  const { registerId, fn } = readInput(placeReplacementDriveInput, input);
  const now = context.clock.now();
  const access = accessFor(actor, 'technical', 'write', now);
  try {
    await inTransaction(context.database, async (transaction) => {
      await lockRegister(transaction, registerId);
      const register = await transaction.cashRegister.findFirst({
        where: { AND: [registerScopeWhere(access), { id: registerId, archivedAt: null }] },
        select: {
          organizationId: true,
          mode: true,
          model: true,
          serialNumber: true,
          registrationNumber: true,
        },
      });
      if (register === null) throw notFound('register');
      const { organizationId, mode, ...papers } = register;
      const open = await transaction.driveReplacement.findFirst({
        where: { organizationId, cashRegisterId: registerId, state: 'open', newDrive: '' },
        select: { id: true },
      });
      if (open === null) throw notFound('replacement');
      refuseBurning({ ...papers, fn }, mode);
      await swapDrive(transaction, actor, { organizationId, cashRegisterId: registerId, fn }, now);
      await transaction.driveReplacement.updateMany({
        where: { organizationId, id: open.id, newDrive: '' },
        data: { newDrive: fn },
      });
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw driveInUse(error);
    throw error;
  }
}

function refuseBurning(papers: Parameters<typeof checkRegisterPapers>[0], mode: 'production' | 'test_drive') {
  const burning = checkRegisterPapers(papers, { inn: '', mode }).find(
    ({ field, code }) => field === 'fn' && BURNING.has(code),
  );
  if (burning === undefined) return;
  throw new AppError('bad_request', burning.code, burning.sentence, { fields: { fn: burning.sentence } });
}
