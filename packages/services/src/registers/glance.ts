import { Prisma, scopedRows } from '@koreshok/db';
import type { Access } from '@koreshok/domain';

import type { ServiceContext } from '../context/index.ts';
import { REGISTER_COLUMNS, REGISTER_TABLES, type RegisterSqlRow } from './rows.ts';

const STEP = 1_000;

/** How many registers a page looks at for one strip of lights; whoever has more is told so. */
const GLANCE_AT_MOST = 20_000;

/**
 * Looks at every register in reach that is not archived, in steps.
 * @returns false when there are more than a page looks at: `note` was told of the first ones alone.
 */
export async function glanceAtRegisters(
  context: ServiceContext,
  access: Access,
  { clientId, outletId }: { readonly clientId?: string | undefined; readonly outletId?: string | undefined },
  note: (row: RegisterSqlRow) => void,
): Promise<boolean> {
  let after = '';
  for (let seen = 0; seen < GLANCE_AT_MOST; seen += STEP) {
    const rows = await scopedRows<RegisterSqlRow>(
      context.database,
      access,
      (scope) => Prisma.sql`
        SELECT ${REGISTER_COLUMNS} FROM ${REGISTER_TABLES}
        WHERE ${scope.registers('r')} AND r.archivedAt IS NULL AND r.id > ${after}
          AND ${clientId === undefined ? Prisma.sql`TRUE` : Prisma.sql`r.organizationId = ${clientId}`}
          AND ${outletId === undefined ? Prisma.sql`TRUE` : Prisma.sql`r.outletId = ${outletId}`}
        ORDER BY r.id LIMIT ${STEP}`,
    );
    for (const row of rows) note(row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < STEP) return true;
    after = last.id;
  }
  return false;
}
