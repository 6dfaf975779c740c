import {
  type ClaimedLane,
  finishLanes,
  insertDeadLetters,
  lockOwnLanes,
  poolTransaction,
  type WaitingDocument,
} from '@koreshok/db/intake';
import type { Clock } from '@koreshok/domain/clock';
import { FiscalDecodeError } from '@koreshok/fiscal';
import { deadLettersOf } from './dead-letters.ts';
import { type Delivered, deliver } from './delivery.ts';
import { type LaneOutcome, laneOutcome } from './lane-outcome.ts';
import { RETRIES, type RetryLimits } from './retry.ts';
import { keyOf, type OutgoingReference, type Pool, type Target } from './target.ts';

export interface LaneTurnOptions<Outgoing extends OutgoingReference> {
  readonly pool: Pool;
  readonly target: Target<Outgoing>;
  readonly clock: Clock;
  readonly limits: RetryLimits;
  readonly random: () => number;
  /** Documents of one request, and of them at most so many of one lane. */
  readonly batchSize: number;
  readonly burst: number;
}

/** What a turn did, for the breaker and the metrics. */
export interface TurnReport {
  readonly delivered: ReadonlyMap<string, Delivered>;
  readonly documents: number;
}

/** One turn of leased lanes: read what waits, send it in one request, record the verdicts, give the lanes back. */
export async function runLaneTurn<Outgoing extends OutgoingReference>(
  lanes: readonly ClaimedLane[],
  options: LaneTurnOptions<Outgoing>,
): Promise<TurnReport> {
  const { pool, target, batchSize, burst } = options;
  const perLane = Math.min(burst, Math.max(1, Math.floor(batchSize / lanes.length)));
  const works = await target.read(pool, lanes, perLane);
  const documents = works.flatMap((work) => work.documents);
  const { readable, unreadable } = readableAndNot(target, documents);
  const delivered = new Map([...unreadable, ...(await deliver(target.submit, readable))]);
  const rules = { now: options.clock.now(), limits: options.limits, random: options.random };
  await record(
    works.map((work) => laneOutcome(work, delivered, rules)),
    options,
  );
  return { delivered, documents: documents.length };
}

/** What was stored was decoded before it was stored; what can no longer be must not hold up the others. */
function readableAndNot<Outgoing extends OutgoingReference>(
  target: Target<Outgoing>,
  documents: readonly WaitingDocument[],
): { readonly readable: readonly Outgoing[]; readonly unreadable: ReadonlyMap<string, Delivered> } {
  const readable: Outgoing[] = [];
  const unreadable = new Map<string, Delivered>();
  for (const document of documents) {
    try {
      readable.push(target.outgoingOf(document));
    } catch (error) {
      if (!(error instanceof FiscalDecodeError)) throw error;
      unreadable.set(keyOf(document.fn, document.number), { fault: 'unreadable', message: error.message });
    }
  }
  return { readable, unreadable };
}

async function record<Outgoing extends OutgoingReference>(
  outcomes: readonly LaneOutcome[],
  { pool, clock, target }: LaneTurnOptions<Outgoing>,
): Promise<void> {
  await poolTransaction(pool, async (connection) => {
    const own = await lockOwnLanes(
      connection,
      target.name,
      outcomes.map(({ turn }) => turn),
    );
    const ours = new Set(own.map((turn) => turn.fn));
    const acknowledgements = outcomes
      .filter(({ turn }) => ours.has(turn.fn))
      .flatMap((outcome) => outcome.acknowledgements);
    await target.record(connection, acknowledgements);
    await insertDeadLetters(connection, deadLettersOf(target.name, acknowledgements), clock.now());
    await finishLanes(connection, target.name, own, clock.now());
  });
}

/** Verdicts of a turn, by their words. */
export function countVerdicts({ delivered }: TurnReport): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const outcome of delivered.values()) {
    const word = 'fault' in outcome ? outcome.fault : outcome.verdict;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** How long the peer asks to be left alone, in milliseconds; 0 when it does not say. */
export function askedPauseMs({ delivered }: TurnReport): number {
  const asked = [...delivered.values()].map((outcome) =>
    'fault' in outcome ? (outcome.retryAfterMs ?? 0) : 0,
  );
  return Math.max(0, ...asked);
}

/** True when the peer was not there for any of it. */
export function wasOutage({ delivered }: TurnReport): boolean {
  return [...delivered.values()].some((outcome) => 'fault' in outcome && RETRIES[outcome.fault].outage);
}
