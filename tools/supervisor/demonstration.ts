import { join, resolve } from 'node:path';

import { readEnvironment, type Source } from '@koreshok/environment';

import { checkoutRoot } from '../checks/source-files.ts';
import { type AppName, appNames, type Manner } from './apps.ts';
import {
  DatabaseRefused,
  dropDatabase,
  namesDatabase,
  prepareDatabase,
  useNamedDatabase,
} from './database.ts';
import { type FillContext, readDemoState, today, writeDemoState } from './demo.ts';
import { faceLine } from './lines.ts';
import { AlreadyRunning, takeLock } from './lock.ts';
import { buildPortal } from './portal-build.ts';
import { type Progress, startProgress } from './progress.ts';
import { startSystem, type System, type SystemOptions } from './system.ts';
import { startTable } from './table.ts';

export interface DemonstrationOptions {
  readonly source: Source;
  readonly apps: readonly AppName[];
  readonly manner: Manner;
  /** Aborted when the person wants it to end. */
  readonly wish: AbortSignal;
  /** Takes whole lines for the person. */
  readonly write: (line: string) => void;
  readonly colour: boolean;
}

/**
 * Starts the demonstration, shows where everything is, and stops all of it in order.
 *
 * @returns the exit code: 0 after a wished stop, 1 after a part fell.
 * @throws what stopped the start, everything started so far having been stopped.
 */
export async function runDemonstration(options: DemonstrationOptions): Promise<number> {
  const { source, wish, write } = options;
  if (source['NODE_ENV'] === 'production')
    throw new DatabaseRefused('`npm start` is a demonstration; `npm run serve` is for production');
  const settings = readEnvironment('supervisor', source);
  const dataDir = resolve(checkoutRoot, settings.DATA_DIR);
  const lock = takeLock(join(dataDir, 'start.lock'), {
    pid: process.pid,
    since: new Date().toISOString(),
    address: `http://127.0.0.1:${settings.PORTAL_PORT}`,
  });
  if ('heldBy' in lock) throw new AlreadyRunning(lock.heldBy);
  const progress = startProgress(write);
  try {
    const system = await start(options, dataDir, progress);
    write(startTable(system.settings));
    progress.say('everything runs');
    return await untilTheEnd(system, wish, progress);
  } finally {
    lock.release();
  }
}

async function start(options: DemonstrationOptions, dataDir: string, progress: Progress): Promise<System> {
  const { source, apps, manner, wish, write, colour } = options;
  const face = { colour, width: Math.max(...appNames.map((name) => name.length)) };
  const order = (name: string): number => appNames.findIndex((app) => app === name);
  const named = namesDatabase(source)
    ? await useNamedDatabase(source, readEnvironment('supervisor', source))
    : undefined;
  const prepare: SystemOptions['prepare'] = async ({ urls, server }) => {
    if (manner === 'built' && apps.includes('portal')) await progress.step('portal is built', buildPortal);
    wish.throwIfAborted();
    if (server === undefined ? named?.fresh !== true : readDemoState(dataDir) !== undefined) return;
    if (server !== undefined) {
      // What a fill that was cut short has left.
      await dropDatabase(server);
      await prepareDatabase(server);
    }
    await fill({ ...readEnvironment('supervisor', source), dataDir }, { source, urls, wish }, progress);
  };
  return startSystem({
    source,
    apps,
    manner,
    progress,
    wish,
    prepare,
    ...(named === undefined ? {} : { urls: named.urls }),
    onLine: (name, line) => write(faceLine(name, order(name), line, face)),
  });
}

async function fill(
  settings: {
    readonly DEMO_SEED: number;
    readonly DEMO_ANCHOR_DAY: string | undefined;
    readonly dataDir: string;
  },
  context: Pick<FillContext, 'source' | 'urls' | 'wish'>,
  progress: Progress,
): Promise<void> {
  const seed = settings.DEMO_SEED;
  const anchorDay = settings.DEMO_ANCHOR_DAY ?? today();
  progress.say(`filling the demonstration (seed ${seed}, up to ${anchorDay})`);
  // Loaded only here: a warm start does without the fleet and the services it brings along.
  const { fillDemo } = await import('../demo/fill.ts');
  await progress.step('demonstration filled', () =>
    fillDemo({ ...context, seed, anchorDay, say: progress.say }),
  );
  writeDemoState(settings.dataDir, { seed, anchorDay });
}

async function untilTheEnd(system: System, wish: AbortSignal, progress: Progress): Promise<number> {
  const wished = new Promise<undefined>((done) => {
    if (wish.aborted) done(undefined);
    wish.addEventListener('abort', () => done(undefined), { once: true });
  });
  const fallen = await Promise.race([system.fell, wished]);
  progress.say(
    fallen === undefined
      ? 'stopping'
      : `${fallen.name} ended by itself with ${fallen.how}: stopping everything`,
  );
  let late = false;
  await system.stop((ending) => {
    late ||= ending.late;
    progress.say(`${ending.name} ${ending.late ? 'did not stop in time and was killed' : 'stopped'}`);
  });
  progress.say('everything is stopped');
  return fallen === undefined && !late ? 0 : 1;
}
