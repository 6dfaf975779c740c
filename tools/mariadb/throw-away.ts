import { randomBytes } from 'node:crypto';
import { existsSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { MariadbOptions } from './options.ts';
import { type Mariadb, startMariadb } from './start.ts';

export interface ThrowAwayOptions extends Omit<MariadbOptions, 'dataDir'> {
  /**
   * Keep the files in memory where this machine has room for that: tests that make and drop many tables take a
   * quarter of the time. Absent for whatever measures, and for proofs, where the disk is part of the matter.
   */
  readonly inMemory?: boolean;
}

/**
 * A server for one test run, proof or bench, on a free port and in a folder of its own under the folder for temporary
 * files. Both are gone after `stop`, and also when the process that started it dies.
 */
export async function startThrowAwayMariadb({
  inMemory = false,
  ...options
}: ThrowAwayOptions = {}): Promise<Mariadb> {
  const parent = inMemory && hasRoom(MEMORY_FOLDER) ? MEMORY_FOLDER : tmpdir();
  const dataDir = join(parent, `koreshok-mariadb-${randomBytes(6).toString('hex')}`);
  const server = await startMariadb({ redoLogMb: 96, ...options, dataDir, throwAway: true });
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { ...server, stop };
}

/** Linux keeps what lies here in memory; containers often have a few megabytes of it only. */
const MEMORY_FOLDER = '/dev/shm';
/** A run's databases take some hundred megabytes. */
const ROOM_BYTES = 3 * 1024 ** 3;

function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize >= ROOM_BYTES;
}
