import type { ClaimedLane, LaneTurn, NewAcknowledgement, WaitingDocument } from '@koreshok/db/intake';
import { type Delivered, keyOf } from './delivery.ts';
import { type RetryKind, type RetryLimits, retryDelayMs } from './retry.ts';

/** A document that the tax service would not even read this many times is put aside. */
export const REFUSALS_TO_PUT_ASIDE = 3;
/** The code of documents put aside; the tax service's own codes are of three digits as well, so the message says more. */
const PUT_ASIDE_CODE = 400;
const PUT_ASIDE = 'Налоговая служба не смогла прочитать запрос с этим документом. Документ отложен.';

const NOT_SENT_FOR: RetryKind = 'outage';

/** What one lane had in its turn. */
export interface LaneWork {
  readonly lane: ClaimedLane;
  /** In order of number. */
  readonly documents: readonly WaitingDocument[];
  /** The drive's last number, read before the documents were. */
  readonly lastNumber: number;
  /** True when more documents may wait than were read. */
  readonly mayHaveMore: boolean;
}

export interface LaneOutcome {
  readonly turn: LaneTurn;
  readonly acknowledgements: readonly NewAcknowledgement[];
}

export interface OutcomeRules {
  readonly now: Date;
  readonly limits: RetryLimits;
  /** From 0 to 1. */
  readonly random: () => number;
}

/**
 * What to record after a lane's turn: verdicts up to the first document without one, and where the lane goes on. A later
 * document of the same drive keeps its verdict only if all before it have theirs; else it is sent again, in order.
 */
export function laneOutcome(
  work: LaneWork,
  delivered: ReadonlyMap<string, Delivered>,
  rules: OutcomeRules,
): LaneOutcome {
  const acknowledgements: NewAcknowledgement[] = [];
  let { nextNumber } = work.lane;
  for (const document of work.documents) {
    const outcome = settled(work.lane, delivered.get(keyOf(document.fn, document.number)));
    if (outcome === undefined || 'fault' in outcome) {
      return { turn: retryTurn(work.lane, nextNumber, outcome, rules), acknowledgements };
    }
    acknowledgements.push({
      fn: document.fn,
      number: document.number,
      month: document.month,
      organizationId: document.organizationId,
      cashRegisterId: document.cashRegisterId,
      ...outcome,
      attempts: work.lane.attempts + 1,
      sentAt: rules.now,
      decidedAt: outcome.verdict === 'waiting' ? null : rules.now,
    });
    nextNumber = document.number + 1;
  }
  const passed = work.mayHaveMore ? nextNumber : Math.max(nextNumber, work.lastNumber + 1);
  return {
    turn: turnOf(work.lane, { nextNumber: passed, attempts: 0, retryAt: null, lastError: '' }),
    acknowledgements,
  };
}

/** A document refused alone again and again is put aside, so that its drive's later ones are not kept for ever. */
function settled(lane: ClaimedLane, outcome: Delivered | undefined): Delivered | undefined {
  if (outcome === undefined || !('fault' in outcome) || outcome.fault !== 'refused') return outcome;
  if (attemptsEndingSo(lane, 'refused') < REFUSALS_TO_PUT_ASIDE) return outcome;
  return { verdict: 'hard_quarantine', code: PUT_ASIDE_CODE, message: PUT_ASIDE };
}

/**
 * How many attempts in a row have ended alike, with this one. Refusals after an outage are counted anew: a long outage
 * must not put a document aside at its first refusal, nor make it wait as long as an outage of hours.
 */
function attemptsEndingSo(lane: ClaimedLane, kind: RetryKind): number {
  return lane.lastError.startsWith(`${kind}:`) ? lane.attempts + 1 : 1;
}

function retryTurn(
  lane: ClaimedLane,
  nextNumber: number,
  outcome: Extract<Delivered, { fault: unknown }> | undefined,
  { now, limits, random }: OutcomeRules,
): LaneTurn {
  const moved = nextNumber > lane.nextNumber;
  // Documents that were not sent at all share the fate of the outage that stopped the request before them.
  const kind = outcome?.fault ?? NOT_SENT_FOR;
  const attempts = moved ? 1 : attemptsEndingSo(lane, kind);
  return turnOf(lane, {
    nextNumber,
    attempts,
    retryAt: new Date(now.getTime() + retryDelayMs(kind, attempts, limits, random())),
    lastError: `${kind}: ${outcome === undefined ? 'not sent' : outcome.message}`,
  });
}

function turnOf(lane: ClaimedLane, rest: Omit<LaneTurn, 'fn' | 'fence'>): LaneTurn {
  return { fn: lane.fn, fence: lane.fence, ...rest };
}
