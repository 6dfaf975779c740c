const FIRST_TAG = 1000;
const TAGS = 1200;
const STATES = 3;
const LAST_ROUND = 0xffff_fff0;

/**
 * Remembers of one list of elements which tags stand in it more than once and which have been written, without
 * allocating for each list: a mark counts only when it is of the current round. Tags are those of the tables.
 *
 * ```
 * absent ──count──▶ once ──count──▶ repeated
 *                     └──── take ────▶ taken ◀──── take ────┘
 * ```
 */
export class TagTally {
  readonly #marks = new Uint32Array(TAGS);
  #once = 1;

  /** Forgets the previous list. */
  begin(): void {
    this.#once += STATES;
    if (this.#once > LAST_ROUND) {
      this.#marks.fill(0);
      this.#once = 1;
    }
  }

  count(tag: number): void {
    const at = tag - FIRST_TAG;
    const mark = this.#marks[at] ?? 0;
    this.#marks[at] = mark < this.#once ? this.#once : this.#once + 1;
  }

  /** How often the tag stands in the list when it is asked for the first time, afterwards `taken`. */
  take(tag: number): 'once' | 'repeated' | 'taken' {
    const at = tag - FIRST_TAG;
    const mark = this.#marks[at];
    this.#marks[at] = this.#once + 2;
    if (mark === this.#once) return 'once';
    return mark === this.#once + 1 ? 'repeated' : 'taken';
  }
}

const tallies: TagTally[] = [];

/** A tally for lists at one depth: those of different depths are under way at the same time. */
export const tallyAt = (depth: number): TagTally => {
  const known = tallies[depth];
  if (known !== undefined) return known;
  const created = new TagTally();
  tallies[depth] = created;
  return created;
};
