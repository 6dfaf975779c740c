import { spawn } from 'node:child_process';

export interface Guard {
  /** Ends the guard once its process has ended; it signals nobody then. */
  readonly release: () => void;
}

/** A word on the pipe says that the process is gone in order: its number may be somebody else's by now. */
const script = `if [ -z "$(cat)" ]; then
  kill -TERM "$1" 2>/dev/null
  tries=0
  while kill -0 "$1" 2>/dev/null && [ $tries -lt 300 ]; do sleep 0.1; tries=$((tries + 1)); done
fi
[ -z "$2" ] || rm -rf -- "$2"`;

/**
 * Stops another process when this one is gone, however it went: a shell waits at the far end of a pipe, and the system
 * closes the pipe even after `kill -9`. A folder named with it is removed after that
 * process has ended, or half a minute later.
 */
export function guardProcess(pid: number, removeAfter = ''): Guard {
  const guard = spawn('/bin/sh', ['-c', script, 'guard', String(pid), removeAfter], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.unref();
  return { release: () => guard.stdin.end('gone') };
}
