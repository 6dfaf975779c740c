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
import { glanceAtRegisters } from '../registers/glance.ts';
import { conditionOf } from '../registers/rows.ts';

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
  const complete = await glanceAtRegisters(context, access, { clientId, outletId }, (row) => {
    const { others, ...first } = lightOf(conditionOf(row), at);
    counts[first.state] += 1;
    findings.push(first, ...others);
  });
  return { lights: counts, todo: todoOf(findings), complete };
}
