import { exact, Prisma, scopedRows, type WholeColumn } from '@koreshok/db';
import { type Actor, accessFor } from '@koreshok/domain';
import { z } from 'zod';
import { type ServiceContext, targetClient } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';

export const listOutletsInput = z.object({ clientId: idField.optional() });
export type ListOutletsInput = z.input<typeof listOutletsInput>;

export interface OutletRow {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly timeZone: string;
  /** Registers in reach of the actor that stand here. */
  readonly registers: number;
}

const AT_MOST = 1000;

/** The outlets of one client in reach of the actor, by name; at most a thousand. @throws AppError `client.not_found`. */
export async function listOutlets(
  context: ServiceContext,
  actor: Actor,
  input: ListOutletsInput = {},
): Promise<OutletRow[]> {
  const { clientId } = readInput(listOutletsInput, input);
  const access = accessFor(actor, 'technical', 'read', context.clock.now());
  const organizationId = await targetClient(context, access, clientId);
  const narrowed = access.outletIds !== null || access.scope.kind === 'granted';
  const rows = await scopedRows<Omit<OutletRow, 'registers'> & { readonly registers: WholeColumn }>(
    context.database,
    access,
    (scope) => Prisma.sql`
      SELECT u.id, u.name, u.address, u.timeZone, COUNT(r.id) AS registers
      FROM Outlet u
      LEFT JOIN CashRegister r ON r.organizationId = u.organizationId AND r.outletId = u.id
        AND r.archivedAt IS NULL AND ${scope.registers('r')}
      WHERE u.organizationId = ${organizationId} AND u.archivedAt IS NULL
        AND ${access.outletIds === null ? Prisma.sql`TRUE` : ownOutlets(access.outletIds)}
      GROUP BY u.id, u.name, u.address, u.timeZone
      ${narrowed && access.outletIds === null ? Prisma.sql`HAVING registers > 0` : Prisma.empty}
      ORDER BY u.name, u.id LIMIT ${AT_MOST}`,
  );
  return rows.map((row) => ({ ...row, registers: exact(row.registers) }));
}

function ownOutlets(ids: readonly string[]): Prisma.Sql {
  return ids.length === 0 ? Prisma.sql`FALSE` : Prisma.sql`u.id IN (${Prisma.join([...ids])})`;
}
