import { calmProgram } from './chaos/calm-program.ts';
import { runRestore } from './restore/run.ts';

export const about =
  'a backup under traffic and its binary logs bring back every confirmed document when the disk is lost (--registers, --calm, --seed)';
export const ciArguments: readonly string[] = ['--registers', '16', '--calm', '2'];

/** Backs up, loses the disk, restores, counts. */
export const run = calmProgram('restore', runRestore);
