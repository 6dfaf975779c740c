import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { renderExample } from './example.ts';

/** `npm run environment:example`: writes `.env.example` at the root of the checkout. */
writeFileSync(join(import.meta.dirname, '../../../.env.example'), renderExample());
