const FIRST_TAG = 1000;
const TAGS = 2000;

/**
 * Remembers which tags stand in one group, without allocating for each group: a tag is present when its mark is that of
 * the current round. Tags outside 1000–2999 are never present.
 */
export class Presence {
  readonly #marks = new Uint32Array(TAGS);
  #round = 0;

  /** One in which these tags are present. */
  static of(tags: readonly number[]): Presence {
    const presence = new Presence();
    presence.begin();
    for (const tag of tags) presence.add(tag);
    return presence;
  }

  /** Forgets the previous group. */
  begin(): void {
    this.#round += 1;
    if (this.#round > 0xffff_fff0) {
      this.#marks.fill(0);
      this.#round = 1;
    }
  }

  /** Notes a tag and says whether it was there before. */
  add(tag: number): boolean {
    const before = this.has(tag);
    const at = tag - FIRST_TAG;
    if (at >= 0 && at < TAGS) this.#marks[at] = this.#round;
    return before;
  }

  has(tag: number): boolean {
    return this.#marks[tag - FIRST_TAG] === this.#round;
  }
}
