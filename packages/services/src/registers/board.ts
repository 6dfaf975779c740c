import { type Actor, accessFor, lightOf, type LightState } from '@koreshok/domain';
import { z } from 'zod';
import type { ServiceContext } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { glanceAtRegisters } from './glance.ts';
import { conditionOf, type RegisterSqlRow } from './rows.ts';

export const registersBoardInput = z.object({ clientId: idField.optional() });
export type RegistersBoardInput = z.input<typeof registersBoardInput>;

/** The registers of one outlet at a glance. */
export interface BoardOutlet {
  readonly outletId: string;
  readonly lights: Readonly<Record<LightState, number>>;
  /** Those that need somebody, the worst first; at most five. */
  readonly worst: readonly {
    readonly id: string;
    readonly name: string;
    readonly state: LightState;
    readonly cause: string;
  }[];
}

const WORST = 5;
const PRESSING: Readonly<Record<LightState, number>> = { failing: 0, attention: 1, no_data: 2, working: 3 };

export interface RegistersBoard {
  /** Outlets without registers are absent. */
  readonly outlets: readonly BoardOutlet[];
  /** False when there are more registers than were looked at. */
  readonly complete: boolean;
}

/** The lights of all registers in reach by the outlet they stand in. */
export async function registersBoard(
  context: ServiceContext,
  actor: Actor,
  input: RegistersBoardInput = {},
): Promise<RegistersBoard> {
  const { clientId } = readInput(registersBoardInput, input);
  const at = context.clock.now();
  const access = accessFor(actor, 'technical', 'read', at);
  const outlets = new Map<string, Built>();
  const complete = await glanceAtRegisters(context, access, { clientId }, (row) => note(outlets, row, at));
  return {
    outlets: [...outlets].map(([outletId, { lights, worst }]) => ({ outletId, lights, worst })),
    complete,
  };
}

interface Built {
  readonly lights: Record<LightState, number>;
  worst: BoardOutlet['worst'];
}

function note(outlets: Map<string, Built>, row: RegisterSqlRow, at: Date): void {
  const built = outlets.get(row.outletId) ?? {
    lights: { working: 0, attention: 0, failing: 0, no_data: 0 },
    worst: [],
  };
  const { state, cause } = lightOf(conditionOf(row), at);
  built.lights[state] += 1;
  if (state !== 'working') {
    built.worst = [...built.worst, { id: row.id, name: row.name, state, cause }]
      .toSorted((one, other) => PRESSING[one.state] - PRESSING[other.state])
      .slice(0, WORST);
  }
  outlets.set(row.outletId, built);
}
