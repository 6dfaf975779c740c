import type { ClaimedLane, Judgement, LaneTurn, LaneWork, NewAcknowledgement } from '@koreshok/db/intake';
import type { Delivered, Failed } from './delivery.ts';
import { RETRIES, type RetryKind, type RetryLimits, retryDelayMs } from './retry.ts';
import { keyOf } from './target.ts';

/** Why a document was put aside: its code among the verdicts, which the tax service's own never are. */
export const PUT_ASIDE_CODES = { refused: 1, unreadable: 2 } as const;

const PUT_ASIDE_WORDS: Readonly<Record<keyof typeof PUT_ASIDE_CODES, string>> = {
  refused: 'Запрос с этим документом не читается на той стороне.',
  unreadable: 'Сохранённые байты документа не читаются.',
};

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
  return {
    turn: turnOf(work.lane, {
      nextNumber: Math.max(nextNumber, work.through + 1),
      attempts: 0,
      retryAt: null,
      lastError: '',
    }),
    acknowledgements,
  };
}

/** A document that fails alone again and again is put aside, so that its drive's later ones are not kept for ever. */
function settled(lane: ClaimedLane, outcome: Delivered | undefined): Delivered | undefined {
  if (outcome === undefined || !('fault' in outcome)) return outcome;
  const { attempts } = RETRIES[outcome.fault];
  if (attempts === null || attemptsEndingSo(lane, outcome.fault) < attempts) return outcome;
  return putAside(outcome);
}

function putAside({ fault, message }: Failed): Judgement {
  const why = fault === 'unreadable' ? 'unreadable' : 'refused';
  return {
    verdict: 'put_aside',
    code: PUT_ASIDE_CODES[why],
    message: `${PUT_ASIDE_WORDS[why]} ${message}`.trim(),
  };
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
  outcome: Failed | undefined,
  { now, limits, random }: OutcomeRules,
): LaneTurn {
  const moved = nextNumber > lane.nextNumber;
  const kind = outcome?.fault ?? 'not_sent';
  const attempts = moved ? 1 : attemptsEndingSo(lane, kind);
  return turnOf(lane, {
    nextNumber,
    attempts,
    // What the peer asks for is waited for, and chance added to it, so that not all lanes come back at one moment.
    retryAt: new Date(
      now.getTime() + (outcome?.retryAfterMs ?? 0) + retryDelayMs(kind, attempts, limits, random()),
    ),
    lastError: `${kind}: ${outcome === undefined ? 'not sent' : outcome.message}`,
  });
}

function turnOf(lane: ClaimedLane, rest: Omit<LaneTurn, 'fn' | 'fence'>): LaneTurn {
  return { fn: lane.fn, fence: lane.fence, ...rest };
}
