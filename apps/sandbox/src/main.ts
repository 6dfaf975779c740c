import { runProcess } from '@koreshok/environment';

import { start } from './app.ts';

await runProcess('sandbox', start);
