import { Prisma, scopedRows } from '@koreshok/db';
import { type Access, type Actor, accessFor, LIGHT_STATES, type LightState } from '@koreshok/domain';
import { z } from 'zod';
import { type Page, pageFields, readCursor, type ServiceContext, writeCursor } from '../context/index.ts';
import { contains, idField, readInput, searchField, startsWith } from '../input/index.ts';
import {
  REGISTER_COLUMNS,
  REGISTER_TABLES,
  type RegisterRow,
  type RegisterSqlRow,
  registerRowOf,
} from './rows.ts';

export const listRegistersInput = z.object({
  ...pageFields,
  /** РНМ, ФН or serial number from its first digits, or a part of a name, an outlet, a client. */
  search: searchField,
  clientId: idField.optional(),
  outletId: idField.optional(),
  /** These alone: what was chosen before is named by it. */
  ids: z.array(idField).max(100).optional(),
  lights: z
    .array(z.enum(['working', 'attention', 'failing', 'no_data']))
    .max(LIGHT_STATES.length)
    .optional(),
  archived: z.boolean().default(false),
});
export type ListRegistersInput = z.input<typeof listRegistersInput>;
type Query = z.output<typeof listRegistersInput>;

const cursorShape = z.tuple([z.string(), z.string()]);

/** Rows looked at for one page when lights are asked for: lights are judged, not stored. */
const SCAN_AT_MOST = 2000;
const SCAN_STEP = 400;

/**
 * Registers in reach of the actor, by name. With `lights` a page may come out shorter than its limit though there is
 * more: `next` tells.
 */
export async function listRegisters(
  context: ServiceContext,
  actor: Actor,
  input: ListRegistersInput = {},
): Promise<Page<RegisterRow>> {
  const query = readInput(listRegistersInput, input);
  const at = context.clock.now();
  const access = accessFor(actor, 'technical', 'read', at);
  const wanted = query.lights === undefined ? null : new Set<LightState>(query.lights);
  const step = wanted === null ? query.limit : SCAN_STEP;
  const items: RegisterRow[] = [];
  let after = readCursor(query.cursor, cursorShape);
  for (let scanned = 0; scanned < SCAN_AT_MOST; ) {
    const rows = await registersAfter(context, access, query, after, step + 1);
    for (const row of rows.slice(0, step)) {
      const item = registerRowOf(row, at);
      after = [row.name, row.id];
      if (wanted === null || wanted.has(item.light.state)) items.push(item);
      if (items.length === query.limit) {
        const more = rows.length > step || row !== rows.at(-1);
        return { items, next: more ? writeCursor(after) : null };
      }
    }
    if (rows.length <= step) return { items, next: null };
    scanned += step;
  }
  return { items, next: after === null ? null : writeCursor(after) };
}

function registersAfter(
  context: ServiceContext,
  access: Access,
  query: Query,
  after: readonly [string, string] | null,
  limit: number,
): Promise<RegisterSqlRow[]> {
  const keyset =
    after === null
      ? Prisma.sql`TRUE`
      : Prisma.sql`(r.name > ${after[0]} OR (r.name = ${after[0]} AND r.id > ${after[1]}))`;
  return scopedRows<RegisterSqlRow>(
    context.database,
    access,
    (scope) => Prisma.sql`
      SELECT ${REGISTER_COLUMNS} FROM ${REGISTER_TABLES}
      WHERE ${scope.registers('r')} AND ${filters(query, access)} AND ${keyset}
      ORDER BY r.name, r.id LIMIT ${limit}`,
  );
}

function filters(query: Query, access: Access): Prisma.Sql {
  const conditions = [
    query.archived ? Prisma.sql`r.archivedAt IS NOT NULL` : Prisma.sql`r.archivedAt IS NULL`,
    ...(query.clientId === undefined ? [] : [Prisma.sql`r.organizationId = ${query.clientId}`]),
    ...(query.outletId === undefined ? [] : [inBranch(query.outletId)]),
    ...(query.ids === undefined ? [] : [among(query.ids)]),
    ...(query.search === undefined ? [] : [searchFilter(query.search, access.relation !== 'member')]),
  ];
  return Prisma.join(conditions, ' AND ');
}

function among(ids: readonly string[]): Prisma.Sql {
  return ids.length === 0 ? Prisma.sql`FALSE` : Prisma.sql`r.id IN (${Prisma.join([...ids])})`;
}

/** Registers that stand in an outlet or anywhere below it; the scope of the read holds whatever the branch is. */
function inBranch(outletId: string): Prisma.Sql {
  return Prisma.sql`r.outletId IN (
    WITH RECURSIVE branch AS (
      SELECT top.id, top.organizationId FROM Outlet top WHERE top.id = ${outletId}
      UNION
      SELECT o.id, o.organizationId FROM Outlet o
      JOIN branch b ON o.organizationId = b.organizationId AND o.parentId = b.id)
    SELECT id FROM branch)`;
}

function searchFilter(search: string, amongClients: boolean): Prisma.Sql {
  const code = search.replace(/[\s-]/g, '');
  const part = contains(search);
  const conditions = [
    Prisma.sql`r.name LIKE ${part}`,
    Prisma.sql`u.name LIKE ${part}`,
    Prisma.sql`u.address LIKE ${part}`,
    Prisma.sql`r.model LIKE ${part}`,
    // Codes are kept in ASCII and cannot be compared with other letters.
    ...(/^[\x21-\x7e]+$/.test(code)
      ? [
          Prisma.sql`r.serialNumber LIKE ${startsWith(code)}`,
          Prisma.sql`r.registrationNumber LIKE ${startsWith(code)}`,
          Prisma.sql`i.fn LIKE ${startsWith(code)}`,
        ]
      : []),
    ...(amongClients ? [Prisma.sql`c.shortName LIKE ${part}`] : []),
  ];
  return Prisma.sql`(${Prisma.join(conditions, ' OR ')})`;
}
