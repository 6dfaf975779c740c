import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { runProgram } from './program.ts';

/** Where in the binary logs a backup ends: what has to be replayed begins here. */
export interface BackupEnd {
  readonly file: string;
  readonly position: number;
}

/**
 * Copies a running server's files, traffic and all, and prepares the copy, so that it is consistent and can be put back.
 *
 * @param socket the server's socket; its administrator comes in by it.
 * @param folder an empty folder, or none yet.
 * @throws ProgramFailed when the copy could not be made; what lies in the folder then is no backup.
 */
export async function takeBackup(socket: string, folder: string): Promise<BackupEnd> {
  await runProgram('mariadb-backup', [
    '--backup',
    `--target-dir=${folder}`,
    `--socket=${socket}`,
    '--user=root',
  ]);
  await runProgram('mariadb-backup', ['--prepare', `--target-dir=${folder}`]);
  return readBackupEnd(folder);
}

/** What MariaDB calls the file in one release and in the next. */
const NAMES = ['mariadb_backup_binlog_info', 'xtrabackup_binlog_info'];

/**
 * Where a backup ends.
 *
 * @throws Error when the server kept no binary log: then nothing that came later can be brought back.
 */
export function readBackupEnd(folder: string): BackupEnd {
  for (const name of NAMES) {
    const [file, position] = readIfThere(join(folder, name)).split('\t');
    if (file !== undefined && position !== undefined) return { file, position: Number(position) };
  }
  throw new Error(`${folder} does not tell where in the binary logs it ends: was --log-bin on?`);
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
