import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

import mysql from 'mysql2/promise';

import { freePort } from '../ports/free-port.ts';
import { type Guard, guardProcess } from '../supervisor/guard.ts';
import { findProgram } from './find.ts';
import { installDatabase, serverUser } from './install.ts';
import { type MariadbOptions, placeOf, serverArguments } from './options.ts';

const startDeadlineMs = 60_000;
const stopDeadlineMs = 30_000;

/** A running private MariaDB. */
export interface Mariadb {
  readonly port: number;
  readonly socket: string;
  readonly dataDir: string;
  readonly pid: number;
  /** Resolves with the exit code, or the signal, when the server has ended for whatever reason. */
  readonly exited: Promise<number | NodeJS.Signals>;
  /** Opens a connection as the administrator, by the socket. The caller ends it. */
  readonly admin: () => Promise<mysql.Connection>;
  /** Stops in order: every committed transaction is on disk. */
  readonly stop: () => Promise<void>;
  /** Stops like a power cut, for proofs. */
  readonly kill: () => Promise<void>;
}

export class MariadbStartError extends Error {
  override readonly name = 'MariadbStartError';
}

/**
 * Installs into an empty folder, starts, and answers when the server takes connections (under a second when the folder
 * is filled). The server ends with the process that started it.
 *
 * @throws MariadbMissing where MariaDB is not installed.
 * @throws MariadbStartError with the end of the server's log when it does not come up.
 */
export async function startMariadb(options: MariadbOptions): Promise<Mariadb> {
  await installDatabase(placeOf(options.dataDir).dataDir);
  return launch(options, options.port ?? (await freePort()));
}

async function launch(options: MariadbOptions, port: number): Promise<Mariadb> {
  const { dataDir, socket, errorLog } = placeOf(options.dataDir);
  // Not the server's own option: what is wrong with an option is told before that takes hold.
  const log = openSync(errorLog, 'w');
  const child = spawn(findProgram('mariadbd'), serverArguments(options, port, serverUser(dataDir)), {
    stdio: ['ignore', log, log],
    // Its own process group: Ctrl-C reaches the supervisor alone, which stops the database last.
    detached: true,
    cwd: '/',
  });
  closeSync(log);
  const exited = new Promise<number | NodeJS.Signals>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? code ?? 1));
    child.once('error', () => resolve(1));
  });
  if (child.pid === undefined) throw new MariadbStartError('mariadbd could not be run');
  const guard = guardProcess(child.pid, options.throwAway === true ? dataDir : '');
  const admin = () => mysql.createConnection({ user: 'root', socketPath: socket, multipleStatements: false });
  await untilReady(child, admin, errorLog).catch(async (error: unknown) => {
    await end(child, 'SIGKILL', exited, guard);
    throw error;
  });
  return {
    port,
    socket,
    dataDir,
    pid: child.pid,
    exited,
    admin,
    stop: () => end(child, 'SIGTERM', exited, guard),
    kill: () => end(child, 'SIGKILL', exited, guard),
  };
}

async function untilReady(
  child: ChildProcess,
  admin: () => Promise<mysql.Connection>,
  errorLog: string,
): Promise<void> {
  const deadline = Date.now() + startDeadlineMs;
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new MariadbStartError(`mariadbd ended at its start:\n${lastLines(errorLog)}`);
    const answers = await admin().then(
      async (connection) => {
        await connection.end();
        return true;
      },
      () => false,
    );
    if (answers) return;
    if (Date.now() > deadline) throw new MariadbStartError(`mariadbd is not ready:\n${lastLines(errorLog)}`);
    await wait(30);
  }
}

async function end(
  child: ChildProcess,
  signal: NodeJS.Signals,
  exited: Promise<unknown>,
  guard: Guard,
): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill(signal);
    const late = setTimeout(() => child.kill('SIGKILL'), stopDeadlineMs);
    await exited;
    clearTimeout(late);
  }
  guard.release();
}

function lastLines(file: string): string {
  return existsSync(file)
    ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-12).join('\n')
    : '(no log)';
}
