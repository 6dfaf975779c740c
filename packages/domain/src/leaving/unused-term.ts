const DAY = 86_400_000;

/** A stretch of a register's paid timeline. */
export interface TermStretch {
  readonly paidFrom: Date;
  readonly paidUntil: Date;
  /** How it came to be: `trial` was given free of charge. */
  readonly source: string;
}

/** What one stretch leaves unused. */
export interface UnusedPart {
  readonly source: string;
  readonly from: Date;
  readonly until: Date;
  readonly days: number;
  /** Whether money stands behind it. */
  readonly paid: boolean;
}

/** The days a register does not use any more, with the stretches they arose from. */
export interface UnusedTerm {
  /** Whole days that were paid for. */
  readonly days: number;
  /** Whole days that were given free: they end with the service and are nobody's claim. */
  readonly freeDays: number;
  readonly parts: readonly UnusedPart[];
}

const FREE_SOURCES: ReadonlySet<string> = new Set(['trial']);

/**
 * Counts what is left of a register's term once its service ends. Stretches are gone through in order of time; where
 * two lie over each other a moment counts once and for the earlier one. A day counts once it is whole, paid and free
 * ones apart, so that parts of days of several stretches are not lost.
 */
export function unusedTerm(stretches: readonly TermStretch[], endsAt: Date): UnusedTerm {
  const inOrder = [...stretches].sort(
    (one, other) =>
      one.paidFrom.getTime() - other.paidFrom.getTime() ||
      one.paidUntil.getTime() - other.paidUntil.getTime(),
  );
  const unused = { paid: 0, free: 0 };
  const parts: UnusedPart[] = [];
  let counted = endsAt.getTime();
  for (const { paidFrom, paidUntil, source } of inOrder) {
    const from = Math.max(counted, paidFrom.getTime());
    const until = paidUntil.getTime();
    if (until <= from) continue;
    const kind = FREE_SOURCES.has(source) ? 'free' : 'paid';
    const before = wholeDays(unused[kind]);
    unused[kind] += until - from;
    parts.push({
      source,
      from: new Date(from),
      until: new Date(until),
      days: wholeDays(unused[kind]) - before,
      paid: kind === 'paid',
    });
    counted = until;
  }
  return { days: wholeDays(unused.paid), freeDays: wholeDays(unused.free), parts };
}

function wholeDays(milliseconds: number): number {
  return Math.floor(milliseconds / DAY);
}
