import {
  type ClaimedReplay,
  claimReplay,
  finishReplay,
  type HeldBytes,
  readHeldBytes,
  recordReplayOutcomes,
  type ReplayCounts,
  reportReplay,
} from '@koreshok/db/intake';
import type { Clock } from '@koreshok/domain/clock';
import { newId } from '@koreshok/domain/ids';
import type { Pool } from 'mysql2/promise';
import { type Replayed, type ReplayParts, replayBatch } from './replay-batch.ts';

export interface ReplayerOptions {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly pollMs: number;
  readonly parts: () => ReplayParts;
  /** False while nothing may be taken in. */
  readonly mayTakeIn: () => boolean;
  readonly onReplayed: (outcome: string) => void;
  readonly onProduction: () => void;
  readonly onError: (error: unknown) => void;
}

const PAGE = 100;
const LEASE_MS = 60_000;

/**
 * Carries out the operator's orders to decide held documents again. An order is done page by page under a lease; where
 * a gateway dies another goes on behind the last page, and a page that is done twice changes nothing.
 *
 * ```
 * waiting ──claim──▶ running ──pages──▶ done
 *                       └──asked to stop──▶ cancelled
 * ```
 */
export class Replayer {
  readonly #options: ReplayerOptions;
  #timer: NodeJS.Timeout | undefined;
  #turn: Promise<void> | null = null;
  #stopping = false;

  constructor(options: ReplayerOptions) {
    this.#options = options;
  }

  start(): void {
    this.#timer = setInterval(() => void this.turn(), this.#options.pollMs);
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    clearInterval(this.#timer);
    await this.#turn;
  }

  /** Does everything that waits; whoever asks while it lasts waits for the same turn. */
  turn(): Promise<void> {
    this.#turn ??= this.#work()
      .catch((error: unknown) => this.#options.onError(error))
      .finally(() => {
        this.#turn = null;
      });
    return this.#turn;
  }

  async #work(): Promise<void> {
    while (!this.#stopping && this.#options.mayTakeIn()) {
      const now = this.#options.clock.now();
      const replay = await claimReplay(this.#options.pool, { owner: newId(now), until: leaseFrom(now) }, now);
      if (replay === null) return;
      await this.#carryOut(replay);
    }
  }

  async #carryOut(replay: ClaimedReplay): Promise<void> {
    const { pool, clock, mayTakeIn } = this.#options;
    let { after, counts } = replay;
    while (!this.#stopping && mayTakeIn()) {
      const page = await readHeldBytes(pool, replay, after, PAGE);
      const last = page.at(-1);
      if (last === undefined) return finishReplay(pool, replay, 'done', clock.now());
      counts = added(counts, await this.#replay(page));
      after = { fn: last.fn, number: last.number, id: last.id };
      const leaseUntil = leaseFrom(clock.now());
      const answer = await reportReplay(pool, replay, { counts, after, leaseUntil });
      if (answer === 'lost') return;
      if (answer === 'cancelled') return finishReplay(pool, replay, 'cancelled', clock.now());
    }
  }

  async #replay(page: readonly HeldBytes[]): Promise<Replayed[]> {
    const { pool, clock, parts, onReplayed, onProduction } = this.#options;
    const done: Replayed[] = [];
    for (const batch of oneOfADrive(page)) {
      const outcomes = await replayBatch(batch, parts());
      await recordReplayOutcomes(pool, outcomes, clock.now());
      for (const { outcome } of outcomes) onReplayed(outcome);
      if (outcomes.some(({ toRelay }) => toRelay)) onProduction();
      done.push(...outcomes);
    }
    return done;
  }
}

const leaseFrom = (now: Date) => new Date(now.getTime() + LEASE_MS);

/** Cuts a page, which is in order of drives, into batches with one document of a drive at most. */
function oneOfADrive(page: readonly HeldBytes[]): HeldBytes[][] {
  const batches: HeldBytes[][] = [];
  const turns = new Map<string, number>();
  for (const held of page) {
    const turn = turns.get(held.fn) ?? 0;
    turns.set(held.fn, turn + 1);
    (batches[turn] ??= []).push(held);
  }
  return batches;
}

function added(counts: ReplayCounts, outcomes: readonly Replayed[]): ReplayCounts {
  const count = (wanted: (outcome: string) => boolean) =>
    outcomes.filter(({ outcome }) => wanted(outcome)).length;
  const known: readonly string[] = ['taken', 'repeated', 'failed'];
  return {
    taken: counts.taken + count((outcome) => outcome === 'taken'),
    repeated: counts.repeated + count((outcome) => outcome === 'repeated'),
    failed: counts.failed + count((outcome) => outcome === 'failed'),
    refused: counts.refused + count((outcome) => !known.includes(outcome)),
  };
}
