/** Years a fiscal data operator keeps documents from their receipt (54-ФЗ article 4.5), whoever's client their owner is now. */
const YEARS_KEPT = 5;

/**
 * Until when the last of a client's documents are there to be read; older ones go earlier, each five years after its
 * receipt.
 * @param lastReceivedAt when the last one could come: the end of the service.
 */
export function documentsKeptUntil(lastReceivedAt: Date): Date {
  const until = new Date(lastReceivedAt);
  until.setUTCFullYear(until.getUTCFullYear() + YEARS_KEPT);
  return until;
}
