import { parseArgs } from 'node:util';

import { resultOf } from './chaos/result.ts';
import { runRestore } from './restore/run.ts';
import type { ProofResult } from './runner/result.ts';

export const about =
  'a backup under traffic and its binary logs bring back every confirmed document when the disk is lost (--registers, --calm, --seed)';
export const ciArguments: readonly string[] = ['--registers', '16', '--calm', '2'];

/** Backs up, loses the disk, restores, counts. */
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
  const verdict = await runRestore({
    registers,
    calmSeconds: Number(values.calm),
    seed,
    say: (line) => console.log(`restore: ${line}`),
  });
  return resultOf('restore', verdict, { seed, registers });
}
