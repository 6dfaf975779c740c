import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { type Environment, readEnvironment, type Source } from '@koreshok/environment';

import { checkoutRoot } from '../checks/source-files.ts';
import type { DatabaseUrls, Mariadb } from '../mariadb/index.ts';
import { explainTaken, takenPorts } from '../ports/taken.ts';
import { type AppName, appNames, type Manner, planApp } from './apps.ts';
import type { Child, Ending } from './child.ts';
import { databaseTexts, prepareDatabase, startPrivateMariadb } from './database.ts';
import { portClaims } from './ports.ts';
import type { Progress } from './progress.ts';
import { Supervisor } from './supervisor.ts';

export interface SystemOptions {
  /** Texts of settings; what they do not name has its development default. */
  readonly source: Source;
  readonly apps?: readonly AppName[];
  readonly manner?: Manner;
  readonly progress: Progress;
  readonly onLine: (name: string, line: string) => void;
  /** Work on the migrated database before the first app starts, such as filling it. */
  readonly prepare?: (database: {
    readonly urls: DatabaseUrls;
    readonly server: Mariadb | undefined;
  }) => Promise<void>;
  /** Aborted when the start is no longer wanted. */
  readonly wish?: AbortSignal;
  /** The database of somebody else; without it a private server is started in the data folder. */
  readonly urls?: DatabaseUrls;
}

/** Everything of the demonstration, running. */
export interface System {
  /** The texts the apps run with. */
  readonly source: Source;
  readonly settings: Environment<'supervisor'>;
  readonly urls: DatabaseUrls;
  readonly server: Mariadb | undefined;
  /** Resolves with the first part that ended by itself. */
  readonly fell: Promise<Pick<Ending, 'name' | 'how'>>;
  /** Stops everything in reverse order of its start and tells how each part ended. */
  readonly stop: (onEnd?: (ending: Ending) => void) => Promise<void>;
  /** Kills one app like a power cut and starts it again, for proofs. */
  readonly replace: (name: AppName) => Promise<Child>;
}

export class PortsTaken extends Error {
  override readonly name = 'PortsTaken';
}

/** The start was called off; everything started so far has been stopped. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';

  constructor() {
    super('called off; everything is stopped');
  }
}

/**
 * Starts the database, the outside world, then all apps beside each other, and answers when all are ready.
 *
 * @throws PortsTaken with one line per taken port, before anything is started; otherwise what stopped the start, after
 * everything already started has been stopped: Interrupted where `wish` was aborted.
 */
export async function startSystem(options: SystemOptions): Promise<System> {
  const { progress, onLine, manner } = options;
  const apps = options.apps ?? appNames;
  const given = withOwnPlaces(options.source);
  const settings = readEnvironment('supervisor', given);
  const taken = await takenPorts(portClaims(settings, apps, options.urls === undefined));
  if (taken.length > 0) throw new PortsTaken(explainTaken(taken));
  const server =
    options.urls === undefined
      ? await progress.step('database started', () => startPrivateMariadb(settings, settings.DATA_DIR))
      : undefined;
  const supervisor = new Supervisor();
  const stop = async (onEnd?: (ending: Ending) => void): Promise<void> => {
    await supervisor.stopAll(onEnd);
    await server?.stop();
  };
  try {
    const urls = options.urls ?? (await migrateServer(server, progress));
    const source = { ...given, ...databaseTexts(urls) };
    await options.prepare?.({ urls, server });
    const start = (name: AppName) => supervisor.start(planApp(name, source, onLine, manner), options.wish);
    const startSaid = (name: AppName) => progress.step(`${name} started`, () => start(name));
    // The outside world first: the others call it as soon as they run.
    if (apps.includes('sandbox')) await startSaid('sandbox');
    await Promise.all(apps.filter((name) => name !== 'sandbox').map(startSaid));
    return {
      source,
      settings: readEnvironment('supervisor', source),
      urls,
      server,
      fell: Promise.race([supervisor.fell, ...(server === undefined ? [] : [fallOf(server)])]),
      stop,
      replace: async (name) => {
        const child = supervisor.child(name);
        if (child !== undefined) await supervisor.stopOne(child, 'kill');
        return start(name);
      },
    };
  } catch (error) {
    await stop();
    throw options.wish?.aborted === true ? new Interrupted() : error;
  }
}

async function migrateServer(server: Mariadb | undefined, progress: Progress): Promise<DatabaseUrls> {
  if (server === undefined) throw new Error('there is neither a private server nor a named database');
  return progress.step('tables are up to date', () => prepareDatabase(server));
}

const fallOf = async (server: Mariadb): Promise<Pick<Ending, 'name' | 'how'>> => ({
  name: 'database',
  how: await server.exited,
});

/** Relative folders count from the checkout, and every data folder has secrets of its own. */
function withOwnPlaces(source: Source): Source {
  const { DATA_DIR } = readEnvironment('supervisor', source);
  const dataDir = resolve(checkoutRoot, DATA_DIR);
  const given = (name: string) => (source[name] ?? '') !== '';
  return {
    ...source,
    DATA_DIR: dataDir,
    ...(given('SESSION_SECRET') ? {} : { SESSION_SECRET: ownSecret(dataDir, 'session-secret') }),
    ...(given('SECRETS_KEYS') ? {} : { SECRETS_KEYS: `1:${ownSecret(dataDir, 'secrets-key')}` }),
  };
}

function ownSecret(dataDir: string, name: string): string {
  const file = join(dataDir, name);
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8');
}
