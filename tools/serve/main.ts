import { processSource } from '@koreshok/environment';

import { serve } from './serve.ts';

/** `npm run serve -- portal|gateway|worker|migrate|grants`: one process of a real installation. */
process.exitCode = await serve(process.argv[2], processSource());
