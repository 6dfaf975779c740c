import type { Transaction } from '@koreshok/db';
import { rewriteAdmissions } from '../admission/rewrite.ts';
import type { EndingNotice } from './ending-notice.ts';

const IDS_AT_ONCE = 1_000;

/** Terms end, drives are free for whoever has them next, and the gateway hears of it. */
export async function releaseRegisters(
  transaction: Transaction,
  { organizationId, reason, endsAt }: Pick<EndingNotice, 'organizationId' | 'reason' | 'endsAt'>,
  ids: readonly string[],
): Promise<void> {
  for (let start = 0; start < ids.length; start += IDS_AT_ONCE) {
    const part = ids.slice(start, start + IDS_AT_ONCE);
    // No stretch reaches beyond the end: what begins behind it has no length any more.
    const reaching = { organizationId, cashRegisterId: { in: part }, paidUntil: { gt: endsAt } };
    await transaction.registerTerm.updateMany({
      where: { ...reaching, paidFrom: { gt: endsAt } },
      data: { paidFrom: endsAt },
    });
    await transaction.registerTerm.updateMany({ where: reaching, data: { paidUntil: endsAt } });
    await transaction.cashRegister.updateMany({
      where: { organizationId, id: { in: part } },
      data: { goneAt: endsAt, goneFor: reason },
    });
    await transaction.registrationInterval.updateMany({
      where: { organizationId, cashRegisterId: { in: part }, validUntil: null },
      data: { validUntil: endsAt },
    });
  }
  await rewriteAdmissions(transaction, ids);
}
