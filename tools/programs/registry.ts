import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The programs of a folder by name: every module in it but `main.ts`. A new proof or bench is a new file there and
 * stands in no list.
 */
export function programNames(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^[a-z][a-z0-9-]*\.ts$/.test(entry.name) && entry.name !== 'main.ts')
    .map((entry) => entry.name.slice(0, -'.ts'.length))
    .sort();
}

/** A program's exports. */
export interface Program {
  readonly run: (args: readonly string[]) => unknown;
  /** One line that says what it shows. */
  readonly about: string;
  /** The arguments with which it belongs to the short list of continuous integration; absent when it does not. */
  readonly ciArguments: readonly string[] | undefined;
}

/**
 * Loads a program.
 *
 * @throws Error when there is none of that name, or it exports no `run`.
 */
export async function loadProgram(folder: string, name: string): Promise<Program> {
  if (!programNames(folder).includes(name)) throw new Error(`there is no ${name} in ${folder}`);
  const exported: Readonly<Record<string, unknown>> = await import(join(folder, `${name}.ts`));
  const { run, about, ciArguments } = exported;
  if (!isRun(run)) throw new Error(`${name} exports no run`);
  return {
    run,
    about: typeof about === 'string' ? about : '',
    ciArguments: isTexts(ciArguments) ? ciArguments : undefined,
  };
}

const isRun = (value: unknown): value is Program['run'] => typeof value === 'function';
const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');
