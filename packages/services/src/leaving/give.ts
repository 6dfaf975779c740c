import { inTransaction, type Transaction } from '@koreshok/db';
import { type Actor, AppError, endOfLeavingDay, leavingDays, newId } from '@koreshok/domain';
import { z } from 'zod';
import { lockOrganization, type ServiceContext, writeAudit } from '../context/index.ts';
import { moveContract, readContract } from '../contracts/move.ts';
import { readInput } from '../input/index.ts';
import { requireLeavingRight } from './access.ts';
import { contractsEnding } from './contracts.ts';
import { commentField, leavingFields, wishFields } from './input.ts';
import { tellOfLeaving } from './notice-mail.ts';
import { leavingRegisterIds } from './registers.ts';
import { checkWish } from './wish.ts';

export const giveLeavingNoticeInput = z.object({
  ...leavingFields,
  ...wishFields,
  lastDay: leavingFields.lastDay.unwrap(),
  comment: commentField,
});
export type GiveLeavingNoticeInput = z.input<typeof giveLeavingNoticeInput>;

/**
 * Says that the actor's organization leaves, whole or with some registers, after a last day of service. Until that is
 * over everything works as before and the notice can be taken back. Contracts that end with it are given their notice.
 * @throws AppError `access.denied`, `register.not_found`, `leaving.nothing`, `leaving.day` and `leaving.wish`
 * (bad_request), `leaving.given` (conflict) while another notice is about the same.
 */
export async function giveLeavingNotice(
  context: ServiceContext,
  actor: Actor,
  input: GiveLeavingNoticeInput,
): Promise<{ readonly id: string; readonly endsAt: Date }> {
  const { registerIds, reason, lastDay, comment, wish, transferToId } = readInput(
    giveLeavingNoticeInput,
    input,
  );
  requireLeavingRight(actor);
  const now = context.clock.now();
  const { organizationId } = actor;
  const scope = registerIds === undefined ? 'organization' : 'registers';
  const id = newId(now);
  const endsAt = endOfLeavingDay(lastDay);
  await inTransaction(context.database, async (transaction) => {
    await lockOrganization(transaction, organizationId);
    const ids = await leavingRegisterIds(transaction, organizationId, registerIds);
    await refuseSecond(transaction, organizationId, registerIds);
    await checkWish(transaction, { organizationId, scope, leaving: ids }, { wish, transferToId });
    const contracts = await contractsEnding(transaction, organizationId, registerIds);
    const days = leavingDays(now, contracts.length > 0);
    if (lastDay < days.earliest || lastDay > days.latest) throw wrongDay(days);
    await transaction.leavingNotice.create({
      data: {
        id,
        organizationId,
        scope,
        reason,
        comment,
        endsAt,
        givenById: actor.userId,
        givenAt: now,
      },
      select: { id: true },
    });
    await transaction.leavingRegister.createMany({
      data: ids.map((cashRegisterId) => ({
        organizationId,
        noticeId: id,
        cashRegisterId,
        wish,
        transferToId,
      })),
    });
    for (const contract of contracts) {
      if (contract.state !== 'concluded') continue;
      const row = await readContract(transaction, organizationId, contract.id);
      await moveContract(transaction, row, 'terminate', now, { endsAt, reason: comment, noticeBy: 'client' });
      await transaction.leavingContract.create({
        data: { organizationId, noticeId: id, contractId: contract.id },
        select: { contractId: true },
      });
    }
    if (scope === 'organization') {
      await transaction.organization.update({
        where: { id: organizationId },
        data: { state: 'leaving' },
        select: { id: true },
      });
    }
    await tellOfLeaving(transaction, now, 'given', organizationId, id);
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'leaving.given',
      subjectType: 'LeavingNotice',
      subjectId: id,
      details: { scope, reason, endsAt: endsAt.toISOString(), registers: ids.length, wish },
    });
  });
  return { id, endsAt };
}

async function refuseSecond(
  transaction: Transaction,
  organizationId: string,
  registerIds: readonly string[] | undefined,
): Promise<void> {
  const other = await transaction.leavingNotice.findFirst({
    where: {
      organizationId,
      state: 'given',
      // A client that leaves whole takes every notice of single registers with it: they are taken back first.
      ...(registerIds === undefined
        ? {}
        : {
            OR: [
              { scope: 'organization' as const },
              { registers: { some: { cashRegisterId: { in: [...registerIds] } } } },
            ],
          }),
    },
    select: { id: true },
  });
  if (other === null) return;
  throw new AppError(
    'conflict',
    'leaving.given',
    'Уведомление об уходе уже подано. Отзовите его, чтобы подать новое, или дождитесь последнего дня.',
  );
}

function wrongDay({ earliest, latest }: { readonly earliest: string; readonly latest: string }): AppError {
  const day = (text: string) => text.split('-').toReversed().join('.');
  return new AppError(
    'bad_request',
    'leaving.day',
    `Последним днём обслуживания может быть день с ${day(earliest)} по ${day(latest)}.`,
    { fields: { lastDay: `Выберите день с ${day(earliest)} по ${day(latest)}.` } },
  );
}
