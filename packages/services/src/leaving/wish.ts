import { inTransaction, type Transaction } from '@koreshok/db';
import { type Actor, AppError, type UnusedTermWish } from '@koreshok/domain';
import { z } from 'zod';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { findNotice, leavingAccess, requireLeavingRight } from './access.ts';
import { wishFields } from './input.ts';
import { servedRegisters } from './registers.ts';

export const wishForUnusedInput = z.object({
  noticeId: idField,
  /** Some of the notice's registers; all of them when left out. */
  registerIds: z.array(idField).min(1).max(2_000).optional(),
  ...wishFields,
});
export type WishForUnusedInput = z.input<typeof wishForUnusedInput>;

/**
 * Says what is to become of the days that will have been paid and not used. It can be said anew until the last day is
 * over.
 * @throws AppError `leaving_notice.not_found`, `leaving.over` (conflict), `leaving.wish` (bad_request).
 */
export async function wishForUnused(
  context: ServiceContext,
  actor: Actor,
  input: WishForUnusedInput,
): Promise<void> {
  const { noticeId, registerIds, wish, transferToId } = readInput(wishForUnusedInput, input);
  requireLeavingRight(actor);
  const found = await findNotice(context, leavingAccess(context, actor), noticeId);
  const { organizationId, scope } = found;
  const now = context.clock.now();
  await inTransaction(context.database, async (transaction) => {
    const open = await transaction.$queryRaw<{ id: string }[]>`
      SELECT id FROM LeavingNotice WHERE id = ${noticeId} AND state = 'given' AND endsAt > ${now} FOR UPDATE`;
    if (open.length !== 1) throw leavingOver();
    const leaving = await transaction.leavingRegister.findMany({
      where: { organizationId, noticeId },
      select: { cashRegisterId: true },
    });
    const ids = leaving.map(({ cashRegisterId }) => cashRegisterId);
    await checkWish(transaction, { organizationId, scope, leaving: ids }, { wish, transferToId });
    const { count } = await transaction.leavingRegister.updateMany({
      where: {
        organizationId,
        noticeId,
        ...(registerIds === undefined ? {} : { cashRegisterId: { in: registerIds } }),
      },
      data: { wish, transferToId },
    });
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'leaving.wish',
      subjectType: 'LeavingNotice',
      subjectId: noticeId,
      details: { wish, transferToId, registers: count },
    });
  });
}

interface Leaving {
  readonly organizationId: string;
  readonly scope: 'organization' | 'registers';
  readonly leaving: readonly string[];
}

interface Wish {
  readonly wish: UnusedTermWish;
  readonly transferToId: string | null;
}

/**
 * Days go to a register of the same client that stays, and to none otherwise.
 * @throws AppError `leaving.wish` (bad_request).
 */
export async function checkWish(
  transaction: Transaction,
  { organizationId, scope, leaving }: Leaving,
  { wish, transferToId }: Wish,
): Promise<void> {
  if (wish !== 'transfer') {
    if (transferToId !== null) throw wrongWish('Кассу выбирают только для переноса дней.');
    return;
  }
  if (scope === 'organization') throw wrongWish('Переносить дни некуда: уходят все кассы.');
  if (transferToId === null || leaving.includes(transferToId))
    throw wrongWish('Выберите кассу, которая остаётся.');
  const there = await transaction.cashRegister.findFirst({
    where: { ...servedRegisters(organizationId, [transferToId]) },
    select: { id: true },
  });
  if (there === null) throw wrongWish('Выберите кассу, которая остаётся.');
}

function wrongWish(sentence: string): AppError {
  return new AppError('bad_request', 'leaving.wish', sentence, { fields: { transferToId: sentence } });
}

/** The refusal of whatever comes too late. */
export function leavingOver(): AppError {
  return new AppError(
    'conflict',
    'leaving.over',
    'Последний день обслуживания прошёл или уведомление уже отозвано. Обновите страницу.',
  );
}
