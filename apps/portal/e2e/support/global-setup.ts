import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

import type { FullConfig } from '@playwright/test';

import { STAGE_VARIABLE } from './stage/facts.ts';

const MAIN = join(import.meta.dirname, 'stage/main.ts');
const LOG = join(import.meta.dirname, '../../../../test-results/browser-stage.log');

/**
 * Starts the stage in a process of its own and hands its facts to the scenarios; the answer stops it. A stage that
 * already runs, named in the variable, is used as it is.
 *
 * @throws Error when the stage does not come up; what it said stands above.
 */
export default async function globalSetup(_config: FullConfig): Promise<() => Promise<void>> {
  if (process.env[STAGE_VARIABLE] !== undefined) return () => Promise.resolve();
  const child = fork(MAIN, [LOG], {
    execArgv: [],
    // Its own process group: a Ctrl-C reaches the runner, which then ends the stage in order.
    detached: true,
  });
  process.env[STAGE_VARIABLE] = await factsOf(child);
  return async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.connected) child.disconnect();
    if (child.exitCode === null && child.signalCode === null) await ended;
  };
}

function factsOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('message', (facts) => resolve(JSON.stringify(facts)));
    child.once('exit', (code) => reject(new Error(`the stage ended at its start with ${String(code)}`)));
  });
}
