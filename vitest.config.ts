import { availableParallelism } from 'node:os';
import { join } from 'node:path';

import { defineConfig } from 'vitest/config';

/**
 * One project per budget of the test command. A test file belongs to the project its name says:
 * `*.test.ts` is a unit test, `*.database.test.ts` needs MariaDB, and so on.
 */
const ofKind = (kind: string) => [`{apps,packages,tools}/**/*.${kind}.test.ts`];
const notUnit = ['static', 'database', 'gateway'].flatMap(ofKind);
/**
 * Test files share the modules their process has loaded: loading Prisma, Next and tRPC anew for each file took half
 * the processor time. So no test may leave a module changed, and each makes its own database, server or clock.
 */
const isolate = false;
const never = ['**/node_modules/**', '**/.next/**', '**/.data/**', '**/*.spec.ts'];
/** The portal's own name for its source folder, as its tsconfig says. */
const resolve = { alias: { '@/': `${join(import.meta.dirname, 'apps/portal/src')}/` } };

/** Tests wait for the database half of the time, so two cores take two files at once, where the runner would take one. */
const maxWorkers = Math.max(2, availableParallelism() - 1);

export default defineConfig({
  test: {
    maxWorkers,
    projects: [
      {
        resolve,
        test: { name: 'static', isolate, include: ofKind('static'), exclude: never, testTimeout: 120_000 },
      },
      {
        resolve,
        test: {
          name: 'unit',
          isolate,
          include: ['{apps,packages,tools}/**/*.test.{ts,tsx}'],
          exclude: [...never, ...notUnit],
          // Generous: a busy machine must not decide whether a rule holds.
          testTimeout: 30_000,
        },
      },
      {
        resolve,
        test: {
          name: 'database',
          isolate,
          include: ofKind('database'),
          exclude: never,
          globalSetup: ['packages/db/src/testing/global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: 'gateway',
          isolate,
          include: ofKind('gateway'),
          exclude: never,
          globalSetup: ['packages/db/src/testing/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
