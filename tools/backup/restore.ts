import { copyFileSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import type { RowDataPacket } from 'mysql2/promise';

import { serverUser } from '../mariadb/install.ts';
import { type Mariadb, startMariadb } from '../mariadb/index.ts';
import { runProgram } from './program.ts';
import { readBackupEnd } from './take.ts';

export interface RestorePlan {
  /** A folder that `take` has filled. */
  readonly backup: string;
  /** The folder of shipped binary logs. */
  readonly logs: string;
  /** The data folder to fill; empty, or not there. */
  readonly into: string;
  readonly say: (line: string) => void;
}

const LOOK_EVERY_MS = 100;
const RELAY = 'restored-relay';
/** No server of ours has it: a server skips what it has written itself. */
const SERVER_ID = 4_294_967_295;

/**
 * Puts a backup into an empty data folder and replays the binary logs that follow it. The folder's server is not
 * running afterwards.
 *
 * @returns how many logs were replayed.
 * @throws Error when a log between the backup and the last one is missing, or one cannot be replayed.
 */
export async function restoreBackup({ backup, logs, into, say }: RestorePlan): Promise<number> {
  const end = readBackupEnd(backup);
  const names = logsFrom(end.file, readdirSync(logs));
  await runProgram('mariadb-backup', ['--copy-back', `--target-dir=${backup}`, `--datadir=${into}`]);
  say(`the backup is back; replaying ${names.length} logs from ${end.file}, ${end.position}`);
  const relayLogs = names.map((name, index) => {
    const relay = `${RELAY}.${String(index + 1).padStart(6, '0')}`;
    copyFileSync(join(logs, name), join(into, relay));
    return relay;
  });
  if (relayLogs.length === 0) return 0;
  writeFileSync(join(into, `${RELAY}.index`), relayLogs.map((name) => `./${name}\n`).join(''));
  const user = serverUser(into);
  if (user !== undefined) await runProgram('chown', ['-R', user, into]);
  await replay(into, relayLogs[0] ?? '', end.position);
  for (const name of readdirSync(into)) if (name.startsWith(RELAY)) rmSync(join(into, name));
  return names.length;
}

/**
 * The logs from one on, in order.
 *
 * @throws Error when that one or one after it is missing.
 */
export function logsFrom(first: string, present: readonly string[]): string[] {
  const [base = '', start = ''] = split(first);
  const numbers = present
    .map((name) => split(name))
    .filter(([name, number]) => name === base && number !== undefined && Number(number) >= Number(start))
    .map(([, number]) => Number(number))
    .sort((one, other) => one - other);
  numbers.forEach((number, index) => {
    const wanted = Number(start) + index;
    if (number !== wanted)
      throw new Error(`${nameOf(base, wanted, start)} is missing between the shipped logs`);
  });
  return numbers.map((number) => nameOf(base, number, start));
}

const split = (name: string): (string | undefined)[] => /^(.+)\.(\d+)$/.exec(name)?.slice(1) ?? [name];
const nameOf = (base: string, number: number, like: string): string =>
  `${base}.${String(number).padStart(like.length, '0')}`;

/** The logs are read as a replica reads what it has received; nobody else can come in meanwhile. */
async function replay(dataDir: string, firstLog: string, position: number): Promise<void> {
  const server = await startMariadb({
    dataDir,
    more: ['--skip-networking', `--server-id=${SERVER_ID}`, `--relay-log=${RELAY}`, '--skip-slave-start'],
  });
  try {
    const admin = await server.admin();
    await admin.query(
      "CHANGE MASTER TO MASTER_HOST = 'nobody', MASTER_USER = 'nobody', RELAY_LOG_FILE = ?, RELAY_LOG_POS = ?",
      [firstLog, position],
    );
    await admin.query('START SLAVE SQL_THREAD');
    await admin.end();
    await untilReplayed(server);
  } finally {
    await server.stop();
    if (existsSync(join(dataDir, 'master.info'))) rmSync(join(dataDir, 'master.info'));
  }
}

async function untilReplayed(server: Mariadb): Promise<void> {
  const admin = await server.admin();
  try {
    for (;;) {
      const [[status]] = await admin.query<RowDataPacket[]>('SHOW SLAVE STATUS');
      const problem = String(status?.['Last_SQL_Error'] ?? '');
      if (problem !== '') throw new Error(`the logs could not be replayed: ${problem}`);
      if (String(status?.['Slave_SQL_Running_State']).startsWith('Slave has read all relay log')) break;
      await wait(LOOK_EVERY_MS);
    }
    await admin.query('STOP SLAVE');
    await admin.query('RESET SLAVE ALL');
  } finally {
    await admin.end();
  }
}
