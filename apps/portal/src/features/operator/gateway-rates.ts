import type { GatewayFigures } from '@/server/routers/operator.ts';

/** What went through a gateway between two moments. */
export interface GatewayRates {
  readonly perSecond: number;
  /** Milliseconds within which 99 of 100 registers got their answer; null when nobody asked. */
  readonly answerMs: number | null;
  /** Documents in one transaction; null when there was none. */
  readonly batch: number | null;
}

const SHARE = 0.99;

/** Compares two looks at the same gateway; null when it began anew in between or no time has passed. */
export function ratesBetween(before: GatewayFigures, after: GatewayFigures): GatewayRates | null {
  const seconds = (after.at.getTime() - before.at.getTime()) / 1000;
  const answered = taken(after) - taken(before);
  if (seconds <= 0 || answered < 0) return null;
  const batches = after.batches.count - before.batches.count;
  return {
    perSecond: answered / seconds,
    answerMs: quantileMs(before.answers, after.answers),
    batch: batches > 0 ? (after.batches.documents - before.batches.documents) / batches : null,
  };
}

const taken = ({ taken: first, repeated }: GatewayFigures) => first + repeated;

type Steps = GatewayFigures['answers'];

/** The step of the histogram under which 99 of 100 new answers lie; the last finite one when they lie above all. */
function quantileMs(before: Steps, after: Steps): number | null {
  const added = after.map(({ upTo, count }, index) => ({ upTo, count: count - (before[index]?.count ?? 0) }));
  const all = added.at(-1)?.count ?? 0;
  if (all <= 0) return null;
  const step = added.find(({ count }) => count >= all * SHARE)?.upTo ?? Number.POSITIVE_INFINITY;
  const largest = added.findLast(({ upTo }) => Number.isFinite(upTo))?.upTo ?? 0;
  return Math.min(step, largest) * 1000;
}
