import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of one run. */
export interface StageFolder {
  readonly path: string;
  readonly remove: () => void;
}

/** Long enough for a server whose owner was killed to end before its folder goes. */
const SCRIPT =
  'cat >/dev/null; [ -d "$1" ] && sleep 5; umount --lazy "$1/disk" 2>/dev/null; rm -rf --one-file-system -- "$1"';

/** Makes a folder for temporary files that is gone after `remove`, and also when this process is killed. */
export function openStageFolder(): StageFolder {
  const path = mkdtempSync(join(tmpdir(), 'koreshok-proof-'));
  const sweeper = spawn('/bin/sh', ['-c', SCRIPT, 'sweeper', path], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  sweeper.unref();
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
      sweeper.stdin.end();
    },
  };
}
