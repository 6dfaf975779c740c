import { type ClaimedLane, claimLanes, wakeForgottenLanes } from '@koreshok/db/intake';
import type { Clock } from '@koreshok/domain/clock';
import { newId } from '@koreshok/domain/ids';
import type { Circuit } from './circuit.ts';
import type { Courtesy, TurnCost } from './courtesy.ts';
import { askedPauseMs, type LaneTurnOptions, runLaneTurn, type TurnReport, wasOutage } from './lane-turn.ts';
import type { OutgoingReference, Pool } from './target.ts';

export interface RelayOptions<Outgoing extends OutgoingReference> {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly circuit: Circuit;
  readonly turn: Omit<LaneTurnOptions<Outgoing>, 'pool' | 'clock'>;
  readonly courtesy: Courtesy;
  /** While it says so, everything is left to intake. */
  readonly inRush: () => boolean;
  readonly concurrency: number;
  readonly pollMs: number;
  readonly leaseMs: number;
  readonly onTurn: (report: TurnReport) => void;
  readonly onError: (error: unknown) => void;
}

type TurnSize = Omit<TurnCost, 'ms'>;

/** Documents of one burst go together: that much a nudge waits for more. */
const GATHER_MS = 40;
/** After a turn of so many documents and more, a nudge waits longer: few large turns cost less than many small ones. */
const BUSY_DOCUMENTS = 100;
const GATHER_BUSY_MS = 120;
/** While documents come in, requests that empty a backlog are so many times smaller: a turn then is short. */
const YIELDING_PARTS = 4;
/** How often lanes are looked for that sleep though documents wait. */
const FORGOTTEN_EVERY_MS = 60_000;

/**
 * Sends what waits for one target, several requests at a time, each with lanes of its own under a lease. A nudge from the intake brings
 * new documents within moments, the poll those of other processes and those whose next attempt is due.
 */
export class Relay<Outgoing extends OutgoingReference> {
  readonly #options: RelayOptions<Outgoing>;
  readonly #underWay = new Set<Promise<void>>();
  #turns = 0;
  #last: TurnSize = { documents: 0, lanes: 0 };
  #pumping = false;
  #stopped = true;
  #poll: NodeJS.Timeout | undefined;
  #forgotten: NodeJS.Timeout | undefined;
  #gathering: NodeJS.Timeout | undefined;
  #resting: NodeJS.Timeout | undefined;

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
    }, this.#gatherMs);
  }

  get #gatherMs(): number {
    return this.#last.documents >= BUSY_DOCUMENTS ? GATHER_BUSY_MS : GATHER_MS;
  }

  /** Claims nothing more and waits for the requests under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#poll);
    clearInterval(this.#forgotten);
    clearTimeout(this.#gathering);
    clearTimeout(this.#resting);
    // A claim under way may still begin a turn.
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  #pump(): void {
    if (this.#pumping || this.#stopped || this.#resting !== undefined || this.#options.inRush()) return;
    this.#pumping = true;
    this.#keep(
      this.#startTurns().finally(() => {
        this.#pumping = false;
      }),
    );
  }

  /** Claims are made one after the other, turns run side by side; a claim that is not full has left nothing. */
  async #startTurns(): Promise<void> {
    const { circuit, courtesy, concurrency } = this.#options;
    while (!this.#stopped && circuit.admits()) {
      const atOnce = courtesy.queuesAfter(this.#last) ? 1 : concurrency;
      if (this.#turns >= atOnce) return circuit.unused();
      const batchSize = this.#batchSize(courtesy.yieldsAfter(this.#last));
      const lanes = await this.#claim(batchSize);
      if (lanes.length === 0) return circuit.unused();
      this.#turns += 1;
      this.#keep(
        this.#turn(lanes, batchSize).finally(() => {
          this.#turns -= 1;
        }),
      );
      if (!this.#isFull(lanes, batchSize)) return;
    }
  }

  #isFull(lanes: readonly ClaimedLane[], batchSize: number): boolean {
    const { burst } = this.#options.turn;
    const waiting = lanes.reduce(
      (sum, { nextNumber, lastNumber }) => sum + Math.min(burst, Math.max(1, lastNumber - nextNumber + 1)),
      0,
    );
    return waiting >= batchSize;
  }

  #batchSize(yielding: boolean): number {
    const { batchSize } = this.#options.turn;
    return yielding ? Math.ceil(batchSize / YIELDING_PARTS) : batchSize;
  }

  async #claim(documents: number): Promise<ClaimedLane[]> {
    const { pool, clock, leaseMs, turn } = this.#options;
    const now = clock.now();
    return claimLanes(pool, {
      owner: newId(now),
      now,
      leaseUntil: new Date(now.getTime() + leaseMs),
      target: turn.target.name,
      documents,
      burst: turn.burst,
    });
  }

  async #turn(lanes: readonly ClaimedLane[], batchSize: number): Promise<void> {
    const { pool, clock, turn, circuit, onTurn, courtesy } = this.#options;
    const from = performance.now();
    const report = await runLaneTurn(lanes, { ...turn, batchSize, pool, clock });
    if (wasOutage(report)) circuit.failed(askedPauseMs(report));
    else if (report.documents > 0) circuit.succeeded();
    else circuit.unused();
    onTurn(report);
    this.#last = { documents: report.documents, lanes: lanes.length };
    const restMs = courtesy.restAfter({ ms: performance.now() - from, ...this.#last });
    if (restMs > 0 && !this.#stopped) this.#rest(restMs);
    else if (this.#isFull(lanes, batchSize)) setImmediate(() => this.#pump());
    // What came to these lanes meanwhile could not be claimed when its nudge was heard.
    else this.nudge();
  }

  #rest(restMs: number): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      this.#resting = undefined;
      this.#pump();
    }, restMs);
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
