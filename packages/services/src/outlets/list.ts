import { exact, Prisma, scoped, scopedRows, type WholeColumn } from '@koreshok/db';
import { type Access, type Actor, accessFor } from '@koreshok/domain';
import { z } from 'zod';
import { type ServiceContext, targetClient } from '../context/index.ts';
import { contains, idField, readInput, searchField } from '../input/index.ts';

export const listOutletsInput = z.object({
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
  /** Its name; null also where the parent is out of the actor's reach. */
  readonly parentName: string | null;
  readonly name: string;
  readonly address: string;
  readonly timeZone: string;
  /** Registers in reach of the actor that stand here. */
  readonly registers: number;
}

const AT_MOST = 1000;

/** Where outlets are chosen by name: a place is part of all these. */
const PLACES = ['registers', 'receipts', 'sales', 'papers', 'access'] as const;

/** The outlets of one client in reach of the actor, by name; at most a thousand. @throws AppError `client.not_found`. */
export async function listOutlets(
  context: ServiceContext,
  actor: Actor,
  input: ListOutletsInput = {},
): Promise<OutletRow[]> {
  const { clientId, archived, search } = readInput(listOutletsInput, input);
  const access = accessFor(actor, 'technical', 'read', context.clock.now(), ...PLACES);
  const organizationId = await targetClient(context, access, clientId);
  const narrowed = access.outletIds !== null || access.scope.kind === 'granted';
  const rows = await scopedRows<
    Omit<OutletRow, 'registers' | 'parentName'> & { readonly registers: WholeColumn }
  >(
    context.database,
    access,
    (scope) => Prisma.sql`
      SELECT u.id, u.parentId, u.name, u.address, u.timeZone, COUNT(r.id) AS registers
      FROM Outlet u
      LEFT JOIN CashRegister r ON r.organizationId = u.organizationId AND r.outletId = u.id
        AND r.archivedAt IS NULL AND ${scope.registers('r')}
      WHERE u.organizationId = ${organizationId} AND ${archived ? Prisma.sql`u.archivedAt IS NOT NULL` : Prisma.sql`u.archivedAt IS NULL`}
        AND ${search === undefined ? Prisma.sql`TRUE` : Prisma.sql`(u.name LIKE ${contains(search)} OR u.address LIKE ${contains(search)})`}
        AND ${access.outletIds === null ? Prisma.sql`TRUE` : ownOutlets(access.outletIds, access.registerIds)}
      GROUP BY u.id, u.parentId, u.name, u.address, u.timeZone
      ${narrowed && access.outletIds === null ? Prisma.sql`HAVING registers > 0` : Prisma.empty}
      ORDER BY u.name, u.id LIMIT ${AT_MOST}`,
  );
  const parents = await parentNames(context, access, organizationId, rows);
  return rows.map((row) => ({
    ...row,
    parentName: parents.get(row.parentId ?? '') ?? null,
    registers: exact(row.registers),
  }));
}

/** Names of the outlets that others hang under, as far as the actor may see them. */
async function parentNames(
  context: ServiceContext,
  access: Access,
  organizationId: string,
  rows: readonly Pick<OutletRow, 'parentId'>[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(rows.flatMap(({ parentId }) => (parentId === null ? [] : [parentId])))];
  if (ids.length === 0) return new Map();
  const parents = await scoped(context.database, access).outlet.findMany({
    where: { organizationId, id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(parents.map(({ id, name }) => [id, name]));
}

/** The outlets of a narrowed member, and those where a single register of his stands. */
function ownOutlets(outletIds: readonly string[], registerIds: readonly string[]): Prisma.Sql {
  const conditions = [
    Prisma.sql`FALSE`,
    ...(outletIds.length === 0 ? [] : [Prisma.sql`u.id IN (${Prisma.join([...outletIds])})`]),
    ...(registerIds.length === 0
      ? []
      : [
          Prisma.sql`EXISTS (SELECT 1 FROM CashRegister own WHERE own.organizationId = u.organizationId
            AND own.outletId = u.id AND own.id IN (${Prisma.join([...registerIds])}))`,
        ]),
  ];
  return Prisma.sql`(${Prisma.join(conditions, ' OR ')})`;
}
