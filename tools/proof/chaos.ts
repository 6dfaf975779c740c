import { parseArgs } from 'node:util';

import { runChaos } from './chaos/run.ts';
import { failed, passed, type ProofResult } from './runner/result.ts';

export const about =
  'kill -9 of gateway, worker and MariaDB in turn under full traffic: every confirmed document is there once (--kills, --seconds, --registers, --seed)';
export const ciArguments: readonly string[] = ['--kills', '12', '--seconds', '70'];

const MOST_VIOLATIONS = 20;

/** Kills everything that can be killed while registers push, and counts what is there in the end. */
export async function run(args: readonly string[]): Promise<ProofResult> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      kills: { type: 'string', default: '12' },
      seconds: { type: 'string', default: '75' },
      registers: { type: 'string', default: '64' },
      seed: { type: 'string', default: '1' },
    },
  });
  const { seed } = values;
  const { counts, violations } = await runChaos({
    kills: Number(values.kills),
    seconds: Number(values.seconds),
    registers: Number(values.registers),
    seed,
    say: (line) => console.log(`chaos: ${line}`),
  });
  const facts = { seed, registers: Number(values.registers), ...counts };
  if (violations.length === 0) return passed({ ...facts, violations: 0 });
  for (const violation of violations.slice(0, MOST_VIOLATIONS)) console.log(`chaos: VIOLATION ${violation}`);
  return failed(violations[0] ?? '', { ...facts, violations: violations.length });
}
