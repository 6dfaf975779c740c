import { parseArgs } from 'node:util';

import { runReplicas } from './replicas/run.ts';
import { failed, passed, type ProofResult } from './runner/result.ts';

export const about =
  'a primary with two semi-synchronous replicas is lost in full traffic: the command promotes, nothing confirmed is lost (--registers, --calm, --seed)';
export const ciArguments: readonly string[] = ['--registers', '16', '--calm', '2'];

const MOST_VIOLATIONS = 20;

/** Takes replication away in every way under traffic through two gateways, and counts what is there in the end. */
export async function run(args: readonly string[]): Promise<ProofResult> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      registers: { type: 'string', default: '64' },
      calm: { type: 'string', default: '10' },
      seed: { type: 'string', default: '1' },
    },
  });
  const { seed } = values;
  const { counts, violations } = await runReplicas({
    registers: Number(values.registers),
    calmSeconds: Number(values.calm),
    seed,
    say: (line) => console.log(`replicas: ${line}`),
  });
  const facts = { seed, registers: Number(values.registers), ...counts };
  if (violations.length === 0) return passed({ ...facts, violations: 0 });
  for (const violation of violations.slice(0, MOST_VIOLATIONS))
    console.log(`replicas: VIOLATION ${violation}`);
  return failed(violations[0] ?? '', { ...facts, violations: violations.length });
}
