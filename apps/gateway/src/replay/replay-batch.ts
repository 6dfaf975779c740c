import {
  type HeldBytes,
  type IntakeConnection,
  type ReplayOutcome,
  type StoreContext,
  storeArrivals,
  type StoreOutcome,
} from '@koreshok/db/intake';
import type { CryptoUnit } from '../crypto-unit/index.ts';
import type { GateArrival } from '../intake/arrival.ts';
import { openEnvelope } from '../intake/open-envelope.ts';
import { envelopeOf } from './replay-envelope.ts';

export interface ReplayParts {
  readonly connection: IntakeConnection;
  readonly unit: CryptoUnit;
  /** The decision and the moment of intake itself. */
  readonly context: StoreContext<GateArrival>;
}

export interface Replayed extends ReplayOutcome {
  /** The document goes on to the tax service. */
  readonly toRelay: boolean;
}

/**
 * Gives held documents to the same decision and the same transaction as newcomers. What is refused again is not held
 * once more: its row is there already, and only the reason comes back.
 *
 * @param held at most one document per drive.
 * @returns an outcome for each, in order; it never throws.
 */
export async function replayBatch(held: readonly HeldBytes[], parts: ReplayParts): Promise<Replayed[]> {
  const opened = await Promise.all(held.map((each) => open(each, parts.unit)));
  const arrivals = opened.filter((arrival) => arrival !== null);
  const reasons = new Map<GateArrival, string>();
  const outcomes = await storeArrivals(parts.connection, arrivals, {
    ...parts.context,
    decide: async (arrival, facts) => {
      const decision = await parts.context.decide(arrival, facts);
      if (decision.kind !== 'hold') return decision;
      reasons.set(arrival, decision.held.reason);
      return { kind: 'ignore' };
    },
  });
  const byArrival = new Map(arrivals.map((arrival, index) => [arrival, outcomes[index]]));
  return held.map(({ id }, index) => {
    const arrival = opened[index] ?? null;
    if (arrival === null) return { id, outcome: 'failed', toRelay: false };
    return { id, ...outcomeOf(byArrival.get(arrival), reasons.get(arrival)) };
  });
}

/** Null while the crypto unit cannot be asked. */
async function open(held: HeldBytes, unit: CryptoUnit): Promise<GateArrival | null> {
  try {
    return await openEnvelope(envelopeOf(held), unit);
  } catch {
    return null;
  }
}

function outcomeOf(stored: StoreOutcome | undefined, reason: string | undefined): Omit<Replayed, 'id'> {
  if (stored?.kind === 'take') {
    return { outcome: 'taken', toRelay: stored.document.mode === 'production' };
  }
  if (stored?.kind === 'repeat') return { outcome: 'repeated', toRelay: false };
  return { outcome: reason ?? 'failed', toRelay: false };
}
