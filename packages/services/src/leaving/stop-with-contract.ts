import type { Transaction } from '@koreshok/db';
import { newId } from '@koreshok/domain';
import { lockOrganization, writeAudit } from '../context/index.ts';
import { servedByAlone, type ServingContract } from './contract-registers.ts';
import { tellOfLeaving } from './notice-mail.ts';
import { unusedTerms } from './registers.ts';
import { releaseRegisters } from './release.ts';
import { claimUnused } from './unused.ts';

/**
 * Ends the service of registers that only a terminated contract kept, in the transaction that ends it. They go the way
 * of registers that leave: what happened stands as a notice that has ended, with the days they do not use as claims.
 * @returns how many stopped.
 */
export async function stopWithContract(
  transaction: Transaction,
  contract: ServingContract & { readonly endsAt: Date; readonly reason: string },
  now: Date,
): Promise<number> {
  const { organizationId, endsAt, reason: comment } = contract;
  await lockOrganization(transaction, organizationId);
  const rows = await transaction.cashRegister.findMany({
    where: await servedByAlone(transaction, contract),
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return 0;
  const id = newId(now);
  const notice = { id, organizationId, scope: 'registers', reason: 'contract_ended', endsAt } as const;
  await transaction.leavingNotice.create({
    data: { ...notice, comment, state: 'ended', givenAt: now, closedAt: now },
    select: { id: true },
  });
  await transaction.leavingRegister.createMany({
    data: ids.map((cashRegisterId) => ({ organizationId, noticeId: id, cashRegisterId })),
  });
  await transaction.leavingContract.create({
    data: { organizationId, noticeId: id, contractId: contract.id },
    select: { contractId: true },
  });
  await claimUnused(transaction, notice, await unusedTerms(transaction, organizationId, ids, endsAt), now);
  await releaseRegisters(transaction, notice, ids);
  await tellOfLeaving(transaction, now, 'ended', organizationId, id);
  await writeAudit(transaction, null, now, {
    organizationId,
    action: 'leaving.ended',
    subjectType: 'LeavingNotice',
    subjectId: id,
    details: { scope: notice.scope, registers: ids.length, contractId: contract.id },
  });
  return ids.length;
}
