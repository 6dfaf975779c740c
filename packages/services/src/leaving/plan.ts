import {
  type Actor,
  documentsKeptUntil,
  endOfLeavingDay,
  type LeavingDays,
  type LeavingStep,
  leavingDays,
  leavingSteps,
} from '@koreshok/domain';
import { z } from 'zod';
import { requireKind, type ServiceContext } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { leavingAccess } from './access.ts';
import { contractsEnding } from './contracts.ts';
import { leavingFields } from './input.ts';
import { leavingRegisterIds, unusedTerms } from './registers.ts';

export const planLeavingInput = z.object(leavingFields);
export type PlanLeavingInput = z.input<typeof planLeavingInput>;

/** What exactly will happen if a notice is given now. */
export interface LeavingPlan {
  /** Which days may be named; the plan is reckoned for one of them. */
  readonly days: LeavingDays;
  readonly lastDay: string;
  readonly endsAt: Date;
  readonly registers: number;
  /** Registers that paid for more than they will use, and the days of all of them together. */
  readonly unused: { readonly registers: number; readonly days: number; readonly freeDays: number };
  readonly contracts: readonly { readonly id: string; readonly number: string }[];
  /** Until when the last documents can be read; older ones go five years after their receipt. */
  readonly keptUntil: Date;
  readonly steps: readonly LeavingStep[];
}

/**
 * Reckons what a notice of the actor's own organization would bring about. A day out of bounds is moved to the nearest
 * possible one: the plan says which.
 * @throws AppError `access.denied`, `register.not_found`.
 */
export async function planLeaving(
  context: ServiceContext,
  actor: Actor,
  input: PlanLeavingInput,
): Promise<LeavingPlan> {
  const { registerIds, reason, lastDay: wished } = readInput(planLeavingInput, input);
  leavingAccess(context, actor);
  requireKind(actor, 'client');
  const { organizationId } = actor;
  const { unsafeClient } = context.database;
  const [ids, contracts] = await Promise.all([
    leavingRegisterIds(unsafeClient, organizationId, registerIds),
    contractsEnding(unsafeClient, organizationId, registerIds),
  ]);
  const days = leavingDays(context.clock.now(), contracts.length > 0);
  const lastDay = within(wished ?? days.earliest, days);
  const endsAt = endOfLeavingDay(lastDay);
  const unused = [...(await unusedTerms(unsafeClient, organizationId, ids, endsAt)).values()];
  return {
    days,
    lastDay,
    endsAt,
    registers: ids.length,
    unused: {
      registers: unused.filter((term) => term.days > 0).length,
      days: unused.reduce((sum, term) => sum + term.days, 0),
      freeDays: unused.reduce((sum, term) => sum + term.freeDays, 0),
    },
    contracts: contracts.map(({ id, number }) => ({ id, number })),
    keptUntil: documentsKeptUntil(endsAt),
    steps: leavingSteps(reason, endsAt),
  };
}

function within(day: string, { earliest, latest }: LeavingDays): string {
  return day < earliest ? earliest : day > latest ? latest : day;
}
