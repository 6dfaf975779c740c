/** Errors after which the very same transaction may be tried again: it was rolled back, or met a row of another. */
const CONFLICTS: ReadonlySet<number> = new Set([
  1020, // a row changed since the snapshot (MariaDB 11.8 with innodb_snapshot_isolation)
  1062, // a key that somebody else has just written
  1205, // a lock was not given in time
  1213, // a deadlock
]);

/** The server's error number; 0 for an error that is not the server's (a lost connection, for example). */
export function serverErrorNumber(error: unknown): number {
  if (!(error instanceof Error) || !('errno' in error) || typeof error.errno !== 'number') return 0;
  // The driver gives lost connections the negative numbers of the operating system.
  return error.errno > 0 ? error.errno : 0;
}

/** Tells whether a batch should be rolled back and its documents tried one by one. */
export function isConflict(error: unknown): boolean {
  return CONFLICTS.has(serverErrorNumber(error));
}
