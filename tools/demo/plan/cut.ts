import type { DemoPlan } from './demo-plan.ts';
import type { PlannedRegister } from './register.ts';

/** What is left of a plan. */
export interface Cut {
  /** Clients by their keys, each with the places of the registers it keeps, counted from 1. */
  readonly registers: Readonly<Record<string, readonly number[]>>;
  /** No register has more days of documents. */
  readonly historyDays: number;
}

/**
 * A part of a plan that is made in seconds: the same organizations, outlets and registers, fewer of them and with less
 * to tell.
 */
export function cutPlan(plan: DemoPlan, cut: Cut): DemoPlan {
  const clients = plan.clients.flatMap((client) => {
    const places = cut.registers[client.key];
    if (places === undefined) return [];
    const registers = client.registers
      .filter((_, index) => places.includes(index + 1))
      .map((register) => shorten(register, cut.historyDays));
    return [{ ...client, registers }];
  });
  return { ...plan, clients };
}

/** The history begins later; the drive's key ends on the same day. */
function shorten(register: PlannedRegister, most: number): PlannedRegister {
  const historyDays = Math.min(register.historyDays, most);
  return { ...register, historyDays, keyDays: register.keyDays - register.historyDays + historyDays };
}
