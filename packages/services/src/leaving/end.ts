import { inTransaction, Prisma, type Transaction } from '@koreshok/db';
import { lockOrganization, type ServiceContext, writeAudit } from '../context/index.ts';
import { endContracts } from './end-contracts.ts';
import type { EndingNotice } from './ending-notice.ts';
import { LONGEST_END } from './longest-end.ts';
import { tellOfLeaving } from './notice-mail.ts';
import { leavingRegisterIds, unusedTerms } from './registers.ts';
import { releaseRegisters } from './release.ts';
import { claimUnused } from './unused.ts';

/**
 * Ends the service by a notice, in one transaction: contracts, paid terms and admissions of the registers, what is left
 * of the terms as claims, and, when the whole client leaves, its cabinet to be read only and closed to everybody it was
 * shown to.
 * @returns false when somebody else did it or the notice was taken back.
 */
export function endLeaving(context: ServiceContext, notice: EndingNotice): Promise<boolean> {
  const { id: noticeId, organizationId, scope, endsAt } = notice;
  const now = context.clock.now();
  return inTransaction(
    context.database,
    async (transaction) => {
      await lockOrganization(transaction, organizationId);
      const { count } = await transaction.leavingNotice.updateMany({
        where: { id: noticeId, state: 'given', endsAt: { lte: now } },
        data: { state: 'ended', closedAt: now, version: { increment: 1 } },
      });
      if (count !== 1) return false;
      const ids = await stillServed(transaction, notice);
      await claimUnused(
        transaction,
        notice,
        await unusedTerms(transaction, organizationId, ids, endsAt),
        now,
      );
      if (scope === 'organization') await closeClient(transaction, organizationId, now);
      await releaseRegisters(transaction, notice, ids);
      await endContracts(transaction, notice, ids, now);
      await tellOfLeaving(transaction, now, 'ended', organizationId, noticeId);
      await writeAudit(transaction, null, now, {
        organizationId,
        action: 'leaving.ended',
        subjectType: 'LeavingNotice',
        subjectId: noticeId,
        details: { scope, registers: ids.length },
      });
      return true;
    },
    { timeout: LONGEST_END },
  );
}

/** Whoever leaves whole takes along registers that came after the notice. */
async function stillServed(
  transaction: Transaction,
  { id: noticeId, organizationId, scope }: EndingNotice,
): Promise<string[]> {
  const served = await leavingRegisterIds(transaction, organizationId, undefined);
  if (scope === 'organization') return served;
  const rows = await transaction.leavingRegister.findMany({
    where: { organizationId, noticeId },
    select: { cashRegisterId: true },
  });
  const leaving = new Set(rows.map(({ cashRegisterId }) => cashRegisterId));
  return served.filter((id) => leaving.has(id));
}

/** Nobody outside sees into a cabinet that has no service any more. */
async function closeClient(transaction: Transaction, organizationId: string, now: Date): Promise<void> {
  await transaction.organization.update({
    where: { id: organizationId },
    data: { state: 'closed', closedAt: now },
    select: { id: true },
  });
  const live = { organizationId, revokedAt: null };
  await transaction.serviceGrant.updateMany({ where: live, data: { revokedAt: now } });
  await transaction.financeAccess.updateMany({ where: live, data: { revokedAt: now } });
  await transaction.invitation.updateMany({
    where: { ...live, acceptedAt: null },
    data: { revokedAt: now },
  });
  await transaction.$executeRaw(
    Prisma.sql`UPDATE ApiKey SET revokedAt = ${now} WHERE organizationId = ${organizationId} AND revokedAt IS NULL`,
  );
}
