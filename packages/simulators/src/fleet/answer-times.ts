/** Each bucket is a tenth wider than the one before, from a tenth of a millisecond on. */
const GROWTH = Math.log(1.1);
const LEAST = 0.1;

/** How long answers took: a histogram of bounded size, exact to a tenth of a value. */
export class AnswerTimes {
  readonly #buckets = new Map<number, number>();
  #count = 0;
  #longest = 0;

  /** Notes one answer, in milliseconds. */
  add(milliseconds: number): void {
    const bucket = Math.ceil(Math.log(Math.max(milliseconds, LEAST) / LEAST) / GROWTH);
    this.#buckets.set(bucket, (this.#buckets.get(bucket) ?? 0) + 1);
    this.#count += 1;
    this.#longest = Math.max(this.#longest, milliseconds);
  }

  get count(): number {
    return this.#count;
  }

  get longest(): number {
    return this.#longest;
  }

  /** The time in milliseconds within which this share (0 to 1) of answers came; 0 before the first. */
  within(share: number): number {
    let left = Math.ceil(this.#count * share);
    for (const [bucket, count] of [...this.#buckets].toSorted(([one], [other]) => one - other)) {
      left -= count;
      if (left <= 0) return Math.min(LEAST * Math.exp(bucket * GROWTH), this.#longest);
    }
    return this.#longest;
  }

  /** Counts by the upper bound of their bucket in milliseconds, ascending. */
  histogram(): readonly { readonly upTo: number; readonly count: number }[] {
    return [...this.#buckets]
      .toSorted(([one], [other]) => one - other)
      .map(([bucket, count]) => ({ upTo: LEAST * Math.exp(bucket * GROWTH), count }));
  }
}
