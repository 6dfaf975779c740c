import { type Logger, pino } from 'pino';

import { loadEnvironment } from './load.ts';
import type { Environment } from './read.ts';
import type { ProcessName } from './setting.ts';
import { onStopWish } from './stop-wish.ts';

/** What an app's `start` gives back. */
export interface RunningApp {
  /** Takes no new work, finishes what is under way and lets go of every port and connection. */
  readonly stop: () => Promise<void>;
}

export type StartApp<P extends ProcessName> = (settings: Environment<P>, log: Logger) => Promise<RunningApp>;

export type { Logger };

/** The structured log of one process: one JSON object a line on standard output, with the time in UTC. */
export function createLog(process: ProcessName, level: string): Logger {
  const options = {
    level,
    base: { process },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  // Node writes pipes and files of standard output at once and in order, so the last lines before an exit are kept.
  return pino(options, globalThis.process.stdout);
}

/**
 * The life of one app as a process: reads its settings (exit 78 when they are bad), starts it, logs «started»,
 * and stops it once on SIGTERM or SIGINT. Exit 0 after a clean stop, 1 when the start or the stop failed. A signal that
 * comes again a second later ends it at once with 1.
 */
export async function runProcess<P extends ProcessName>(name: P, start: StartApp<P>): Promise<void> {
  const settings = loadEnvironment(name);
  const log = createLog(name, logLevelOf(settings));
  let app: RunningApp;
  const wished = new Promise<void>((resolve) =>
    onStopWish(
      () => resolve(),
      () => process.exit(1),
    ),
  );
  try {
    app = await start(settings, log);
  } catch (error) {
    log.fatal({ err: error }, 'start failed');
    process.exitCode = 1;
    return endSoon();
  }
  log.info({ pid: process.pid }, 'started');
  await wished;
  try {
    log.info('stopping');
    await app.stop();
    log.info('stopped');
  } catch (error) {
    log.fatal({ err: error }, 'stop failed');
    process.exitCode = 1;
  }
  endSoon();
}

function logLevelOf(settings: object): string {
  return 'LOG_LEVEL' in settings && typeof settings.LOG_LEVEL === 'string' ? settings.LOG_LEVEL : 'info';
}

/** Ends the process even where a library has left a timer running; the last log lines are written first. */
function endSoon(): void {
  process.exit();
}
