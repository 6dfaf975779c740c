import type { Transaction } from '@koreshok/db';
import { notFound, type UnusedTerm, unusedTerm } from '@koreshok/domain';

/** Registers still in service: neither archived nor gone. */
export function servedRegisters(organizationId: string, ids: readonly string[] | undefined) {
  return {
    organizationId,
    archivedAt: null,
    goneAt: null,
    ...(ids === undefined ? {} : { id: { in: [...ids] } }),
  };
}

/** Registers that an ended notice took away and that have not come back. */
export function goneWith(about: { readonly organizationId: string; readonly noticeId: string }) {
  return {
    organizationId: about.organizationId,
    archivedAt: null,
    goneAt: { not: null },
    OR: [{ leaving: { some: about } }, { unusedTerms: { some: about } }],
  };
}

type Reader = Pick<Transaction, 'cashRegister' | 'registerTerm'>;

/**
 * The ids of the registers that a notice is about.
 * @throws AppError `register.not_found` when one that was named is not in service.
 */
export async function leavingRegisterIds(
  client: Reader,
  organizationId: string,
  ids: readonly string[] | undefined,
): Promise<string[]> {
  const wanted = ids === undefined ? undefined : [...new Set(ids)];
  const rows = await client.cashRegister.findMany({
    where: servedRegisters(organizationId, wanted),
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  if (wanted !== undefined && rows.length !== wanted.length) throw notFound('register');
  return rows.map(({ id }) => id);
}

const IDS_AT_ONCE = 1_000;

/** What each register leaves unused at the end; registers that leave nothing are left out. */
export async function unusedTerms(
  client: Reader,
  organizationId: string,
  registerIds: readonly string[],
  endsAt: Date,
): Promise<ReadonlyMap<string, UnusedTerm>> {
  const found = new Map<string, UnusedTerm>();
  for (let start = 0; start < registerIds.length; start += IDS_AT_ONCE) {
    const rows = await client.registerTerm.findMany({
      where: {
        organizationId,
        cashRegisterId: { in: registerIds.slice(start, start + IDS_AT_ONCE) },
        paidUntil: { gt: endsAt },
      },
      select: { cashRegisterId: true, paidFrom: true, paidUntil: true, source: true },
    });
    for (const [id, stretches] of Map.groupBy(rows, ({ cashRegisterId }) => cashRegisterId)) {
      found.set(id, unusedTerm(stretches, endsAt));
    }
  }
  return found;
}
