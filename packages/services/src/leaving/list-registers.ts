import type { Prisma } from '@koreshok/db';
import {
  type Actor,
  notFound,
  type UnusedPart,
  type UnusedTerm,
  type UnusedTermWish,
} from '@koreshok/domain';
import { z } from 'zod';
import { type Page, pageFields, pageOf, readCursor, type ServiceContext } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { findNotice, leavingAccess } from './access.ts';
import { unusedTerms } from './registers.ts';

export const listLeavingRegistersInput = z.object({ ...pageFields, noticeId: idField });
export type ListLeavingRegistersInput = z.input<typeof listLeavingRegistersInput>;

/** A register that a notice takes away, with the days it paid for and does not use. */
export interface LeavingRegisterRow {
  readonly registerId: string;
  readonly name: string;
  readonly outletName: string;
  readonly registrationNumber: string;
  readonly wish: UnusedTermWish;
  readonly transferTo: { readonly id: string; readonly name: string } | null;
  /** Reckoned for the last day while it is not over, and as they were claimed after. */
  readonly days: number;
  readonly parts: readonly UnusedPart[];
  /** The claim, once there is one. */
  readonly claim: {
    readonly id: string;
    readonly state: 'open' | 'settled';
    readonly settlement: string;
    readonly settledAt: Date | null;
    readonly priceListVersion: number | null;
  } | null;
}

const COLUMNS = {
  id: true,
  name: true,
  registrationNumber: true,
  outlet: { select: { name: true } },
} satisfies Prisma.CashRegisterSelect;

const CLAIM_COLUMNS = {
  id: true,
  cashRegisterId: true,
  state: true,
  settlement: true,
  settledAt: true,
  priceListVersion: true,
  days: true,
  arose: true,
  wish: true,
  transferTo: { select: { id: true, name: true } },
} as const;

const cursorShape = z.tuple([z.string(), z.string()]);

/**
 * The registers of a notice by name. A whole client's notice that has ended also lists registers which came after it.
 * @throws AppError `leaving_notice.not_found`, `access.denied`.
 */
export async function listLeavingRegisters(
  context: ServiceContext,
  actor: Actor,
  input: ListLeavingRegistersInput,
): Promise<Page<LeavingRegisterRow>> {
  const { noticeId, cursor, limit } = readInput(listLeavingRegistersInput, input);
  const notice = await findNotice(context, leavingAccess(context, actor), noticeId);
  const { organizationId } = notice;
  const { unsafeClient } = context.database;
  const after = readCursor(cursor, cursorShape);
  const about = { organizationId, noticeId };
  const registers = await unsafeClient.cashRegister.findMany({
    where: {
      organizationId,
      OR: [{ leaving: { some: about } }, { unusedTerms: { some: about } }],
      ...(after === null
        ? {}
        : { AND: [{ OR: [{ name: { gt: after[0] } }, { name: after[0], id: { gt: after[1] } }] }] }),
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: limit + 1,
    select: COLUMNS,
  });
  const ids = registers.map(({ id }) => id);
  const here = { ...about, cashRegisterId: { in: ids } };
  const [wishes, claims, unused] = await Promise.all([
    unsafeClient.leavingRegister.findMany({
      where: here,
      select: { cashRegisterId: true, wish: true, transferTo: { select: { id: true, name: true } } },
    }),
    unsafeClient.unusedTermClaim.findMany({ where: here, select: CLAIM_COLUMNS }),
    notice.state === 'ended'
      ? new Map<string, UnusedTerm>()
      : unusedTerms(unsafeClient, organizationId, ids, notice.endsAt),
  ]);
  const wishOf = new Map(wishes.map((row) => [row.cashRegisterId, row]));
  const claimOf = new Map(claims.map((row) => [row.cashRegisterId, row]));
  return pageOf(
    registers,
    limit,
    ({ id, name, registrationNumber, outlet }): LeavingRegisterRow => {
      const claim = claimOf.get(id);
      const said = claim ?? wishOf.get(id);
      if (said === undefined) throw notFound('register');
      return {
        registerId: id,
        name,
        outletName: outlet.name,
        registrationNumber,
        wish: said.wish,
        transferTo: said.transferTo,
        days: claim?.days ?? unused.get(id)?.days ?? 0,
        parts: claim === undefined ? (unused.get(id)?.parts ?? []) : partsOf(claim.arose),
        claim:
          claim === undefined
            ? null
            : {
                id: claim.id,
                state: claim.state,
                settlement: claim.settlement,
                settledAt: claim.settledAt,
                priceListVersion: claim.priceListVersion,
              },
      };
    },
    ({ name, id }) => [name, id],
  );
}

const partsShape = z.array(
  z.object({
    source: z.string(),
    from: z.coerce.date(),
    until: z.coerce.date(),
    days: z.number(),
    paid: z.boolean(),
  }),
);

function partsOf(arose: string): readonly UnusedPart[] {
  return partsShape.parse(JSON.parse(arose));
}
