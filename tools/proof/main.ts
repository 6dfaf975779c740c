import { loadProgram, programNames } from '../programs/registry.ts';
import { exitCodeOf, type ReportLine, sumOf } from './runner/result.ts';
import { ciList, runProof } from './runner/run.ts';

/**
 * `npm run proof -- NAME [flags]`: what takes long or needs root. One JSON line comes last; the exit code is not 0 on
 * failure. `ci` runs the short list, `list` tells what there is.
 */
const folder = import.meta.dirname;
const [name = 'list', ...args] = process.argv.slice(2);

if (name === 'list') {
  for (const each of programNames(folder))
    console.log(`${each.padEnd(16)} ${(await loadProgram(folder, each)).about}`);
  console.log(`${'ci'.padEnd(16)} the short list of continuous integration`);
} else if (name === 'ci') {
  const lines: ReportLine[] = [];
  for (const proof of await ciList(folder)) {
    console.log(`\n== ${[proof.name, ...proof.args].join(' ')}`);
    lines.push(print(await runProof(proof.name, proof.program, proof.args)));
  }
  const sum = sumOf(lines);
  console.log(`\n${JSON.stringify({ proof: 'ci', ...sum })}`);
  process.exitCode = exitCodeOf(sum);
} else {
  const line = print(await runProof(name, await loadProgram(folder, name), args));
  process.exitCode = exitCodeOf(sumOf([line]));
}

function print(line: ReportLine): ReportLine {
  console.log(JSON.stringify(line));
  return line;
}
