import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';

import { type Environment, EnvironmentError, readEnvironment, type Source } from './read.ts';
import type { ProcessName } from './setting.ts';

/** The exit code of a start that its settings stopped (`EX_CONFIG` of sysexits). */
export const badEnvironmentExitCode = 78;

/** The texts of this process: what `.env` in the working folder names, under what the process was given. */
export function processSource(): Source {
  const file = '.env';
  const fromFile = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  return { ...fromFile, ...process.env };
}

/**
 * The settings of this process. A missing or bad one ends the process with code 78 after one line per problem
 * on standard error.
 */
export function loadEnvironment<P extends ProcessName>(
  name: P,
  source: Source = processSource(),
): Environment<P> {
  try {
    return readEnvironment(name, source);
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(badEnvironmentExitCode);
  }
}
