import { once } from 'node:events';

import { runProcess } from '../src/index.ts';

/** An app for `run.test.ts` whose one argument says how it behaves. */
const mode = process.argv[2];

await runProcess('worker', async (_settings, log) => {
  if (mode === 'broken') throw new Error('no way to start');
  const work = setInterval(() => undefined, 1_000);
  if (mode === 'slow') {
    const signal = once(process, 'SIGTERM');
    log.info('half way');
    await signal;
  }
  return {
    stop: async () => {
      if (mode === 'stuck') throw new Error('cannot let go');
      clearInterval(work);
      log.info('let go');
    },
  };
});
