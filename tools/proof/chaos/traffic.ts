import { setTimeout as wait } from 'node:timers/promises';

import { type Random, seededRandom } from '@koreshok/simulators/random';
import { FAIR_WEATHER } from '@koreshok/simulators/tax-service';

import type { ProofDatabase, Stage } from '../stage/index.ts';
import { type Blow, type OtherBlows, planBlows, strikeInTurn } from './blows.ts';
import { newPushCounts, type PushCounts } from './push-counts.ts';
import { PushingRegister } from './pushing-register.ts';
import { changeWeather } from './weather.ts';

export interface TrafficPlan {
  readonly kills: number;
  readonly seconds: number;
  readonly seed: string;
  readonly others: OtherBlows;
  /** How long registers may still try to get their last document confirmed. */
  readonly patienceMs: number;
  readonly say: (line: string) => void;
}

export interface TrafficOutcome {
  readonly registers: readonly PushingRegister[];
  readonly counts: PushCounts;
  readonly blows: Readonly<Record<Blow, number>>;
  readonly weather: Readonly<Record<string, number>>;
  readonly seconds: number;
}

/** Lets all registers push while the plan's kills and the tax service's bad moments go on; ends in fair weather. */
export async function pushUnderFire(stage: Stage, plan: TrafficPlan): Promise<TrafficOutcome> {
  const random = seededRandom(plan.seed);
  const counts = newPushCounts();
  const registers = pushingRegisters(stage, random, counts);
  const enough = new AbortController();
  const late = new AbortController();
  const began = Date.now();
  const pushing = Promise.all(registers.map((register) => register.push(enough.signal, late.signal)));
  // Awaited below, and told there; until then it must not end the process.
  pushing.catch(() => undefined);
  const weather = changeWeather(stage.taxService, random.fork('weather'), enough.signal);
  try {
    const once: readonly Blow[] = plan.others.disk === undefined ? ['clock'] : ['disk', 'clock'];
    const planned = planBlows(random.fork('kills'), plan.kills, plan.seconds * 1_000, once);
    const blows = await strikeInTurn(stage, planned, plan.others, plan.say);
    await wait(Math.max(0, began + plan.seconds * 1_000 - Date.now()));
    const seconds = (Date.now() - began) / 1_000;
    enough.abort();
    const weathers = await weather;
    stage.taxService.control({ ...FAIR_WEATHER });
    const patience = setTimeout(() => late.abort(), plan.patienceMs);
    await pushing;
    clearTimeout(patience);
    return { registers, counts, blows, weather: weathers, seconds };
  } finally {
    enough.abort();
    late.abort();
  }
}

/** The registers of a stage, each beginning at one of its gateways. */
export function pushingRegisters(
  stage: Stage<ProofDatabase>,
  random: Random,
  counts: PushCounts,
): PushingRegister[] {
  const gates = stage.gateways.map(({ port }) => ({ host: '127.0.0.1', port }));
  return stage.people.registers.map(
    ({ row, state }, index) =>
      new PushingRegister(state, {
        gates: [...gates.slice(index % gates.length), ...gates.slice(0, index % gates.length)],
        counts,
        keepOpen: index % 4 < 2,
        random: random.fork(row.fn),
      }),
  );
}
