import { parseArgs } from 'node:util';

import { resultOf } from './chaos/result.ts';
import { runChaos } from './chaos/run.ts';
import type { ProofResult } from './runner/result.ts';

export const about =
  'kill -9 of gateway, worker and MariaDB in turn under full traffic: every confirmed document is there once (--kills, --seconds, --registers, --seed)';
export const ciArguments: readonly string[] = ['--kills', '12', '--seconds', '70', '--registers', '64'];

/** Kills everything that can be killed while registers push, and counts what is there in the end. */
export async function run(args: readonly string[]): Promise<ProofResult> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      kills: { type: 'string', default: '12' },
      seconds: { type: 'string', default: '75' },
      registers: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
    },
  });
  const { seed } = values;
  const registers = Number(values.registers);
  const verdict = await runChaos({
    kills: Number(values.kills),
    seconds: Number(values.seconds),
    registers,
    seed,
    say: (line) => console.log(`chaos: ${line}`),
  });
  return resultOf('chaos', verdict, { seed, registers });
}
