import { parseArgs } from 'node:util';

import { type Phase, type PhaseResult, phases } from './phases.ts';
import { addUp, closingLine } from './tally.ts';

/**
 * `npm test` after the set-up: every phase in order, each with its time and its budget, then one plain line with the sum.
 * `npm test -- unit database` runs the named phases only.
 */
const { positionals } = parseArgs({ allowPositionals: true });
const unknown = positionals.filter((name) => !phases.some((phase) => phase.name === name));
if (unknown.length > 0) {
  console.error(`no phase ${unknown.join(', ')}; there are ${phases.map((phase) => phase.name).join(', ')}`);
  process.exit(64);
}
const chosen = positionals.length === 0 ? phases : phases.filter((phase) => positionals.includes(phase.name));

const results: PhaseResult[] = [];
const began = Date.now();
for (const phase of chosen) results.push(await runPhase(phase));

const total = addUp(results);
console.log(`\nall phases: ${inSeconds(Date.now() - began)} s`);
for (const { name, seconds, tally } of results)
  console.log(`  ${name.padEnd(18)} ${seconds.padStart(6)} s   ${closingLine(tally)}`);
for (const { name, trouble, failures = [] } of results) {
  if (trouble !== undefined) console.log(`  ${name}: ${trouble}`);
  for (const failure of failures) console.log(`  ${name}: ${failure}`);
}
console.log(`\n${closingLine(total)}`);
process.exitCode = total.failed > 0 || results.some(({ trouble }) => trouble !== undefined) ? 1 : 0;

async function runPhase(phase: Phase): Promise<PhaseResult> {
  console.log(`\n== ${phase.name} (budget ${phase.budgetSeconds} s)`);
  const from = Date.now();
  const outcome = await phase.run();
  const seconds = inSeconds(Date.now() - from);
  const over = Number(seconds) > phase.budgetSeconds ? ', over its budget' : '';
  console.log(
    `== ${phase.name}: ${closingLine(outcome.tally)} in ${seconds} s of ${phase.budgetSeconds} s${over}`,
  );
  return { name: phase.name, seconds, ...outcome };
}

function inSeconds(milliseconds: number): string {
  return (milliseconds / 1_000).toFixed(1);
}
