import { inTransaction, type Transaction } from '@koreshok/db';
import { type Actor, AppError, type NoticeSide, noticeSide } from '@koreshok/domain';
import { z } from 'zod';
import { lockOrganization, type ServiceContext, writeAudit } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { contractAccess, contractOwner } from './access.ts';
import { moveContract, readContract } from './move.ts';
import { tellOfContract } from './notice-mail.ts';
import { refuseSecondContract } from './one-at-a-time.ts';

export const withdrawTerminationInput = z.object({ contractId: idField });
export type WithdrawTerminationInput = z.input<typeof withdrawTerminationInput>;

/**
 * Takes a notice of termination back while its day is not over: the contract goes on. The side that gave it may, and a
 * notice that came with a client's leaving goes with that alone.
 * @throws AppError `contract.not_found`, `contract.state` (conflict), `contract.notice_over` (conflict),
 * `contract.leaving` (conflict), `contract.notice_of_other` (conflict), `contract.exists` (conflict) when another one
 * took its place meanwhile.
 */
export async function withdrawTermination(
  context: ServiceContext,
  actor: Actor,
  input: WithdrawTerminationInput,
): Promise<void> {
  const { contractId } = readInput(withdrawTerminationInput, input);
  const organizationId = await contractOwner(context, contractAccess(context, actor, 'write'), contractId);
  const now = context.clock.now();
  await inTransaction(context.database, async (transaction) => {
    await lockOrganization(transaction, organizationId);
    const contract = await readContract(transaction, organizationId, contractId);
    const by = noticeSide(actor.organizationKind);
    if (contract.state === 'terminating') {
      await refuseForeignNotice(transaction, { organizationId, contractId, by }, now);
      await refuseSecondContract(transaction, organizationId, contract.cashRegisterId);
    }
    await moveContract(transaction, contract, 'stay', now, { endsAt: null, reason: '', noticeBy: null });
    await tellOfContract(transaction, now, 'kept', contract, { by });
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'contract.notice_withdrawn',
      subjectType: 'Contract',
      subjectId: contractId,
      details: { number: contract.number },
    });
  });
}

interface Notice {
  readonly organizationId: string;
  readonly contractId: string;
  readonly by: NoticeSide;
}

async function refuseForeignNotice(
  transaction: Transaction,
  { organizationId, contractId, by }: Notice,
  now: Date,
): Promise<void> {
  const { endsAt, noticeBy, leaving } = await transaction.contract.findFirstOrThrow({
    where: { organizationId, id: contractId },
    select: {
      endsAt: true,
      noticeBy: true,
      leaving: { where: { notice: { state: 'given' } }, take: 1, select: { noticeId: true } },
    },
  });
  if (endsAt === null || endsAt <= now) {
    throw new AppError(
      'conflict',
      'contract.notice_over',
      'Последний день договора прошёл: отозвать уведомление уже нельзя. Составьте новый договор.',
    );
  }
  if (leaving.length > 0) {
    throw new AppError(
      'conflict',
      'contract.leaving',
      'Договор прекращается вместе с уходом клиента. Отзывается уведомление об уходе, а договор останется в силе.',
    );
  }
  // Notices of which nobody wrote down who gave them came from the provider's page.
  if ((noticeBy ?? 'provider') !== by) {
    throw new AppError(
      'conflict',
      'contract.notice_of_other',
      'Уведомление подала другая сторона: отозвать его может только она.',
    );
  }
}
