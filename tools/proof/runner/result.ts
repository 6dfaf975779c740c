/** What a proof found. `facts` are counts and figures for the reader; the seed is among them where chance has a part. */
export type ProofResult =
  | { readonly outcome: 'passed'; readonly facts: Facts }
  | { readonly outcome: 'failed'; readonly facts: Facts; readonly why: string }
  | {
      readonly outcome: 'not run';
      readonly why: 'needs root' | 'needs debootstrap' | 'needs strace' | 'needs a second machine';
    };

export type Facts = Readonly<Record<string, unknown>>;

export const passed = (facts: Facts): ProofResult => ({ outcome: 'passed', facts });
export const failed = (why: string, facts: Facts = {}): ProofResult => ({ outcome: 'failed', why, facts });
export const needsRoot: ProofResult = { outcome: 'not run', why: 'needs root' };

/** One line of the report: a proof, how it went, how long it took. */
export type ReportLine = ProofResult & { readonly proof: string; readonly seconds: number };

/** How several proofs went; those that could not run here are counted apart. */
export interface Sum {
  readonly passed: number;
  readonly failed: number;
  readonly notRun: number;
}

export function sumOf(lines: readonly ReportLine[]): Sum {
  const count = (outcome: ProofResult['outcome']): number =>
    lines.filter((line) => line.outcome === outcome).length;
  return { passed: count('passed'), failed: count('failed'), notRun: count('not run') };
}

/** 0 only when something ran and nothing failed. */
export const exitCodeOf = ({ passed: good, failed: bad, notRun }: Sum): number =>
  bad > 0 || good + notRun === 0 ? 1 : 0;
