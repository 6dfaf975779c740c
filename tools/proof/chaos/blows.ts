import { setTimeout as wait } from 'node:timers/promises';

import type { Random } from '@koreshok/simulators/random';

import type { Stage, StageClock } from '../stage/index.ts';
import type { SmallDisk } from './small-disk.ts';

/** Who is killed: one of the three, or all of them at once as in a power cut. */
type Victim = 'gateway' | 'worker' | 'mariadb' | 'everything';

/** What happens to the system: somebody is killed, the database's disk fills, or all clocks jump a day ahead. */
export type Blow = Victim | 'disk' | 'clock';

/** What a run can do beside killing. */
export interface OtherBlows {
  /** Absent where no file system may be mounted. */
  readonly disk: SmallDisk | undefined;
  readonly clock: StageClock;
}

export interface PlannedBlow {
  readonly blow: Blow;
  /** Milliseconds from the start of the traffic. */
  readonly at: number;
  /** How long it lasts. */
  readonly downMs: number;
}

const VICTIMS: readonly Victim[] = ['gateway', 'mariadb', 'worker', 'everything'];
const LONGEST_DOWN_MS = 800;
const DISK_FULL_MS = 3_000;
const DAY_MS = 86_400_000;

/** Kills in turn, each at a moment of its own share of the time; what happens once lies evenly between them. */
export function planBlows(
  random: Random,
  kills: number,
  milliseconds: number,
  once: readonly Blow[] = [],
): PlannedBlow[] {
  const order: Blow[] = Array.from(
    { length: kills },
    (_none, index) => VICTIMS[index % VICTIMS.length] ?? 'gateway',
  );
  for (const [index, blow] of once.entries())
    order.splice(Math.round(((index + 1) * order.length) / (once.length + 1)), 0, blow);
  const share = milliseconds / order.length;
  return order.map((blow, index) => ({
    blow,
    at: Math.round(share * (index + 0.1 + 0.5 * random.next())),
    downMs: blow === 'disk' ? DISK_FULL_MS : random.integer(0, LONGEST_DOWN_MS),
  }));
}

/** Carries the plan out; a blow whose moment has passed while the one before was mended comes at once. */
export async function strikeInTurn(
  stage: Stage,
  plan: readonly PlannedBlow[],
  others: OtherBlows,
  say: (line: string) => void,
): Promise<Record<Blow, number>> {
  const began = Date.now();
  const counts: Record<Blow, number> = {
    gateway: 0,
    worker: 0,
    mariadb: 0,
    everything: 0,
    disk: 0,
    clock: 0,
  };
  for (const { blow, at, downMs } of plan) {
    await wait(Math.max(0, began + at - Date.now()));
    const partsOf = parts(stage, blow, others);
    await Promise.all(partsOf.map((part) => part.kill()));
    await wait(downMs);
    for (const part of partsOf) await part.start();
    counts[blow] += 1;
    say(`${seconds(Date.now() - began)} s: ${WORDS[blow]}`);
  }
  return counts;
}

const WORDS: Readonly<Record<Blow, string>> = {
  gateway: 'gateway killed and back',
  worker: 'worker killed and back',
  mariadb: 'mariadb killed and back',
  everything: 'everything killed and back',
  disk: 'the disk was full for a while',
  clock: 'all clocks have jumped a day ahead',
};

interface Part {
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
}

const instant = (kill: () => void, start: () => void): Part => ({
  kill: () => Promise.resolve(kill()),
  start: () => Promise.resolve(start()),
});

/** In the order in which they are started. */
function parts(
  { database, gateway, worker }: Stage,
  blow: Blow,
  { disk, clock }: OtherBlows,
): readonly Part[] {
  const workers = worker === undefined ? [] : [worker];
  switch (blow) {
    case 'gateway':
      return [gateway.app];
    case 'worker':
      return workers;
    case 'mariadb':
      return [database];
    case 'everything':
      return [database, gateway.app, ...workers];
    case 'disk':
      return disk === undefined
        ? []
        : [
            instant(
              () => disk.fill(),
              () => disk.empty(),
            ),
          ];
    case 'clock':
      return [
        instant(
          () => clock.advance(DAY_MS),
          () => undefined,
        ),
      ];
    default: {
      const never: never = blow;
      throw new Error(`Nobody to kill: ${String(never)}`);
    }
  }
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1);
