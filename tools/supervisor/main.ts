import { parseArgs } from 'node:util';

import { onStopWish, processSource } from '@koreshok/environment';

import { appNames } from './apps.ts';
import { runDemonstration } from './demonstration.ts';
import { explainFailure } from './failure.ts';

/** `npm start` and `npm run dev` after the set-up: the whole demonstration until Ctrl-C, SIGTERM or the fall of a part. */
const { values } = parseArgs({
  options: {
    watch: { type: 'boolean', default: false },
    // A developer at one corner of the house need not wait for the others: `npm run dev -- --apps gateway,worker`.
    apps: { type: 'string', default: appNames.join(',') },
  },
});
const named = values.apps.split(',');

const wish = new AbortController();
onStopWish(
  () => wish.abort(),
  // The guards of the children end them where a second Ctrl-C does not wait for the stop in order.
  () => process.exit(130),
);

try {
  process.exitCode = await runDemonstration({
    source: processSource(),
    apps: appNames.filter((name) => named.includes(name)),
    manner: values.watch ? 'watching' : 'built',
    wish: wish.signal,
    write: (line) => process.stdout.write(`${line}\n`),
    colour: process.stdout.isTTY === true && process.stdout.hasColors(),
  });
} catch (error) {
  process.stderr.write(`\n${explainFailure(error)}\n`);
  process.exitCode = 1;
}
