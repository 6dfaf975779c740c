import { parseArgs } from 'node:util';

import { runFuzz } from './fuzz/run.ts';
import { failed, passed, type ProofResult } from './runner/result.ts';

export const about =
  'changed and split frames against a real gateway and the decoders: no crash, no leak, nothing wrong taken in (--frames, --seed)';
export const ciArguments: readonly string[] = ['--frames', '20000'];

/** A million frames by default. */
export async function run(args: readonly string[]): Promise<ProofResult> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      frames: { type: 'string', default: '1000000' },
      seed: { type: 'string', default: '1' },
    },
  });
  const { seed } = values;
  const { facts, violations } = await runFuzz({
    frames: Number(values.frames),
    seed,
    say: (line) => console.log(`fuzz: ${line}`),
  });
  for (const violation of violations.slice(0, 20)) console.log(`fuzz: VIOLATION ${violation}`);
  const all = { seed, ...facts, violations: violations.length };
  return violations.length === 0 ? passed(all) : failed(violations[0] ?? '', all);
}
