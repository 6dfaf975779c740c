/** The database's own number of an error, wherever the client keeps it; undefined when it is none of its. */
export function databaseErrorCode(error: unknown): number | undefined {
  for (let current: unknown = error, depth = 0; isRecord(current) && depth < 6; depth += 1) {
    const code = ownCode(current);
    if (code !== undefined) return code;
    const meta = current['meta'];
    current =
      isRecord(meta) && isRecord(meta['driverAdapterError']) ? meta['driverAdapterError'] : current['cause'];
  }
  return undefined;
}

/** Lock wait time-out, deadlock, and a row that changed under a snapshot: the transaction may be run again. */
const RETRIED = new Set([1205, 1213, 1020]);

/** Whether the same transaction, run again from the start, may well succeed. */
export function isRetryable(error: unknown): boolean {
  const code = databaseErrorCode(error);
  return (code !== undefined && RETRIED.has(code)) || (isRecord(error) && error['code'] === 'P2034');
}

/**
 * Whether a unique key refused a row.
 * @param key a part of the key's name or of its message, to tell two keys of one table apart.
 */
export function isUniqueViolation(error: unknown, key = ''): boolean {
  if (!isRecord(error)) return false;
  if (error['code'] !== 'P2002' && databaseErrorCode(error) !== 1062) return false;
  return (
    key === '' || JSON.stringify(error['meta'] ?? {}).includes(key) || String(error['message']).includes(key)
  );
}

function ownCode(error: Readonly<Record<string, unknown>>): number | undefined {
  if (typeof error['originalCode'] === 'string') return Number(error['originalCode']);
  if (typeof error['errno'] === 'number') return error['errno'];
  return undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
