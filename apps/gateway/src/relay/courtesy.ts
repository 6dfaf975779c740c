export interface CourtesyOptions {
  /** Whether intake is storing something at this moment. */
  readonly intakeBusy: () => boolean;
  /** Which part of the time since it was asked last this process worked, from 0 to 1. */
  readonly loopShare: () => number;
}

/** What a turn took, and of how much. */
export interface TurnCost {
  readonly ms: number;
  readonly documents: number;
  readonly lanes: number;
}

const SAMPLE_MS = 10;
/** The weight of one sample: about the last third of a second counts. */
const WEIGHT = 0.03;
/** Intake that stores without a pause has nothing to spare, nor has a process that never waits. */
const SATURATED = 0.9;
/** Intake that stores less than this part of the time hardly notices. */
const ACTIVE = 0.2;
/** So many documents a lane and more are a backlog; what registers have just sent is fewer. */
const BACKLOG_PER_LANE = 8;
/** A rest of so many times the turn leaves the backlog a tenth of the time. */
const REST_FACTOR = 9;
const LONGEST_REST_MS = 500;

/**
 * Keeps the drain of a backlog from taking what intake needs: registers wait for their answers, a backlog does not. While
 * intake stores without a pause, a turn that emptied a backlog is followed by a rest. Turns of fresh documents never rest.
 */
export class Courtesy {
  readonly #options: CourtesyOptions;
  #timer: NodeJS.Timeout | undefined;
  #busyShare = 0;
  #loopShare = 0;

  constructor(options: CourtesyOptions) {
    this.#options = options;
  }

  start(): void {
    this.#timer = setInterval(() => this.sample(), SAMPLE_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Looks at intake once. */
  sample(): void {
    const busy = this.#options.intakeBusy() ? 1 : 0;
    this.#busyShare += (busy - this.#busyShare) * WEIGHT;
    this.#loopShare += (this.#options.loopShare() - this.#loopShare) * WEIGHT;
  }

  /** Whether turns should be small and follow one another: intake has nothing to spare, and the last one emptied a backlog. */
  yieldsAfter(turn: Omit<TurnCost, 'ms'>): boolean {
    return this.#isSaturated && isBacklog(turn);
  }

  /** While a backlog keeps the process busy, intake cannot even begin to store: it then looks idle and is not. */
  get #isSaturated(): boolean {
    return this.#busyShare >= SATURATED || (this.#busyShare >= ACTIVE && this.#loopShare >= SATURATED);
  }

  /** Milliseconds to leave to intake after a turn. */
  restAfter({ ms, documents, lanes }: TurnCost): number {
    return this.yieldsAfter({ documents, lanes }) ? Math.min(LONGEST_REST_MS, ms * REST_FACTOR) : 0;
  }
}

function isBacklog({ documents, lanes }: Omit<TurnCost, 'ms'>): boolean {
  return lanes > 0 && documents >= lanes * BACKLOG_PER_LANE;
}
