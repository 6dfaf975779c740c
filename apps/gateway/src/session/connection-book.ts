/** What the book needs of a session. */
export interface BookedSession {
  /** True once it has sent one whole message. */
  readonly hasSpoken: boolean;
  /** Ends it at once. */
  destroy(why: 'evicted'): void;
}

export interface ConnectionLimits {
  readonly total: number;
  readonly perAddress: number;
}

/**
 * Who is connected, and whether one more may be. When all places are taken, a newcomer gets the place of the stranger
 * (one that has not sent a whole message yet) that has waited longest: slow clients take places from each other, not
 * from registers at work.
 */
export class ConnectionBook<Session extends BookedSession> {
  readonly #limits: ConnectionLimits;
  readonly #sessions = new Set<Session>();
  readonly #strangers = new Set<Session>();
  readonly #byAddress = new Map<string, number>();
  readonly #addresses = new Map<Session, string>();

  constructor(limits: ConnectionLimits) {
    this.#limits = limits;
  }

  get size(): number {
    return this.#sessions.size;
  }

  get sessions(): Iterable<Session> {
    return this.#sessions;
  }

  /** Enters a connection; false when there is no place for it. */
  enter(session: Session): boolean {
    if (this.#sessions.size >= this.#limits.total && !this.#evictStranger()) return false;
    this.#sessions.add(session);
    this.#strangers.add(session);
    return true;
  }

  /** Notes from where it is; false when that address has as many as it may. */
  nameAddress(session: Session, address: string): boolean {
    const count = this.#byAddress.get(address) ?? 0;
    if (count >= this.#limits.perAddress) return false;
    this.#byAddress.set(address, count + 1);
    this.#addresses.set(session, address);
    return true;
  }

  /** Notes that it has sent a whole message. */
  spoke(session: Session): void {
    this.#strangers.delete(session);
  }

  leave(session: Session): void {
    this.#sessions.delete(session);
    this.#strangers.delete(session);
    const address = this.#addresses.get(session);
    if (address === undefined) return;
    this.#addresses.delete(session);
    const count = (this.#byAddress.get(address) ?? 1) - 1;
    if (count === 0) this.#byAddress.delete(address);
    else this.#byAddress.set(address, count);
  }

  #evictStranger(): boolean {
    for (const stranger of this.#strangers) {
      this.leave(stranger);
      stranger.destroy('evicted');
      return true;
    }
    return false;
  }
}
