import { join } from 'node:path';

import { seededRandom } from '@koreshok/simulators/random';

import { Stage, StageDatabase } from '../stage/index.ts';
import { checkDocuments } from './check-documents.ts';
import { checkProjections } from './check-projections.ts';
import { checkRelay } from './check-relay.ts';
import { openPoisonDoor, type Poison, type PoisonDoor } from './poison-door.ts';
import { lineViolations } from './push-while.ts';
import { settle } from './settle.ts';
import { SmallDisk } from './small-disk.ts';
import { pushUnderFire } from './traffic.ts';
import { together, type Verdict } from './verdict.ts';
import { TAX_SERVICE_TIMEOUT_MS } from './weather.ts';

export interface ChaosOptions {
  readonly kills: number;
  /** How long the registers push. */
  readonly seconds: number;
  readonly registers: number;
  readonly seed: string;
  readonly say: (line: string) => void;
}

/** How long what was pushed may take to be confirmed, projected and sent on once nobody is killed any more. */
const SETTLE_MS = 240_000;
const POISONS = 6;
/** Room for what is stored in a second and before it; the rest is filled when its turn comes. */
const DISK_MB = { atFirst: 1_024, perSecond: 4 };
/** A poison has to come up while the traffic still runs. */
const POISON_NUMBERS = [5, 25] as const;

/** Waits and leases short enough for a run of a minute; nothing that decides what may be confirmed. */
const SETTINGS = {
  FNS_TIMEOUT_MS: String(TAX_SERVICE_TIMEOUT_MS),
  RELAY_LEASE_MS: '4000',
  RELAY_RETRY_FIRST_MS: '100',
  RELAY_RETRY_LONGEST_MS: '2000',
  RELAY_STATUS_POLL_SECONDS: '1',
  RELAY_QUARANTINE_POLL_SECONDS: '2',
  WORKER_LEASE_SECONDS: '5',
};

/**
 * Registers push at full speed over TCP while gateway, worker and MariaDB are killed and the tax service has bad
 * moments; then everything is let settle and counted.
 */
export async function runChaos(options: ChaosOptions): Promise<Verdict> {
  const random = seededRandom(options.seed);
  const poisons: Poison[] = [];
  let door: PoisonDoor | undefined;
  let disk: SmallDisk | undefined;
  const stage = await Stage.openOn(
    {
      registers: options.registers,
      seed: options.seed,
      worker: true,
      movableClock: true,
      settings: SETTINGS,
      taxServiceUrl: async (own) => {
        door = await openPoisonDoor(own, poisons);
        return door.url;
      },
    },
    (folder) => {
      disk =
        process.getuid?.() === 0
          ? new SmallDisk(join(folder, 'disk'), DISK_MB.atFirst + DISK_MB.perSecond * options.seconds)
          : undefined;
      return StageDatabase.open(disk?.folder ?? folder, { onStopped: () => disk?.remove() });
    },
  );
  try {
    poisons.push(...choosePoisons(stage, random));
    const verdict = await pushAndCheck(stage, poisons, disk, options);
    const falls = [...stage.falls];
    return {
      counts: { ...verdict.counts, refusedForPoison: door?.refused(), complaints: stage.complaints.counts },
      violations: [...verdict.violations, ...falls, ...(await stage.close())],
    };
  } catch (error) {
    await stage.close();
    throw error;
  } finally {
    await door?.stop();
  }
}

function choosePoisons(stage: Stage, random: ReturnType<typeof seededRandom>): Poison[] {
  const drives = stage.people.registers.map(({ row }) => row.fn);
  return drives.slice(0, POISONS).map((driveNumber, index) => ({
    driveNumber,
    number: random.integer(...POISON_NUMBERS),
    heals: index % 2 === 0,
  }));
}

async function pushAndCheck(
  stage: Stage,
  poisons: readonly Poison[],
  disk: SmallDisk | undefined,
  options: ChaosOptions,
): Promise<Verdict> {
  const { say } = options;
  const others = { disk, clock: stage.movableClock };
  const traffic = await pushUnderFire(stage, { ...options, others, patienceMs: SETTLE_MS });
  const { registers, counts, blows, weather } = traffic;
  say(`${counts.confirmed} documents confirmed in ${Math.round(traffic.seconds)} s; settling`);
  const settling = Date.now();
  const left = await settle(stage, SETTLE_MS, say);
  const settledSeconds = (Date.now() - settling) / 1_000;
  const verdict = together({
    documents: await checkDocuments(stage, registers),
    relay: await checkRelay(stage, registers, poisons),
    projections: await checkProjections(stage, registers),
  });
  const violations = [
    ...(left === null ? [] : [`still waiting after ${SETTLE_MS / 1_000} s: ${left}`]),
    ...lineViolations(counts),
    ...verdict.violations,
  ];
  const { seconds: pushedSeconds } = traffic;
  return {
    counts: {
      blows,
      diskFilled: disk === undefined ? 'not run: needs root' : true,
      pushedSeconds,
      settledSeconds,
      weather,
      push: counts,
      ...verdict.counts,
    },
    violations,
  };
}
