/**
 * How many documents of unproven senders may be kept in a minute. Anybody can send bytes to a public port; what they may
 * fill of the database is bounded.
 */
export class HoldBudget {
  readonly #perMinute: number;
  readonly #ticks: () => number;
  #windowFrom: number;
  #used = 0;

  /** @param ticks milliseconds of a clock that never jumps. */
  constructor(perMinute: number, ticks: () => number) {
    this.#perMinute = perMinute;
    this.#ticks = ticks;
    this.#windowFrom = ticks();
  }

  /** Spends one, or says that nothing is left of this minute. */
  spend(): boolean {
    const now = this.#ticks();
    if (now - this.#windowFrom >= 60_000) {
      this.#windowFrom = now;
      this.#used = 0;
    }
    if (this.#used >= this.#perMinute) return false;
    this.#used += 1;
    return true;
  }
}
