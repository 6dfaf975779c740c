import { once } from 'node:events';

import { processSource } from '@koreshok/environment';

import { appNames } from '../../supervisor/apps.ts';
import { faceLine } from '../../supervisor/lines.ts';
import { startProgress } from '../../supervisor/progress.ts';
import { startSystem } from '../../supervisor/system.ts';

/** Runs a private database and the named apps until SIGTERM, for proofs that end a supervisor in unusual ways. */
const apps = appNames.filter((name) => process.argv.includes(name));
const progress = startProgress((line) => console.log(line));
const ended = once(process, 'SIGTERM');
const system = await startSystem({
  source: processSource(),
  apps,
  progress,
  onLine: (name, line) => console.log(faceLine(name, 0, line, { colour: false, width: 7 })),
});
progress.say('everything runs');
await ended;
await system.stop();
process.exit();
