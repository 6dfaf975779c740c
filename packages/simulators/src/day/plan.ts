import { type DayKey, type RegisterTime, registerTime, spanOfDays, weekday } from '@koreshok/fiscal/time';

import { type Random, seededRandom } from '../random/index.ts';
import type { RegisterCommand, RegisterProfile } from '../register/index.ts';
import { correctionOf, drawReturn, drawSale, HABITS, type Sale, type Trade } from '../trade/index.ts';

/** One thing to do, and when by the register's own clock. */
export interface PlannedStep {
  readonly at: RegisterTime;
  readonly command: RegisterCommand;
}

export interface DayOptions {
  readonly seed: string | number;
  /** Receipts on an average day. */
  readonly receipts: number;
}

/** How many receipts a weekday has, Monday first, against the average. */
const WEEK: Readonly<Record<Trade, readonly number[]>> = {
  cafe: [0.9, 0.95, 1, 1, 1.2, 1.1, 0.85],
  grocery: [0.9, 0.9, 0.95, 0.95, 1.15, 1.2, 0.95],
  pharmacy: [1.15, 1.1, 1.05, 1, 1, 0.95, 0.75],
  clothes: [0.75, 0.75, 0.8, 0.85, 1.1, 1.45, 1.3],
  services: [0.8, 0.95, 1, 1.05, 1.25, 1.35, 0.6],
  petrol: [1, 0.95, 0.95, 1, 1.15, 1.05, 0.9],
};

/**
 * The working day of a register as its trade has it: the shift opens, sells by the hour with returns, now and then a
 * correction or a report on settlements, and closes. A pure function of register, day and options; times grow strictly.
 */
export function planDay(profile: RegisterProfile, day: DayKey, options: DayOptions): readonly PlannedStep[] {
  const random = seededRandom(`${options.seed}/${profile.serialNumber}/${day}`);
  const { from } = spanOfDays(day, day);
  const habits = HABITS[profile.trade];
  const average = options.receipts * (WEEK[profile.trade][weekday(from) - 1] ?? 1);
  const count = Math.max(1, Math.round(average * (0.8 + 0.4 * random.next())));
  const opening = from + habits.open * 3600 - random.integer(120, 900);
  const closing = from + habits.close * 3600 + random.integer(60, 1200);
  const times = receiptTimes(random, habits.hours, count, from).filter((at) => at > opening && at < closing);
  const commands = times.map((at, index) => planReceipt(random, profile, registerTime(at), times[index - 1]));
  return inOrder([
    { at: opening, command: { kind: 'open-shift' } },
    ...withReturns(random, profile, times, commands),
    ...(random.chance(0.05) ? [{ at: closing - 30, command: { kind: 'report-settlements' } as const }] : []),
    { at: closing, command: { kind: 'close-shift' } },
  ]);
}

/** Seconds of the receipts, ascending: an hour by its weight, then any second of it. */
function receiptTimes(random: Random, hours: readonly number[], count: number, from: number): number[] {
  const choices = hours.map((weight, hour) => [hour, weight] as const);
  const times = Array.from(
    { length: count },
    () => from + random.weighted(choices) * 3600 + random.integer(0, 3599),
  );
  return times.toSorted((one, other) => one - other);
}

function planReceipt(
  random: Random,
  profile: RegisterProfile,
  at: RegisterTime,
  before: number | undefined,
): Extract<RegisterCommand, { kind: 'sell' | 'correct' }> {
  const sale = drawSale(random, profile, at);
  const strictForm = profile.strictForms && random.chance(HABITS[profile.trade].strictForms);
  if (random.chance(0.002)) {
    const settledAt = registerTime(before ?? at - 3600);
    return { kind: 'correct', correction: correctionOf(sale, settledAt), strictForm };
  }
  return { kind: 'sell', sale, strictForm };
}

/** Some receipts become the return of one line of an earlier sale of the day. */
function withReturns(
  random: Random,
  profile: RegisterProfile,
  times: readonly number[],
  commands: readonly RegisterCommand[],
): { at: number; command: RegisterCommand }[] {
  const share = HABITS[profile.trade].returns;
  const sold: Sale[] = [];
  return commands.map((command, index) => {
    const at = times[index] ?? 0;
    const returned =
      sold.length > 0 && random.chance(share) ? drawReturn(random, random.pick(sold)) : undefined;
    if (returned !== undefined) return { at, command: { kind: 'sell', sale: returned } };
    if (command.kind === 'sell') sold.push(command.sale);
    return { at, command };
  });
}

/** Ascending, no two in one second. */
function inOrder(steps: readonly { at: number; command: RegisterCommand }[]): PlannedStep[] {
  let last = 0;
  return steps.map(({ at, command }) => {
    last = Math.max(at, last + 1);
    return { at: registerTime(last), command };
  });
}
