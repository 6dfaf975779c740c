const DAY = 86_400_000;
const DAYS = 7;

/** Until when an archive, or what is there of it, can be fetched or gone on with: seven days. Both times are UTC. */
export function exportKeptUntil(at: Date): Date {
  return new Date(at.getTime() + DAYS * DAY);
}
