import { NotDurableError, type StoreOutcome, type TakenDocument } from '@koreshok/db/intake';
import type { GateArrival } from './arrival.ts';
import { DriveQueue } from './drive-queue.ts';

/** What a register is told, or why it is told nothing. Nothing is answered but `taken` and `repeated`. */
export type IntakeOutcome =
  | { readonly kind: 'taken' | 'repeated'; readonly confirmation: Uint8Array }
  | { readonly kind: 'held'; readonly reason: string }
  | { readonly kind: 'ignored' }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface IntakeEvents {
  readonly onBatch: (size: number, milliseconds: number) => void;
  /** Production documents were stored: a relay may have work. */
  readonly onProduction: (documents: readonly TakenDocument[]) => void;
  readonly onFailure: (error: unknown, documents: number) => void;
  /** The server no longer keeps what it commits. */
  readonly onNotDurable: (error: NotDurableError) => void;
}

/** Stores a batch of at most one document per drive and answers with one outcome for each, in order; it never throws. */
export type Store = (arrivals: readonly GateArrival[]) => Promise<readonly StoreOutcome[]>;

export interface IntakeOptions {
  /** Ways to the database; each is given one batch at a time. */
  readonly pipelines: readonly Store[];
  readonly batchSize: number;
  readonly queueLimit: number;
  readonly events: IntakeEvents;
  readonly ticks: () => number;
}

interface Waiting {
  readonly place: GateArrival['place'];
  readonly arrival: GateArrival;
  readonly done: (outcome: IntakeOutcome) => void;
}

/** A batch that is under way for longer (a lock is waited for, the disk is slow) no longer keeps others from starting. */
const PATIENCE_MS = 25;
/** Fewer documents are never worth a further transaction while another is under way. */
const SMALLEST_FURTHER = 10;

/**
 * The queue before the database and the few pipelines that empty it: while one batch commits, the next one forms. A
 * further pipeline starts only for half a full batch, when its even share of all that waits or is under way waits, or when
 * the others take long, because few large transactions cost less than many small ones. Nothing is answered here that has
 * not been committed.
 */
export class Intake {
  readonly #options: IntakeOptions;
  readonly #queue = new DriveQueue<Waiting>();
  readonly #idle: Store[];
  readonly #roomWanted: (() => void)[] = [];
  readonly #emptied: (() => void)[] = [];
  /** Documents in the batches on their way to the database. */
  #underWay = 0;
  #scheduled = false;
  #patience: NodeJS.Timeout | undefined;
  #problem: string | null = null;

  constructor(options: IntakeOptions) {
    this.#options = options;
    this.#idle = [...options.pipelines];
  }

  get waiting(): number {
    return this.#queue.size;
  }

  /** Batches on their way to the database. */
  get pipelinesBusy(): number {
    return this.#options.pipelines.length - this.#idle.length;
  }

  /** Why nothing is taken in; null while intake is open. */
  get problem(): string | null {
    return this.#problem;
  }

  /**
   * Closes or opens intake. While it is closed nothing is answered, not even what was under way: that may have been
   * committed where it can be lost, and gets its stored confirmation when it comes again.
   */
  setProblem(problem: string | null): void {
    this.#problem = problem;
  }

  get hasRoom(): boolean {
    return this.#queue.size < this.#options.queueLimit;
  }

  /** Calls back once when the queue has room again. */
  whenRoom(callback: () => void): void {
    if (this.hasRoom) callback();
    else this.#roomWanted.push(callback);
  }

  /** Puts a document into the queue; `done` is called once, after the commit or when there will be none. */
  submit(arrival: GateArrival, done: (outcome: IntakeOutcome) => void): void {
    if (this.#problem !== null) {
      done(failedBy(this.#problem));
      return;
    }
    this.#queue.push({ place: arrival.place, arrival, done });
    this.#schedule();
  }

  /** Resolves when nothing waits and nothing is under way. */
  drained(): Promise<void> {
    return new Promise((resolve) => {
      this.#emptied.push(resolve);
      this.#noticeEmptiness();
    });
  }

  /** What comes in during one turn of the event loop goes into one batch. */
  #schedule(): void {
    if (this.#scheduled || this.#idle.length === 0) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#start();
    });
  }

  #start(): void {
    while (this.#idle.length > 0 && this.#isWorthwhile()) {
      const batch = this.#queue.take(this.#options.batchSize);
      if (batch.length === 0) break;
      const store = this.#idle.pop();
      if (store === undefined) break;
      void this.#run(store, batch);
    }
    this.#noticeRoom();
  }

  #isWorthwhile(): boolean {
    const { ready } = this.#queue;
    if (ready === 0) return false;
    if (this.pipelinesBusy === 0 || ready * 2 >= this.#options.batchSize) return true;
    const others = this.#options.pipelines.length - 1;
    if (ready >= SMALLEST_FURTHER && ready * others >= this.#underWay) return true;
    this.#patience ??= setTimeout(() => {
      this.#patience = undefined;
      const store = this.#queue.ready > 0 ? this.#idle.pop() : undefined;
      if (store !== undefined) void this.#run(store, this.#queue.take(this.#options.batchSize));
    }, PATIENCE_MS);
    return false;
  }

  async #run(store: Store, batch: readonly Waiting[]): Promise<void> {
    const { events, ticks } = this.#options;
    const from = ticks();
    this.#underWay += batch.length;
    const outcomes = await store(batch.map(({ arrival }) => arrival));
    events.onBatch(batch.length, ticks() - from);
    this.#underWay -= batch.length;
    clearTimeout(this.#patience);
    this.#patience = undefined;
    this.#idle.push(store);
    for (const waiting of batch) this.#queue.release(waiting);
    this.#start();
    this.#report(outcomes);
    for (const [index, waiting] of batch.entries())
      waiting.done(this.#problem === null ? outcomeOf(outcomes[index]) : failedBy(this.#problem));
    this.#noticeEmptiness();
  }

  #report(outcomes: readonly StoreOutcome[]): void {
    const { events } = this.#options;
    const production = outcomes.flatMap((outcome) =>
      outcome.kind === 'take' && outcome.document.mode === 'production' ? [outcome.document] : [],
    );
    if (production.length > 0) events.onProduction(production);
    const failed = outcomes.filter((outcome) => outcome.kind === 'failed');
    const error = failed[0]?.error;
    if (failed.length > 0) events.onFailure(error, failed.length);
    if (error instanceof NotDurableError) events.onNotDurable(error);
  }

  #noticeRoom(): void {
    while (this.#roomWanted.length > 0 && this.hasRoom) this.#roomWanted.shift()?.();
  }

  #noticeEmptiness(): void {
    if (this.#queue.size > 0 || this.pipelinesBusy > 0) return;
    for (const resolve of this.#emptied.splice(0)) resolve();
  }
}

const failedBy = (problem: string): IntakeOutcome => ({ kind: 'failed', error: new Error(problem) });

function outcomeOf(outcome: StoreOutcome | undefined): IntakeOutcome {
  switch (outcome?.kind) {
    case 'take':
      return { kind: 'taken', confirmation: outcome.document.confirmation };
    case 'repeat':
      return { kind: 'repeated', confirmation: outcome.confirmation };
    case 'hold':
      return { kind: 'held', reason: outcome.held.reason };
    case 'ignore':
      return { kind: 'ignored' };
    case 'failed':
      return outcome;
    case undefined:
      return { kind: 'failed', error: new Error('A batch came back short') };
    default: {
      const never: never = outcome;
      throw new Error(`No outcome for ${String(never)}`);
    }
  }
}
