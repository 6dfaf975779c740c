export interface CourtesyOptions {
  /** Milliseconds of a clock that never jumps. */
  readonly ticks: () => number;
}

/** What a turn took, and of how much. */
export interface TurnCost {
  readonly ms: number;
  readonly documents: number;
  readonly lanes: number;
}

/** Batches count by about the last fifth of a second: a rush is noticed within its first batches. */
const MEMORY_MS = 200;
/** A batch of so many documents: few wait while another commits, so there is time to spare. */
const RELAXED = 5;
/** A batch of so many and more: registers wait for the database, and what a backlog takes is taken from them. */
const CROWDED = 24;
/** Less than one document in a batch, as remembered: nothing comes in. */
const ACTIVE = 1;
/** So many documents a lane and more are a backlog; what registers have just sent is fewer. */
const BACKLOG_PER_LANE = 8;
/** A rest of so many times the turn leaves the backlog a fifteenth of the time. */
const LONGEST_FACTOR = 14;
const LONGEST_REST_MS = 750;

/**
 * Keeps the drain of a backlog from taking what intake needs: registers wait for their answers, a backlog does not. How
 * much intake needs is told by its batches: the documents of one are those that came while others were on their way to
 * the database, so they grow with the load and with everything that slows intake down, a backlog's turns among it. The
 * larger they are, the longer a turn that emptied a backlog rests. Turns of fresh documents never rest.
 */
export class Courtesy {
  readonly #ticks: () => number;
  #size = 0;
  #sizedAt: number;

  constructor({ ticks }: CourtesyOptions) {
    this.#ticks = ticks;
    this.#sizedAt = ticks();
  }

  /** Intake has stored a batch of so many documents. */
  stored(documents: number): void {
    const kept = this.#kept();
    this.#size = this.#size * kept + documents * (1 - kept);
    this.#sizedAt = this.#ticks();
  }

  /** Whether turns should be small: something comes in, and the last one emptied a backlog. */
  yieldsAfter(turn: Omit<TurnCost, 'ms'>): boolean {
    return isBacklog(turn) && this.#documentsPerBatch >= ACTIVE;
  }

  /** Whether they should follow one another as well, because documents wait. */
  queuesAfter(turn: Omit<TurnCost, 'ms'>): boolean {
    return isBacklog(turn) && this.#documentsPerBatch > RELAXED;
  }

  /** Milliseconds to leave to intake after a turn. */
  restAfter({ ms, documents, lanes }: TurnCost): number {
    if (!isBacklog({ documents, lanes })) return 0;
    const crowd = (this.#documentsPerBatch - RELAXED) / (CROWDED - RELAXED);
    return Math.min(LONGEST_REST_MS, ms * LONGEST_FACTOR * Math.min(1, Math.max(0, crowd)));
  }

  get #documentsPerBatch(): number {
    return this.#size * this.#kept();
  }

  /** Which part of what is remembered still counts. */
  #kept(): number {
    return Math.exp(-(this.#ticks() - this.#sizedAt) / MEMORY_MS);
  }
}

function isBacklog({ documents, lanes }: Omit<TurnCost, 'ms'>): boolean {
  return lanes > 0 && documents >= lanes * BACKLOG_PER_LANE;
}
