import { runProcess } from '@koreshok/environment';

import { start } from './serve.ts';

await runProcess('portal', start);
