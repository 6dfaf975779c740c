import { inTransaction, registerScopeWhere } from '@koreshok/db';
import {
  type Actor,
  accessFor,
  AppError,
  type DriveExpertise,
  NEXT_EXPERTISE,
  notFound,
} from '@koreshok/domain';
import { z } from 'zod';
import { lockRegister, type ServiceContext, writeAudit } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';

export const noteDriveExpertiseInput = z.object({
  registerId: idField,
  expertise: z.enum(['handed', 'readable', 'unreadable', 'sent']),
});
export type NoteDriveExpertiseInput = z.input<typeof noteDriveExpertiseInput>;

/**
 * Notes how far a broken drive has come with its maker. Noting the same again changes nothing.
 * @throws AppError `register.not_found`, `replacement.not_found` where no drive is broken, `replacement.expertise`
 * (conflict) when it does not follow from what is noted.
 */
export async function noteDriveExpertise(
  context: ServiceContext,
  actor: Actor,
  input: NoteDriveExpertiseInput,
): Promise<void> {
  const { registerId, expertise } = readInput(noteDriveExpertiseInput, input);
  const now = context.clock.now();
  const access = accessFor(actor, 'technical', 'write', now);
  await inTransaction(context.database, async (transaction) => {
    await lockRegister(transaction, registerId);
    const register = await transaction.cashRegister.findFirst({
      where: { AND: [registerScopeWhere(access), { id: registerId }] },
      select: { organizationId: true },
    });
    if (register === null) throw notFound('register');
    const { organizationId } = register;
    const open = await transaction.driveReplacement.findFirst({
      where: { organizationId, cashRegisterId: registerId, state: 'open', cause: 'broken' },
      select: { id: true, oldDrive: true, expertise: true },
    });
    if (open === null) throw notFound('replacement');
    if (open.expertise === expertise) return;
    if (!NEXT_EXPERTISE[open.expertise].includes(expertise)) throw outOfTurn(open.expertise);
    await transaction.driveReplacement.update({
      where: { organizationId_id: { organizationId, id: open.id } },
      data: { expertise },
      select: { id: true },
    });
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'drive_replacement.expertise',
      subjectType: 'CashRegister',
      subjectId: registerId,
      details: { fn: open.oldDrive, expertise },
    });
  });
}

const NOTED: Readonly<Record<DriveExpertise, string>> = {
  waiting: 'ФН ещё не отдан изготовителю',
  handed: 'ФН у изготовителя, заключения ещё нет',
  readable: 'данные прочтены',
  unreadable: 'данные прочесть не удалось',
  sent: 'прочитанные данные переданы в ФНС',
};

const outOfTurn = (noted: DriveExpertise): AppError =>
  new AppError(
    'conflict',
    'replacement.expertise',
    `Уже отмечено другое: ${NOTED[noted]}. Обновите страницу и продолжите с этого места.`,
  );
