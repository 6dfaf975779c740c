/** What waits in the queue: a document of a drive, or something no drive can be told of. */
export interface Queued {
  readonly place: { readonly fn: string } | null;
}

/**
 * Waiting documents, first come first served, at most one of a drive outside at a time.
 *
 * ```
 * push ─▶ waiting of its drive ──the drive is free──▶ ready ──take──▶ outside ──release──▶ (the drive's next is ready)
 * ```
 *
 * Whatever names no drive is ready at once.
 */
export class DriveQueue<Item extends Queued> {
  #ready: Item[] = [];
  #readyFrom = 0;
  /** Drives with a document ready or outside, and what else of theirs waits. */
  readonly #busy = new Map<string, Item[]>();
  #size = 0;

  /** Documents waiting, those outside left out. */
  get size(): number {
    return this.#size;
  }

  /** Documents that `take` would give now, were its limit high enough. */
  get ready(): number {
    return this.#ready.length - this.#readyFrom;
  }

  push(item: Item): void {
    this.#size += 1;
    if (item.place === null) {
      this.#ready.push(item);
      return;
    }
    const behind = this.#busy.get(item.place.fn);
    if (behind === undefined) {
      this.#busy.set(item.place.fn, []);
      this.#ready.push(item);
    } else {
      behind.push(item);
    }
  }

  /** The longest-waiting documents that may be worked on, at most `limit`, of different drives. */
  take(limit: number): Item[] {
    const taken = this.#ready.slice(this.#readyFrom, this.#readyFrom + limit);
    this.#readyFrom += taken.length;
    this.#size -= taken.length;
    if (this.#readyFrom === this.#ready.length) {
      this.#ready = [];
      this.#readyFrom = 0;
    } else if (this.#readyFrom > 1_024) {
      this.#ready = this.#ready.slice(this.#readyFrom);
      this.#readyFrom = 0;
    }
    return taken;
  }

  /** Says that a document taken before is done with, whatever came of it. */
  release(item: Item): void {
    if (item.place === null) return;
    const { fn } = item.place;
    const next = this.#busy.get(fn)?.shift();
    if (next === undefined) this.#busy.delete(fn);
    else this.#ready.push(next);
  }
}
