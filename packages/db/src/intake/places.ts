/** `?, ?, ?` for a list of values. */
export function marks(count: number): string {
  return count === 0 ? 'NULL' : `?${', ?'.repeat(count - 1)}`;
}

/** `(?, ?), (?, ?)` for rows of one width. */
export function rowMarks(rows: number, width: number): string {
  const row = `(${marks(width)})`;
  return `${row}${`, ${row}`.repeat(rows - 1)}`;
}
