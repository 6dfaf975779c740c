import { Prisma } from '@koreshok/db';
import { type Actor, PARTNER_CODE_STATES, requireOwn } from '@koreshok/domain';
import { z } from 'zod';
import {
  type Page,
  pageFields,
  pageOf,
  readCursor,
  requireKind,
  type ServiceContext,
} from '../context/index.ts';
import { contains, idField, readInput, searchField, startsWith } from '../input/index.ts';
import {
  PARTNER_CODE_COLUMNS,
  type PartnerCodeRow,
  partnerCodeRowOf,
  type PartnerCodeSqlRow,
  partnerCodeStateSql,
} from './rows.ts';

export const listPartnerCodesInput = z.object({
  ...pageFields,
  /** A part of the name or campaign, or the beginning of the code. */
  search: searchField,
  state: z.enum(PARTNER_CODE_STATES).optional(),
});
export type ListPartnerCodesInput = z.input<typeof listPartnerCodesInput>;

/** The agent's own codes, the newest first. */
export async function listPartnerCodes(
  context: ServiceContext,
  actor: Actor,
  input: ListPartnerCodesInput = {},
): Promise<Page<PartnerCodeRow>> {
  const { search, state, cursor, limit } = readInput(listPartnerCodesInput, input);
  requireKind(actor, 'agent');
  requireOwn(actor, 'identity', 'read');
  const now = context.clock.now();
  const filters = [Prisma.sql`c.organizationId = ${actor.organizationId}`];
  if (search !== undefined) filters.push(searchSql(search));
  if (state !== undefined) filters.push(partnerCodeStateSql(state, now));
  const after = readCursor(cursor, z.tuple([idField]));
  if (after !== null) filters.push(Prisma.sql`c.id < ${after[0]}`);
  const rows = await context.database.unsafeClient.$queryRaw<PartnerCodeSqlRow[]>`
    SELECT ${PARTNER_CODE_COLUMNS} FROM PartnerCode c
    WHERE ${Prisma.join(filters, ' AND ')} ORDER BY c.id DESC LIMIT ${limit + 1}`;
  return pageOf(
    rows,
    limit,
    (row) => partnerCodeRowOf(row, now),
    ({ id }) => [id],
  );
}

function searchSql(search: string): Prisma.Sql {
  const texts = Prisma.sql`c.name LIKE ${contains(search)} OR c.campaign LIKE ${contains(search)}`;
  // A code is ASCII: compared with another letter the database refuses.
  return /^[\x21-\x7e]+$/.test(search)
    ? Prisma.sql`(${texts} OR c.code LIKE ${startsWith(search.toUpperCase())})`
    : Prisma.sql`(${texts})`;
}
