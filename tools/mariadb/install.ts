import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

import { findProgram } from './find.ts';

/** Lies in the folder while it is filled, so that an installation that was cut short is begun anew. */
const halfDoneMark = 'koreshok-half-installed';

/**
 * The system user MariaDB runs as: nobody special for an ordinary user; as root the `mysql` user where it exists and can
 * reach the folder, otherwise root itself, because a home folder of root is closed to everybody else.
 */
export function serverUser(dataDir: string): string | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return hasUser('mysql') && isReachable(dirname(dataDir)) ? 'mysql' : 'root';
}

function hasUser(name: string): boolean {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .some((line) => line.startsWith(`${name}:`));
}

function isReachable(folder: string): boolean {
  if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
  return dirname(folder) === folder || isReachable(dirname(folder));
}

/**
 * Fills an empty data folder with the system tables, in 1–2 s; a filled one is left as it is.
 *
 * @throws Error when the folder holds something that is not a database.
 */
export async function installDatabase(dataDir: string): Promise<void> {
  const mark = join(dataDir, halfDoneMark);
  if (existsSync(mark)) rmSync(dataDir, { recursive: true });
  if (existsSync(join(dataDir, 'mysql'))) return;
  mkdirSync(dataDir, { recursive: true });
  if (readdirSync(dataDir).length > 0) throw new Error(`${dataDir} is not empty and holds no database`);
  writeFileSync(mark, '');
  const user = serverUser(dataDir);
  await run(findProgram('mariadb-install-db'), [
    '--no-defaults',
    ...(user === undefined ? [] : [`--user=${user}`]),
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
    '--skip-name-resolve',
    '--character-set-server=utf8mb4',
    `--datadir=${dataDir}`,
    // Installations beside each other must not find each other's temporary tables.
    `--tmpdir=${dataDir}`,
  ]);
  // The administrator has no password and comes in by the socket in this folder, which is closed to others.
  chmodSync(dataDir, 0o700);
  rmSync(mark);
}

function run(command: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-4_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ended with ${String(code)}:\n${output}`));
    });
  });
}
