import { once } from 'node:events';

import { openDatabase } from '@koreshok/db';
import { anOperator } from '@koreshok/db/builders';
import { processSource } from '@koreshok/environment';

import { appNames } from '../../supervisor/apps.ts';
import { faceLine } from '../../supervisor/lines.ts';
import { startProgress } from '../../supervisor/progress.ts';
import { startSystem } from '../../supervisor/system.ts';

/**
 * Runs a private database and the named apps until SIGTERM, for proofs that end a supervisor in unusual ways. The
 * database holds an operator and nothing else, since a gateway works for no other.
 */
const apps = appNames.filter((name) => process.argv.includes(name));
const progress = startProgress((line) => console.log(line));
const ended = once(process, 'SIGTERM');
const system = await startSystem({
  source: processSource(),
  apps,
  progress,
  prepare: async ({ urls }) => {
    const database = await openDatabase({ url: urls.portal, poolSize: 1 });
    // The second of two runs on one data folder finds what the first has left.
    const founded = await database.unsafeClient.organization.count({ where: { kind: 'operator' } });
    if (founded === 0) await anOperator(database);
    await database.close();
  },
  onLine: (name, line) => console.log(faceLine(name, 0, line, { colour: false, width: 7 })),
});
progress.say('everything runs');
await ended;
await system.stop();
process.exit();
