import { spawn } from 'node:child_process';

/** One of MariaDB's programs did not end well; the text holds the end of what it printed. */
export class ProgramFailed extends Error {
  override readonly name = 'ProgramFailed';
}

const LAST_CHARACTERS = 3_000;

/**
 * Runs a program to its end.
 *
 * @throws ProgramFailed when it cannot be run or does not end with 0.
 */
export function runProgram(name: string, args: readonly string[]): Promise<void> {
  const child = spawn(name, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-LAST_CHARACTERS);
    });
  return new Promise((resolve, reject) => {
    child.once('error', (cause) =>
      reject(new ProgramFailed(`${name} could not be run (Debian: mariadb-backup)`, { cause })),
    );
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new ProgramFailed(`${name} ended with ${String(code)}:\n${output.trim()}`));
    });
  });
}
