/** Where «now» comes from. All services, the gateway and the worker take it as a port, so that tests and the demonstration can move time. */
export interface Clock {
  /** The current instant. */
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands until it is moved; never backwards. */
export class ManualClock implements Clock {
  #now: number;

  constructor(start: Date) {
    this.#now = start.getTime();
  }

  now(): Date {
    return new Date(this.#now);
  }

  /** Moves the clock forward by a number of milliseconds. */
  advance(milliseconds: number): void {
    if (milliseconds < 0) throw new RangeError('A clock is never moved backwards');
    this.#now += milliseconds;
  }

  /** Moves the clock forward to an instant; an earlier one leaves it where it is. */
  advanceTo(instant: Date): void {
    this.#now = Math.max(this.#now, instant.getTime());
  }
}
