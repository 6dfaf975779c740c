import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

import { checkoutRoot } from './source-files.ts';

export interface ToolRun {
  readonly code: number;
  /** Standard output and error as they came. */
  readonly output: string;
}

export interface ToolOptions {
  /** Print what it prints while it runs. */
  readonly show?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs a program of `node_modules/.bin`, or of PATH, in the root of the checkout. */
export function runTool(
  command: string,
  args: readonly string[],
  options: ToolOptions = {},
): Promise<ToolRun> {
  const bin = join(checkoutRoot, 'node_modules/.bin');
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: checkoutRoot,
      env: {
        ...process.env,
        ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
        PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`,
        ...options.environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (target: NodeJS.WriteStream) => (chunk: Buffer) => {
      output += chunk.toString();
      if (options.show === true) target.write(chunk);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
