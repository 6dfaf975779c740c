const MEGABYTE = 1024 * 1024;

/** How much of a file from outside is looked at. Sizes in bytes, times in milliseconds. */
export const TABLE_LIMITS = {
  fileBytes: 5 * MEGABYTE,
  /** All parts of a packed file together, by what they say of themselves before anything is unpacked. */
  unpackedBytes: 80 * MEGABYTE,
  parts: 200,
  rows: 20_000,
  columns: 50,
  cellCharacters: 200,
  timeMs: 20_000,
  /** Heap of the process that reads, in megabytes. */
  memoryMb: 384,
} as const;
