import { Prisma, scopedRows } from '@koreshok/db';
import {
  type Actor,
  accessFor,
  type LightFinding,
  lightOf,
  type LightState,
  type TodoItem,
  todoOf,
} from '@koreshok/domain';
import { z } from 'zod';
import type { ServiceContext } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { conditionOf, REGISTER_COLUMNS, REGISTER_TABLES, type RegisterSqlRow } from '../registers/rows.ts';

export const registersOverviewInput = z.object({
  clientId: idField.optional(),
  outletId: idField.optional(),
});
export type RegistersOverviewInput = z.input<typeof registersOverviewInput>;

export type LightCounts = Readonly<Record<LightState, number>>;

export interface RegistersOverview {
  readonly lights: LightCounts;
  readonly todo: readonly TodoItem[];
  /** False when there are more registers than were looked at; the counts are of those looked at. */
  readonly complete: boolean;
}

const STEP = 1000;
const AT_MOST = 20_000;

/** The lights of all registers in reach as counts, and what there is to do about them. */
export async function registersOverview(
  context: ServiceContext,
  actor: Actor,
  input: RegistersOverviewInput = {},
): Promise<RegistersOverview> {
  const { clientId, outletId } = readInput(registersOverviewInput, input);
  const at = context.clock.now();
  const access = accessFor(actor, 'technical', 'read', at);
  const counts: Record<LightState, number> = { working: 0, attention: 0, failing: 0, no_data: 0 };
  const findings: LightFinding[] = [];
  let after = '';
  for (let seen = 0; seen < AT_MOST; seen += STEP) {
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
    for (const row of rows) {
      const { others, ...first } = lightOf(conditionOf(row), at);
      counts[first.state] += 1;
      findings.push(first, ...others);
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < STEP) {
      return { lights: counts, todo: todoOf(findings), complete: true };
    }
    after = last.id;
  }
  return { lights: counts, todo: todoOf(findings), complete: false };
}
