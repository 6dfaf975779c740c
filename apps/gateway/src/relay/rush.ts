export interface RushOptions {
  /** Milliseconds of a clock that never jumps. */
  readonly ticks: () => number;
  /** More documents a second than this are a rush; 0 knows none. */
  readonly documentsPerSecond: number;
  /** What lasts longer is no rush but the host's load, beside which relays have to work. */
  readonly longestMs: number;
}

/** Documents count by about the last third of a second. */
const MEMORY_MS = 300;

/**
 * Tells a rush of documents: more come in than the host can store, relay and project at once, for a short time. A rate
 * that has lasted too long is none until it has fallen once.
 */
export class Rush {
  readonly #options: RushOptions;
  #documents = 0;
  #countedAt: number;
  #since: number | null = null;

  constructor(options: RushOptions) {
    this.#options = options;
    this.#countedAt = options.ticks();
  }

  /** Intake has stored so many documents. */
  stored(documents: number): void {
    this.#documents = this.#remembered() + documents;
    this.#countedAt = this.#options.ticks();
    if (!this.#isFast()) this.#since = null;
    else this.#since ??= this.#countedAt;
  }

  get isOn(): boolean {
    const { ticks, longestMs } = this.#options;
    return this.#since !== null && this.#isFast() && ticks() - this.#since < longestMs;
  }

  #isFast(): boolean {
    const { documentsPerSecond } = this.#options;
    return documentsPerSecond > 0 && this.#remembered() * 1000 > documentsPerSecond * MEMORY_MS;
  }

  #remembered(): number {
    return this.#documents * Math.exp(-(this.#options.ticks() - this.#countedAt) / MEMORY_MS);
  }
}
