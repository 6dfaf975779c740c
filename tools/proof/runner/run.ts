import { loadProgram, type Program, programNames } from '../../programs/registry.ts';
import { failed, type ProofResult, type ReportLine } from './result.ts';

/** Runs one proof; an error it throws is a failure with the error's words. */
export async function runProof(name: string, program: Program, args: readonly string[]): Promise<ReportLine> {
  const began = Date.now();
  const result = await outcomeOf(program, args);
  return { proof: name, seconds: Math.round((Date.now() - began) / 100) / 10, ...result };
}

async function outcomeOf(program: Program, args: readonly string[]): Promise<ProofResult> {
  try {
    const result = await program.run(args);
    return isResult(result) ? result : failed('it told no outcome');
  } catch (error) {
    return failed(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

const isResult = (value: unknown): value is ProofResult =>
  typeof value === 'object' && value !== null && 'outcome' in value;

/** The proofs of continuous integration with their arguments: those that name some themselves. */
export async function ciList(
  folder: string,
): Promise<{ readonly name: string; readonly program: Program; readonly args: readonly string[] }[]> {
  const all = await Promise.all(
    programNames(folder).map(async (name) => ({ name, program: await loadProgram(folder, name) })),
  );
  return all.flatMap(({ name, program }) =>
    program.ciArguments === undefined ? [] : [{ name, program, args: program.ciArguments }],
  );
}
