import { parseArgs } from 'node:util';

import { resultOf } from './chaos/result.ts';
import { runReplicas } from './replicas/run.ts';
import type { ProofResult } from './runner/result.ts';

export const about =
  'a primary with two semi-synchronous replicas is lost in full traffic: the command promotes, nothing confirmed is lost (--registers, --calm, --seed)';
export const ciArguments: readonly string[] = ['--registers', '16', '--calm', '2'];

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
  const registers = Number(values.registers);
  const verdict = await runReplicas({
    registers,
    calmSeconds: Number(values.calm),
    seed,
    say: (line) => console.log(`replicas: ${line}`),
  });
  return resultOf('replicas', verdict, { seed, registers });
}
