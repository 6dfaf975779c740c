export interface CircuitOptions {
  /** Outages in a row after which nothing is sent for a while. */
  readonly failures: number;
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
  /** Milliseconds of a clock that never jumps. */
  readonly ticks: () => number;
}

/**
 * Spares a peer that is down, and ourselves the attempts.
 *
 * ```
 * closed ──failures in a row──▶ open ──pause over──▶ trying (one request) ──success──▶ closed
 *                                ▲                      └──failure──▶ open, the pause doubled
 * ```
 */
export class Circuit {
  readonly #options: CircuitOptions;
  #inARow = 0;
  #pauseMs: number;
  #openUntil: number | null = null;
  #trying = false;

  constructor(options: CircuitOptions) {
    this.#options = options;
    this.#pauseMs = options.firstPauseMs;
  }

  get state(): 'closed' | 'open' | 'trying' {
    if (this.#openUntil === null) return 'closed';
    return this.#trying ? 'trying' : 'open';
  }

  /** Whether a request may be made now. A yes after a pause is given once; it must be followed by one of the two below. */
  admits(): boolean {
    if (this.#openUntil === null) return true;
    if (this.#trying || this.#options.ticks() < this.#openUntil) return false;
    this.#trying = true;
    return true;
  }

  /** Takes back a yes of which no use was made. */
  unused(): void {
    this.#trying = false;
  }

  /** The peer answered, whatever it said. */
  succeeded(): void {
    this.#inARow = 0;
    this.#openUntil = null;
    this.#trying = false;
    this.#pauseMs = this.#options.firstPauseMs;
  }

  /**
   * The peer was not there.
   * @param askedMs how long it asks to be left alone: then it is, at once.
   */
  failed(askedMs = 0): void {
    this.#inARow += 1;
    if (askedMs > 0) {
      this.#trying = false;
      this.#openUntil = Math.max(this.#openUntil ?? 0, this.#options.ticks() + askedMs);
      return;
    }
    if (this.#trying) this.#pauseMs = Math.min(this.#pauseMs * 2, this.#options.longestPauseMs);
    else if (this.#openUntil !== null || this.#inARow < this.#options.failures) return;
    this.#trying = false;
    this.#openUntil = this.#options.ticks() + this.#pauseMs;
  }
}
