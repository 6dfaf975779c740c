import {
  type Arrival,
  type Decide,
  type Decision,
  type DocumentPlace,
  type DriveFacts,
  type HeldDocument,
  nothingKnown,
} from './arrival.ts';
import type { BatchSession } from './batch-session.ts';
import { readFacts } from './read-facts.ts';
import { announceHeld, announceSignFailures, announceStored } from './write-events.ts';
import { holdDocument, releaseHeld } from './write-held.ts';
import { advance, insertBodies, insertKeys, type Taken, turnBack } from './write-taken.ts';

/** What came of one arrival: its decision, committed; or the error because of which nothing may be answered. */
export type StoreOutcome = Decision | { readonly kind: 'failed'; readonly error: unknown };

export interface BatchContext<A extends Arrival> {
  readonly decide: Decide<A>;
  /** Owner of batches and of what belongs to nobody. */
  readonly operatorId: string;
  readonly now: Date;
  /** Looks for every document's key, as a retry after a conflict must. */
  readonly thorough: boolean;
}

/**
 * Decides and stores a batch in one READ COMMITTED transaction. When it returns, the commit has been acknowledged and
 * every decision may be answered; when it throws, nothing may be answered.
 *
 * ```
 * lock heads in order of ФН, read admissions → keys → decide → held → INSERT documents → keys, heads and lanes, outbox, COMMIT
 * ```
 *
 * The first and the last of these each go to the server in one packet: every wait for an answer costs the batch a turn
 * of a busy event loop. A statement that fails ends its packet, so a COMMIT behind it is not reached.
 *
 * @param arrivals at most one document per drive.
 * @returns one outcome per arrival, in order; `failed` where the rule itself threw, of which nothing is kept.
 * @throws the driver's error; the transaction is then rolled back or lost, save for a lost connection during the COMMIT
 *   itself, after which the outcome is unknown and the register's repeat finds it out.
 */
export async function storeBatch<A extends Arrival>(
  session: BatchSession,
  arrivals: readonly A[],
  context: BatchContext<A>,
): Promise<StoreOutcome[]> {
  const outcomes = await decideAll(session, arrivals, context);
  const last = [
    ...(await writeHeld(session, outcomes, context)),
    ...(await writeTaken(session, outcomes, context)),
    'COMMIT',
  ];
  await session.text(last.join('; '));
  return outcomes;
}

async function decideAll<A extends Arrival>(
  session: BatchSession,
  arrivals: readonly A[],
  context: BatchContext<A>,
): Promise<StoreOutcome[]> {
  const places: DocumentPlace[] = [];
  for (const { place } of arrivals) if (place !== null) places.push(place);
  let facts: ReadonlyMap<string, DriveFacts> | null = null;
  if (places.length === 0) await session.text('START TRANSACTION');
  else facts = await readFacts(session, places, context.thorough);
  const outcomes: StoreOutcome[] = [];
  for (const arrival of arrivals) {
    const known = arrival.place === null ? undefined : facts?.get(arrival.place.fn);
    try {
      const decision = context.decide(arrival, known ?? nothingKnown);
      outcomes.push(decision instanceof Promise ? await decision : decision);
    } catch (error) {
      // One document that trips over the rule must not take the others of its batch along.
      outcomes.push({ kind: 'failed', error });
    }
  }
  return outcomes;
}

/** @returns what is left to be run right before the commit. */
async function writeTaken<A extends Arrival>(
  session: BatchSession,
  outcomes: readonly StoreOutcome[],
  { operatorId, now }: BatchContext<A>,
): Promise<string[]> {
  const taken = outcomes.filter((outcome): outcome is Decision & Taken => outcome.kind === 'take');
  if (taken.length === 0) return [];
  await insertBodies(session, taken);
  await turnBack(session, taken, now);
  await releaseHeld(session, taken);
  return [insertKeys(taken), advance(taken, now), announceStored(taken, operatorId, now)];
}

/** @returns what is left to be run right before the commit. */
async function writeHeld<A extends Arrival>(
  session: BatchSession,
  outcomes: readonly StoreOutcome[],
  { operatorId, now }: BatchContext<A>,
): Promise<string[]> {
  const fresh: HeldDocument[] = [];
  for (const outcome of outcomes) {
    if (outcome.kind !== 'hold') continue;
    if (await holdDocument(session, outcome.held, operatorId)) fresh.push(outcome.held);
  }
  const fact = announceHeld(fresh, operatorId, now);
  const failures = announceSignFailures(fresh, operatorId, now);
  return fact === null ? failures : [fact, ...failures];
}
