import { runProcess } from '@koreshok/environment';
import { start as startGateway } from '@koreshok/gateway';
import { start as startWorker } from '@koreshok/worker';

import { clockOfFile } from './movable-clock.ts';

/** `moved-app.ts gateway|worker FILE`: the app itself, with a clock that somebody else can move. */
const [, , name, file = ''] = process.argv;
const clock = clockOfFile(file);

if (name === 'gateway')
  await runProcess('gateway', (settings, log) => startGateway({ settings, log, clock }));
else await runProcess('worker', (settings, log) => startWorker(settings, log, clock));
