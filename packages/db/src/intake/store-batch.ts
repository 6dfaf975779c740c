import type { Connection } from 'mysql2/promise';
import {
  type Arrival,
  type Decide,
  type Decision,
  type DocumentPlace,
  type HeldDocument,
  nothingKnown,
} from './arrival.ts';
import { readFacts } from './read-facts.ts';
import { announceHeld, announceStored } from './write-events.ts';
import { holdDocument, releaseHeld } from './write-held.ts';
import { insertDocuments, type Taken, updateHeads, wakeLanes } from './write-taken.ts';

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
 * lock heads in order of ФН → admissions → keys → decide → INSERT keys, documents → heads, lanes → held → outbox → COMMIT
 * ```
 *
 * @param arrivals at most one document per drive.
 * @returns one decision per arrival, in order.
 * @throws the driver's error; the transaction is then rolled back or lost, save for a lost connection during the COMMIT
 *   itself, after which the outcome is unknown and the register's repeat finds it out.
 */
export async function storeBatch<A extends Arrival>(
  connection: Connection,
  arrivals: readonly A[],
  context: BatchContext<A>,
): Promise<Decision[]> {
  await connection.query('START TRANSACTION');
  const decisions = await decideAll(connection, arrivals, context);
  await writeTaken(connection, decisions, context);
  await writeHeld(connection, decisions, context);
  await connection.query('COMMIT');
  return decisions;
}

async function decideAll<A extends Arrival>(
  connection: Connection,
  arrivals: readonly A[],
  context: BatchContext<A>,
): Promise<Decision[]> {
  const places: DocumentPlace[] = [];
  for (const { place } of arrivals) if (place !== null) places.push(place);
  const facts = places.length === 0 ? null : await readFacts(connection, places, context.thorough);
  const decisions: Decision[] = [];
  for (const arrival of arrivals) {
    const known = arrival.place === null ? undefined : facts?.get(arrival.place.fn);
    const decision = context.decide(arrival, known ?? nothingKnown);
    decisions.push(decision instanceof Promise ? await decision : decision);
  }
  return decisions;
}

async function writeTaken<A extends Arrival>(
  connection: Connection,
  decisions: readonly Decision[],
  { operatorId, now }: BatchContext<A>,
): Promise<void> {
  const taken = decisions.filter((decision): decision is Decision & Taken => decision.kind === 'take');
  if (taken.length === 0) return;
  await insertDocuments(connection, taken);
  await updateHeads(connection, taken, now);
  await wakeLanes(connection, taken, now);
  await releaseHeld(connection, taken);
  await announceStored(connection, taken, operatorId, now);
}

async function writeHeld<A extends Arrival>(
  connection: Connection,
  decisions: readonly Decision[],
  { operatorId, now }: BatchContext<A>,
): Promise<void> {
  const fresh: HeldDocument[] = [];
  for (const decision of decisions) {
    if (decision.kind !== 'hold') continue;
    if (await holdDocument(connection, decision.held, operatorId)) fresh.push(decision.held);
  }
  if (fresh.length > 0) await announceHeld(connection, fresh, operatorId, now);
}
