import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { MariadbOptions } from './options.ts';
import { type Mariadb, startMariadb } from './start.ts';

/**
 * A server for one test run, proof or bench, on a free port and in a folder of its own under the folder for temporary
 * files. Both are gone after `stop`, and also when the process that started it dies.
 */
export async function startThrowAwayMariadb(options: Omit<MariadbOptions, 'dataDir'> = {}): Promise<Mariadb> {
  const dataDir = join(tmpdir(), `koreshok-mariadb-${randomBytes(6).toString('hex')}`);
  const server = await startMariadb({ redoLogMb: 96, ...options, dataDir, throwAway: true });
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { ...server, stop };
}
