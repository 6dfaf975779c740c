/** A position in the binary log: the sequence number reached in each replication domain. */
export type GtidPosition = ReadonlyMap<number, number>;

/**
 * Reads MariaDB's text of a position, such as `0-1-1234,2-1-7`: domain, server, sequence number. Empty for a server that
 * has never logged.
 *
 * @throws Error when the text is no position.
 */
export function readGtidPosition(text: string): GtidPosition {
  const parts = text.split(',').filter((part) => part.trim() !== '');
  return new Map(
    parts.map((part) => {
      const found = /^(\d+)-\d+-(\d+)$/.exec(part.trim());
      if (found === null) throw new Error(`«${part}» is no position in a binary log`);
      return [Number(found[1]), Number(found[2])];
    }),
  );
}

/** Whether whoever stands at `one` has everything that `other` has. */
export const reaches = (one: GtidPosition, other: GtidPosition): boolean =>
  [...other].every(([domain, sequence]) => (one.get(domain) ?? -1) >= sequence);

/**
 * Whoever has everything that all others have: the only one that may be promoted, because with semi-synchronous
 * replication each confirmed commit is on some replica, not on all.
 *
 * @returns undefined when there is none, which means that histories have parted.
 */
export function furthest<T extends { readonly position: GtidPosition }>(all: readonly T[]): T | undefined {
  return all.find((one) => all.every((other) => reaches(one.position, other.position)));
}
