import { cpus } from 'node:os';

import { loadProgram, programNames } from '../programs/registry.ts';

/**
 * `npm run bench -- NAME [flags]`: measures and prints one JSON line last. Nothing here passes or fails by a duration; an
 * error ends with 1.
 */
const folder = import.meta.dirname;
const [name = 'list', ...args] = process.argv.slice(2);

if (name === 'list') {
  for (const each of programNames(folder))
    console.log(`${each.padEnd(16)} ${(await loadProgram(folder, each)).about}`);
} else {
  const { run } = await loadProgram(folder, name);
  const began = Date.now();
  const figures = await run(args);
  const seconds = Math.round((Date.now() - began) / 100) / 10;
  console.log(JSON.stringify({ bench: name, seconds, cores: cpus().length, node: process.version, figures }));
}
