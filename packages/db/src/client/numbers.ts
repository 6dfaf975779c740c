import { type Kopecks, kopecks } from '@koreshok/domain';

/** What a whole-number column may arrive as: the driver picks by the column's width. */
export type WholeColumn = bigint | number;

/**
 * A whole number out of a column or sum, kopecks and 64-bit counts included.
 * @throws RangeError above 2^53−1, where a JavaScript number would round.
 */
export function exact(value: WholeColumn): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${String(value)} does not fit a safe integer`);
  return number;
}

/** {@link exact} for a column that may be null. */
export function exactOrNull(value: WholeColumn | null): number | null {
  return value === null ? null : exact(value);
}

/**
 * Money out of a column or sum in kopecks.
 * @throws RangeError above 2^53−1.
 */
export function kopecksOf(value: WholeColumn): Kopecks {
  return kopecks(exact(value));
}
