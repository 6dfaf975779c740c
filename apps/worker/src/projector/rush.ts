import type { Waiting } from '@koreshok/db/projections';

/** When projections leave the machine to intake (docs/adr/0031-relay-and-projections-wait-in-a-rush.md). */
export interface RushRules {
  /** More documents a second than this are a rush; 0 knows none. */
  readonly documentsPerSecond: number;
  /** So long may a document wait for its projection because of a rush, in milliseconds. */
  readonly longestWaitMs: number;
}

/** What came in lately is counted over so many milliseconds. */
export const LATELY_MS = 250;

/**
 * Whether documents come in so fast that answers to registers need the machine more than projections do. Only what still
 * waits is counted: a projector that keeps up with a rate never steps aside, however high the rate is.
 */
export function stepsAside({ oldest, lately }: Waiting, now: Date, rules: RushRules): boolean {
  if (rules.documentsPerSecond === 0 || oldest === null) return false;
  if (now.getTime() - oldest.getTime() >= rules.longestWaitMs) return false;
  return lately * 1000 > rules.documentsPerSecond * LATELY_MS;
}
