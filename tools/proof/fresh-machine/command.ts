import { type ChildProcess, spawn } from 'node:child_process';

import { LineCutter } from '../../supervisor/lines.ts';

export interface CommandOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** Gets every line of both outputs. */
  readonly onLine?: (line: string) => void;
}

/** A command that has been started. */
export interface RunningCommand {
  readonly child: ChildProcess;
  /** The exit code; 1 where a signal ended it. */
  readonly ended: Promise<number>;
}

export function startCommand(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): RunningCommand {
  const child = spawn(command, args, {
    env: { ...(options.environment ?? process.env) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    const cutter = new LineCutter(options.onLine ?? (() => undefined));
    stream.on('data', (chunk: Buffer) => cutter.push(chunk));
    stream.on('end', () => cutter.finish());
  }
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
  return { child, ended };
}

/**
 * Runs a command to its end.
 *
 * @throws Error with its last lines when it does not end with 0.
 */
export async function runCommand(command: string, ...args: readonly string[]): Promise<string[]> {
  const lines: string[] = [];
  const code = await startCommand(command, args, { onLine: (line) => lines.push(line) }).ended;
  if (code === 0) return lines;
  throw new Error(`${[command, ...args].join(' ')} ended with ${code}:\n${lines.slice(-15).join('\n')}`);
}
