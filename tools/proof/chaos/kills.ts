import { setTimeout as wait } from 'node:timers/promises';

import type { Random } from '@koreshok/simulators/random';

import type { Stage } from '../stage/index.ts';

/** Who is killed: one of the three, or all of them at once as in a power cut. */
export type Victim = 'gateway' | 'worker' | 'mariadb' | 'everything';

export interface PlannedKill {
  readonly victim: Victim;
  /** Milliseconds from the start of the traffic. */
  readonly at: number;
  /** How long it stays away. */
  readonly downMs: number;
}

const VICTIMS: readonly Victim[] = ['gateway', 'mariadb', 'worker', 'everything'];
const LONGEST_DOWN_MS = 800;

/** Kills in turn, each at a moment of its own share of the time. */
export function planKills(random: Random, kills: number, milliseconds: number): PlannedKill[] {
  const share = milliseconds / kills;
  return Array.from({ length: kills }, (_none, index) => ({
    victim: VICTIMS[index % VICTIMS.length] ?? 'gateway',
    at: Math.round(share * (index + 0.1 + 0.5 * random.next())),
    downMs: random.integer(0, LONGEST_DOWN_MS),
  }));
}

/** Carries the plan out; a kill whose moment has passed while the one before was mended comes at once. */
export async function killInTurn(
  stage: Stage,
  plan: readonly PlannedKill[],
  say: (line: string) => void,
): Promise<Record<Victim, number>> {
  const began = Date.now();
  const counts: Record<Victim, number> = { gateway: 0, worker: 0, mariadb: 0, everything: 0 };
  for (const { victim, at, downMs } of plan) {
    await wait(Math.max(0, began + at - Date.now()));
    const partsOf = parts(stage, victim);
    await Promise.all(partsOf.map((part) => part.kill()));
    await wait(downMs);
    for (const part of partsOf) await part.start();
    counts[victim] += 1;
    say(`${seconds(Date.now() - began)} s: ${victim} killed and back`);
  }
  return counts;
}

interface Part {
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
}

/** In the order in which they are started. */
function parts({ database, gateway, worker }: Stage, victim: Victim): readonly Part[] {
  const workers = worker === undefined ? [] : [worker];
  switch (victim) {
    case 'gateway':
      return [gateway.app];
    case 'worker':
      return workers;
    case 'mariadb':
      return [database];
    case 'everything':
      return [database, gateway.app, ...workers];
    default: {
      const never: never = victim;
      throw new Error(`Nobody to kill: ${String(never)}`);
    }
  }
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1);
