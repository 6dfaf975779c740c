import { type ClaimedLane, claimLanes, wakeForgottenLanes } from '@koreshok/db/intake';
import type { Clock } from '@koreshok/domain/clock';
import { newId } from '@koreshok/domain/ids';
import type { Circuit } from './circuit.ts';
import { type LaneTurnOptions, runLaneTurn, type TurnReport, wasOutage } from './lane-turn.ts';
import type { OutgoingReference, Pool } from './target.ts';

export interface RelayOptions<Outgoing extends OutgoingReference> {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly circuit: Circuit;
  readonly turn: Omit<LaneTurnOptions<Outgoing>, 'pool' | 'clock'>;
  readonly concurrency: number;
  readonly pollMs: number;
  readonly leaseMs: number;
  readonly onTurn: (report: TurnReport) => void;
  readonly onError: (error: unknown) => void;
}

/** One claim in so many takes the lanes that woke last, so that an old backlog does not starve new documents. */
const NEWEST_EVERY = 4;
/** Documents of one burst go together: that much a nudge waits for more. */
const GATHER_MS = 40;
/** How often lanes are looked for that sleep though documents wait. */
const FORGOTTEN_EVERY_MS = 60_000;

/**
 * Sends what waits for one target, several requests at a time, each with lanes of its own under a lease. A nudge from the intake brings
 * new documents within moments, the poll those of other processes and those whose next attempt is due.
 */
export class Relay<Outgoing extends OutgoingReference> {
  readonly #options: RelayOptions<Outgoing>;
  readonly #underWay = new Set<Promise<void>>();
  #claims = 0;
  #turns = 0;
  #pumping = false;
  #stopped = true;
  #poll: NodeJS.Timeout | undefined;
  #forgotten: NodeJS.Timeout | undefined;
  #gathering: NodeJS.Timeout | undefined;

  constructor(options: RelayOptions<Outgoing>) {
    this.#options = options;
  }

  start(): void {
    this.#stopped = false;
    this.#poll = setInterval(() => this.#pump(), this.#options.pollMs);
    this.#forgotten = setInterval(() => this.#wakeForgotten(), FORGOTTEN_EVERY_MS);
    this.#wakeForgotten();
  }

  nudge(): void {
    if (this.#stopped || this.#gathering !== undefined) return;
    this.#gathering = setTimeout(() => {
      this.#gathering = undefined;
      this.#pump();
    }, GATHER_MS);
  }

  /** Claims nothing more and waits for the requests under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#poll);
    clearInterval(this.#forgotten);
    clearTimeout(this.#gathering);
    await Promise.all(this.#underWay);
  }

  #pump(): void {
    if (this.#pumping || this.#stopped) return;
    this.#pumping = true;
    this.#keep(
      this.#startTurns().finally(() => {
        this.#pumping = false;
      }),
    );
  }

  /** Claims are made one after the other, turns run side by side. */
  async #startTurns(): Promise<void> {
    const { circuit, concurrency } = this.#options;
    while (!this.#stopped && this.#turns < concurrency && circuit.admits()) {
      const lanes = await this.#claim();
      if (lanes.length === 0) return circuit.unused();
      this.#turns += 1;
      this.#keep(
        this.#turn(lanes).finally(() => {
          this.#turns -= 1;
        }),
      );
    }
  }

  async #claim(): Promise<ClaimedLane[]> {
    const { pool, clock, leaseMs, turn } = this.#options;
    this.#claims += 1;
    const now = clock.now();
    return claimLanes(pool, {
      owner: newId(now),
      now,
      leaseUntil: new Date(now.getTime() + leaseMs),
      target: turn.target.name,
      documents: turn.batchSize,
      burst: turn.burst,
      order: this.#claims % NEWEST_EVERY === 0 ? 'newest' : 'oldest',
    });
  }

  async #turn(lanes: readonly ClaimedLane[]): Promise<void> {
    const { pool, clock, turn, circuit, onTurn } = this.#options;
    const report = await runLaneTurn(lanes, { ...turn, pool, clock });
    if (wasOutage(report)) circuit.failed();
    else if (report.documents > 0) circuit.succeeded();
    else circuit.unused();
    onTurn(report);
    // Where there was work there may be more: a backlog goes out without waiting for the poll.
    setImmediate(() => this.#pump());
  }

  /** Keeps track of work until it ends. */
  #keep(work: Promise<void>): void {
    const kept = work
      .catch((error: unknown) => {
        this.#options.circuit.unused();
        this.#options.onError(error);
      })
      .finally(() => this.#underWay.delete(kept));
    this.#underWay.add(kept);
  }

  #wakeForgotten(): void {
    const { pool, clock } = this.#options;
    this.#keep(wakeForgottenLanes(pool, clock.now()).then(() => this.nudge()));
  }
}
