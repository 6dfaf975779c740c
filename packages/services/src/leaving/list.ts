import { exact, Prisma, scopedRows, type WholeColumn } from '@koreshok/db';
import {
  type Actor,
  lastDayOfService,
  LEAVING_REASONS,
  LEAVING_STATES,
  type LeavingReason,
  type LeavingScope,
  type LeavingState,
} from '@koreshok/domain';
import { z } from 'zod';
import {
  type Page,
  pageFields,
  pageOf,
  readCursor,
  requireKind,
  type ServiceContext,
} from '../context/index.ts';
import { contains, readInput, searchField, startsWith } from '../input/index.ts';
import { leavingAccess } from './access.ts';

export const listLeavingNoticesInput = z.object({
  ...pageFields,
  state: z.enum(LEAVING_STATES).optional(),
  reason: z.enum(LEAVING_REASONS).optional(),
  /** Only those with days that nobody has settled yet. */
  unsettled: z.boolean().default(false),
  /** A client's name or ИНН. */
  search: searchField,
});
export type ListLeavingNoticesInput = z.input<typeof listLeavingNoticesInput>;

/** A notice of a provider's client. */
export interface LeavingNoticeRow {
  readonly id: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly inn: string;
  /** The reseller the client lives under, or null for the operator's own. */
  readonly resellerName: string | null;
  readonly scope: LeavingScope;
  readonly reason: LeavingReason;
  readonly state: LeavingState;
  readonly lastDay: string;
  readonly endsAt: Date;
  readonly givenAt: Date;
  readonly registers: number;
  /** Days of claims that nobody has settled yet. */
  readonly openDays: number;
}

interface Row extends Omit<LeavingNoticeRow, 'resellerName' | 'lastDay' | 'registers' | 'openDays'> {
  readonly providerKind: string;
  readonly providerName: string;
  readonly registers: WholeColumn;
  readonly openDays: WholeColumn;
}

const cursorShape = z.tuple([z.number(), z.string()]);

/** Notices of all clients in reach of an operator or reseller, the latest last day first. @throws AppError `access.denied`. */
export async function listLeavingNotices(
  context: ServiceContext,
  actor: Actor,
  input: ListLeavingNoticesInput = {},
): Promise<Page<LeavingNoticeRow>> {
  const { state, reason, unsettled, search, cursor, limit } = readInput(listLeavingNoticesInput, input);
  requireKind(actor, 'reseller', 'operator');
  const after = readCursor(cursor, cursorShape);
  const rows = await scopedRows<Row>(
    context.database,
    leavingAccess(context, actor),
    (scope) => Prisma.sql`
      SELECT n.id, n.organizationId AS clientId, o.shortName AS clientName, o.inn, p.kind AS providerKind,
        p.shortName AS providerName, n.scope, n.reason, n.state, n.endsAt, n.givenAt,
        (SELECT COUNT(*) FROM LeavingRegister l
          WHERE l.organizationId = n.organizationId AND l.noticeId = n.id) AS registers,
        (SELECT COALESCE(SUM(c.days), 0) FROM UnusedTermClaim c
          WHERE c.organizationId = n.organizationId AND c.noticeId = n.id AND c.state = 'open') AS openDays
      FROM LeavingNotice n
      JOIN Organization o ON o.id = n.organizationId
      JOIN Organization p ON p.id = o.providerId
      WHERE ${scope.clients('o')}
        ${state === undefined ? Prisma.empty : Prisma.sql`AND n.state = ${state}`}
        ${reason === undefined ? Prisma.empty : Prisma.sql`AND n.reason = ${reason}`}
        ${unsettled ? UNSETTLED : Prisma.empty}
        ${search === undefined ? Prisma.empty : matching(search)}
        ${after === null ? Prisma.empty : beyond(new Date(after[0]), after[1])}
      ORDER BY n.endsAt DESC, n.id DESC LIMIT ${limit + 1}`,
  );
  const showsReseller = actor.organizationKind === 'operator';
  return pageOf(
    rows,
    limit,
    ({ providerKind, providerName, registers, openDays, ...row }): LeavingNoticeRow => ({
      ...row,
      resellerName: showsReseller && providerKind === 'reseller' ? providerName : null,
      lastDay: lastDayOfService(row.endsAt),
      registers: exact(registers),
      openDays: exact(openDays),
    }),
    (row) => [row.endsAt.getTime(), row.id],
  );
}

const UNSETTLED = Prisma.sql`AND EXISTS (SELECT 1 FROM UnusedTermClaim c
  WHERE c.organizationId = n.organizationId AND c.noticeId = n.id AND c.state = 'open')`;

function matching(search: string): Prisma.Sql {
  // An ИНН is a code of digits: no text can be compared with it.
  if (!/^\d+$/.test(search)) return Prisma.sql`AND o.shortName LIKE ${contains(search)}`;
  return Prisma.sql`AND (o.shortName LIKE ${contains(search)} OR o.inn LIKE ${startsWith(search)})`;
}

function beyond(endsAt: Date, id: string): Prisma.Sql {
  return Prisma.sql`AND (n.endsAt < ${endsAt} OR (n.endsAt = ${endsAt} AND n.id < ${id}))`;
}
