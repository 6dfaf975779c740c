/** `?, ?, ?` for a list of values. */
export function marks(count: number): string {
  return count === 0 ? 'NULL' : `?${', ?'.repeat(count - 1)}`;
}

/** `(?, ?), (?, ?)` for rows of one width. */
export function rowMarks(rows: number, width: number): string {
  const row = `(${marks(width)})`;
  return `${row}${`, ${row}`.repeat(rows - 1)}`;
}

/**
 * A statement whose text depends on a count alone, made once per count: the driver finds a prepared statement by its
 * text, and batches come in a few dozen sizes again and again.
 */
export function statementBySize(make: (count: number) => string): (count: number) => string {
  const made = new Map<number, string>();
  return (count) => {
    const known = made.get(count);
    if (known !== undefined) return known;
    const text = make(count);
    made.set(count, text);
    return text;
  };
}
