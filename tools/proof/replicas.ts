import { calmProgram } from './chaos/calm-program.ts';
import { runReplicas } from './replicas/run.ts';

export const about =
  'a primary with two semi-synchronous replicas is lost in full traffic: the command promotes, nothing confirmed is lost (--registers, --calm, --seed)';
export const ciArguments: readonly string[] = ['--registers', '16', '--calm', '2'];

/** Takes replication away in every way under traffic through two gateways, and counts what is there in the end. */
export const run = calmProgram('replicas', runReplicas);
