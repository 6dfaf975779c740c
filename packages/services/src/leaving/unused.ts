import type { Prisma, Transaction } from '@koreshok/db';
import { newId, type UnusedTerm, type UnusedTermWish } from '@koreshok/domain';
import { appendTerm } from '../registers/append-term.ts';
import { rewriteAdmissions } from '../admission/rewrite.ts';
import type { EndingNotice } from './ending-notice.ts';
import { servedRegisters } from './registers.ts';

interface Wish {
  readonly wish: UnusedTermWish;
  readonly transferToId: string | null;
}

const CLAIMS_AT_ONCE = 1_000;

/** What is done where nobody said anything: registers that came after the notice. */
const UNSAID: Wish = { wish: 'refund', transferToId: null };

/**
 * Puts what is left of the registers' terms on record, once a register. Days that go to another register are added to its
 * timeline at once, days nobody wants are settled by that; the rest waits for billing.
 */
export async function claimUnused(
  transaction: Transaction,
  { id: noticeId, organizationId }: Pick<EndingNotice, 'id' | 'organizationId'>,
  unused: ReadonlyMap<string, UnusedTerm>,
  now: Date,
): Promise<void> {
  const [said, priceListVersion] = await Promise.all([
    wishesOf(transaction, organizationId, noticeId),
    priceListVersionOf(transaction, organizationId),
  ]);
  const touched = new Set<string>();
  const claims: Prisma.UnusedTermClaimCreateManyInput[] = [];
  for (const [cashRegisterId, { days, parts }] of unused) {
    if (days === 0) continue;
    const { wish, transferToId } = said.get(cashRegisterId) ?? UNSAID;
    const moved =
      wish === 'transfer' && (await moveDays(transaction, organizationId, transferToId, days, now));
    if (moved && transferToId !== null) touched.add(transferToId);
    const settled = moved || wish === 'waive';
    claims.push({
      id: newId(now),
      organizationId,
      noticeId,
      cashRegisterId,
      days,
      arose: JSON.stringify(parts),
      priceListVersion,
      wish,
      transferToId,
      state: settled ? 'settled' : 'open',
      createdAt: now,
      settledAt: settled ? now : null,
      settlement: settled ? (moved ? 'Дни перенесены на другую кассу.' : 'Клиент отказался от дней.') : '',
    });
  }
  for (let start = 0; start < claims.length; start += CLAIMS_AT_ONCE) {
    await transaction.unusedTermClaim.createMany({ data: claims.slice(start, start + CLAIMS_AT_ONCE) });
  }
  await rewriteAdmissions(transaction, [...touched]);
}

/** @returns false when the register that was to have them is not served any more: the claim stays open then. */
async function moveDays(
  transaction: Transaction,
  organizationId: string,
  transferToId: string | null,
  days: number,
  now: Date,
): Promise<boolean> {
  if (transferToId === null) return false;
  const there = await transaction.cashRegister.findFirst({
    where: servedRegisters(organizationId, [transferToId]),
    select: { id: true },
  });
  if (there === null) return false;
  await appendTerm(
    transaction,
    { organizationId, cashRegisterId: transferToId, length: { days }, source: 'transfer' },
    now,
  );
  return true;
}

async function wishesOf(
  transaction: Transaction,
  organizationId: string,
  noticeId: string,
): Promise<ReadonlyMap<string, Wish>> {
  const rows = await transaction.leavingRegister.findMany({
    where: { organizationId, noticeId },
    select: { cashRegisterId: true, wish: true, transferToId: true },
  });
  return new Map(rows.map(({ cashRegisterId, ...wish }) => [cashRegisterId, wish]));
}

/** By which version of the provider's prices the client began; null where none was chosen. */
async function priceListVersionOf(transaction: Transaction, organizationId: string): Promise<number | null> {
  const row = await transaction.onboarding.findUnique({
    where: { organizationId },
    select: { priceList: { select: { version: true } } },
  });
  return row?.priceList?.version ?? null;
}
