import { exact, Prisma, scopedRows, type WholeColumn } from '@koreshok/db';
import { type Actor, accessFor } from '@koreshok/domain';
import { z } from 'zod';
import {
  type Page,
  pageFields,
  pageOf,
  readCursor,
  type ServiceContext,
  targetClient,
} from '../context/index.ts';
import { contains, idField, readInput, searchField } from '../input/index.ts';
import { PLACES, reachedOutlets } from './reach.ts';

export const listOutletsInput = z.object({
  ...pageFields,
  clientId: idField.optional(),
  /** Those in the archive instead. */
  archived: z.boolean().default(false),
  /** A part of the name or of the address. */
  search: searchField,
});
export type ListOutletsInput = z.input<typeof listOutletsInput>;

export interface OutletRow {
  readonly id: string;
  /** Under which outlet it hangs; null at the top. It may be out of the actor's reach. */
  readonly parentId: string | null;
  /** Its name; null also where the parent is out of the actor's reach or not in this list. */
  readonly parentName: string | null;
  readonly name: string;
  readonly address: string;
  readonly timeZone: string;
  /** How many outlets of this list stand above it; 0 at the top. */
  readonly depth: number;
  /** Registers in reach of the actor that stand here. */
  readonly registers: number;
}

interface Row extends Omit<OutletRow, 'registers' | 'depth'> {
  readonly registers: WholeColumn;
  readonly depth: WholeColumn;
  readonly path: string;
}

const cursorShape = z.tuple([z.string()]);

/** Letters of a name that order brothers: six levels of them still fit what the server sorts by (max_sort_length). */
const SORTED_LETTERS = 24;

/**
 * Where an outlet stands among the others: its parent's place, then its name, then its id, which no other has. Two spaces
 * come before whatever a longer name goes on with.
 */
const pathUnder = (parentPath: Prisma.Sql, alias: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`CAST(CONCAT(${parentPath}, LEFT(${alias}.name, ${SORTED_LETTERS}), '  ', ${alias}.id, ' ') AS CHAR(400))`;

/**
 * The outlets of one client in reach of the actor in the order their tree is read: each under its parent, brothers by
 * name. One whose parent is not in the list stands at the top.
 * @throws AppError `client.not_found`, `page.cursor`.
 */
export async function listOutlets(
  context: ServiceContext,
  actor: Actor,
  input: ListOutletsInput = {},
): Promise<Page<OutletRow>> {
  const { clientId, archived, search, cursor, limit } = readInput(listOutletsInput, input);
  const access = accessFor(actor, 'technical', 'read', context.clock.now(), ...PLACES);
  const organizationId = await targetClient(context, access, clientId);
  const after = readCursor(cursor, cursorShape)?.[0];
  const t = Prisma.sql`t`;
  const c = Prisma.sql`c`;
  const rows = await scopedRows<Row>(
    context.database,
    access,
    (scope) => Prisma.sql`
      WITH RECURSIVE reached AS (
        SELECT u.id, u.parentId, u.name FROM Outlet u
        WHERE ${reachedOutlets(scope, access, organizationId, archived)}),
      tree AS (
        SELECT t.id, t.name, CAST(NULL AS CHAR(120)) AS parentName, 0 AS depth,
          ${pathUnder(Prisma.sql`''`, t)} AS path
        FROM reached t LEFT JOIN reached above ON above.id = t.parentId
        WHERE above.id IS NULL
        UNION ALL
        SELECT c.id, c.name, p.name, p.depth + 1, ${pathUnder(Prisma.sql`p.path`, c)}
        FROM reached c JOIN tree p ON p.id = c.parentId)
      SELECT u.id, u.parentId, t.parentName, u.name, u.address, u.timeZone, t.depth, t.path,
        (SELECT COUNT(*) FROM CashRegister r WHERE r.organizationId = u.organizationId AND r.outletId = u.id
          AND r.archivedAt IS NULL AND ${scope.registers('r')}) AS registers
      FROM tree t JOIN Outlet u ON u.organizationId = ${organizationId} AND u.id = t.id
      WHERE ${search === undefined ? Prisma.sql`TRUE` : matches(search)}
        AND ${after === undefined ? Prisma.sql`TRUE` : Prisma.sql`t.path > ${after}`}
      ORDER BY t.path LIMIT ${limit + 1}`,
  );
  return pageOf(
    rows,
    limit,
    ({ path: _path, registers, depth, ...row }) => ({
      ...row,
      registers: exact(registers),
      depth: exact(depth),
    }),
    ({ path }) => [path],
  );
}

function matches(search: string): Prisma.Sql {
  return Prisma.sql`(u.name LIKE ${contains(search)} OR u.address LIKE ${contains(search)})`;
}
