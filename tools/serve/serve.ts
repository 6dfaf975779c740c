import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { migrate, purgeSignInJournal } from '@koreshok/db/migrations';
import {
  badEnvironmentExitCode,
  EnvironmentError,
  readEnvironment,
  type Source,
} from '@koreshok/environment';
import mysql from 'mysql2/promise';

import { checkoutRoot } from '../checks/source-files.ts';
import { grantsScript, tablesOf } from '../mariadb/index.ts';
import { childEnvironment } from '../supervisor/apps.ts';

const served = ['portal', 'gateway', 'worker'] as const;
type Served = (typeof served)[number];

const usage = `npm run serve -- portal|gateway|worker   runs one process of a real installation
npm run serve -- migrate                 brings the database to this release's tables
npm run serve -- purge-journal           deletes entries of the sign-in journal older than a year
npm run serve -- grants                  prints the grants of the four database users, for the administrator
`;

/**
 * Runs one part of a real installation with `NODE_ENV=production`: nothing is installed or invented, and no secret and
 * no url has a default.
 *
 * @returns the exit code where the part ends by itself: 78 for bad settings, 64 for an unknown part. An app takes the
 * place of this process and does not return.
 */
export async function serve(part: string | undefined, given: Source): Promise<number> {
  const source = { ...given, NODE_ENV: 'production' };
  try {
    if (part === 'migrate') return await migrateDatabase(source);
    if (part === 'grants') return await printGrants(source);
    if (part === 'purge-journal') return await purgeJournal(source);
    const app = served.find((name) => name === part);
    if (app !== undefined) return become(app, source);
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return badEnvironmentExitCode;
  }
  process.stderr.write(usage);
  return 64;
}

function become(app: Served, source: Source): number {
  readEnvironment(app, source);
  if (app === 'portal' && !existsSync(join(checkoutRoot, 'apps/portal/.next/BUILD_ID'))) {
    process.stderr.write('the portal has not been built: run `npm run build` first\n');
    return 1;
  }
  const program = join(checkoutRoot, `apps/${app}/src/main.ts`);
  // The app becomes this very process, so that a service manager's signals and limits meet it directly.
  process.execve?.(process.execPath, [process.execPath, program], childEnvironment(app, source));
  throw new Error('this Node cannot replace a process');
}

async function migrateDatabase(source: Source): Promise<number> {
  const { DATABASE_URL_MIGRATOR } = readEnvironment('migrator', source);
  const applied = await migrate(DATABASE_URL_MIGRATOR);
  for (const name of applied) process.stdout.write(`applied ${name}\n`);
  process.stdout.write(applied.length === 0 ? 'the tables are up to date\n' : `${applied.length} applied\n`);
  return 0;
}

/** No process of ours may delete from the journal, so this is a step of its own, run as the migrator. */
async function purgeJournal(source: Source): Promise<number> {
  const { DATABASE_URL_MIGRATOR } = readEnvironment('migrator', source);
  const deleted = await purgeSignInJournal(DATABASE_URL_MIGRATOR, new Date());
  process.stdout.write(`${deleted} entries older than a year deleted\n`);
  return 0;
}

async function printGrants(source: Source): Promise<number> {
  const { DATABASE_URL_MIGRATOR } = readEnvironment('migrator', source);
  const database = new URL(DATABASE_URL_MIGRATOR).pathname.slice(1);
  const connection = await mysql.createConnection({ uri: DATABASE_URL_MIGRATOR });
  const tables = await tablesOf(connection, database);
  await connection.end();
  process.stdout.write(grantsScript(database, tables));
  return 0;
}
