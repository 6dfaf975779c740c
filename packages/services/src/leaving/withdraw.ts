import { inTransaction } from '@koreshok/db';
import type { Actor } from '@koreshok/domain';
import { z } from 'zod';
import { lockOrganization, type ServiceContext, writeAudit } from '../context/index.ts';
import { moveContract, readContract } from '../contracts/move.ts';
import { busyContract } from '../contracts/one-at-a-time.ts';
import { idField, readInput } from '../input/index.ts';
import { findNotice, leavingAccess, requireLeavingRight } from './access.ts';
import { tellOfLeaving } from './notice-mail.ts';
import { leavingOver } from './wish.ts';

export const withdrawLeavingNoticeInput = z.object({ noticeId: idField });
export type WithdrawLeavingNoticeInput = z.input<typeof withdrawLeavingNoticeInput>;

/**
 * Takes a notice back while its last day is not over: the client stays, and so do the contracts that would have ended,
 * save those that another has replaced since.
 * @throws AppError `leaving_notice.not_found`, `leaving.over` (conflict).
 */
export async function withdrawLeavingNotice(
  context: ServiceContext,
  actor: Actor,
  input: WithdrawLeavingNoticeInput,
): Promise<void> {
  const { noticeId } = readInput(withdrawLeavingNoticeInput, input);
  requireLeavingRight(actor);
  const { organizationId, scope, version } = await findNotice(
    context,
    leavingAccess(context, actor),
    noticeId,
  );
  const now = context.clock.now();
  await inTransaction(context.database, async (transaction) => {
    await lockOrganization(transaction, organizationId);
    const { count } = await transaction.leavingNotice.updateMany({
      where: { id: noticeId, organizationId, version, state: 'given', endsAt: { gt: now } },
      data: { state: 'withdrawn', closedAt: now, version: version + 1 },
    });
    if (count !== 1) throw leavingOver();
    const links = await transaction.leavingContract.findMany({
      where: { organizationId, noticeId },
      select: { contractId: true },
    });
    for (const { contractId } of links) {
      const contract = await readContract(transaction, organizationId, contractId);
      if (contract.state !== 'terminating') continue;
      // One concluded since goes on in its stead, and this one ends on its day.
      if ((await busyContract(transaction, organizationId, contract.cashRegisterId)) !== null) continue;
      await moveContract(transaction, contract, 'stay', now, { endsAt: null, reason: '', noticeBy: null });
    }
    if (scope === 'organization') {
      await transaction.organization.updateMany({
        where: { id: organizationId, state: 'leaving' },
        data: { state: 'active' },
      });
    }
    await tellOfLeaving(transaction, now, 'withdrawn', organizationId, noticeId);
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'leaving.withdrawn',
      subjectType: 'LeavingNotice',
      subjectId: noticeId,
    });
  });
}
