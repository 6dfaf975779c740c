import { parseArgs } from 'node:util';

import type { ProofResult } from '../runner/result.ts';
import { resultOf } from './result.ts';
import type { Verdict } from './verdict.ts';

/** What a proof is told in which registers push calmly between its acts. */
export interface CalmOptions {
  readonly registers: number;
  /** How long registers push before, between and after the acts. */
  readonly calmSeconds: number;
  readonly seed: string;
  readonly say: (line: string) => void;
}

/** Such a proof as a program with `--registers`, `--calm` (seconds) and `--seed`. */
export const calmProgram =
  (proof: string, act: (options: CalmOptions) => Promise<Verdict>) =>
  async (args: readonly string[]): Promise<ProofResult> => {
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
    const say = (line: string): void => console.log(`${proof}: ${line}`);
    const verdict = await act({ registers, calmSeconds: Number(values.calm), seed, say });
    return resultOf(proof, verdict, { seed, registers });
  };
