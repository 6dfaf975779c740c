import { failed, passed, type ProofResult } from '../runner/result.ts';
import type { Verdict } from './verdict.ts';

const MOST_VIOLATIONS = 20;

/** A verdict as the result of a proof; the first violations are printed. */
export function resultOf(
  proof: string,
  { counts, violations }: Verdict,
  given: Readonly<Record<string, unknown>>,
): ProofResult {
  const facts = { ...given, ...counts, violations: violations.length };
  for (const violation of violations.slice(0, MOST_VIOLATIONS))
    console.log(`${proof}: VIOLATION ${violation}`);
  return violations.length === 0 ? passed(facts) : failed(violations[0] ?? '', facts);
}
