import { runProcess } from '@koreshok/environment';

import { start } from './app.ts';

await runProcess('gateway', (settings, log) => start({ settings, log }));
