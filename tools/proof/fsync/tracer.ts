import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { type FileCall, readTrace } from './read-trace.ts';

export const straceIsThere = (): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'strace')));

/** Writes down every write and sync of a running process and its threads until it is told to stop. */
export class Tracer {
  readonly #process: ChildProcess;
  readonly #file: string;

  private constructor(child: ChildProcess, file: string) {
    this.#process = child;
    this.#file = file;
  }

  /** @throws Error when the system does not let one process trace another. */
  static async attach(pid: number, file: string): Promise<Tracer> {
    const args = [
      '-f',
      '-ttt',
      '-T',
      '-y',
      '-s',
      '0',
      '-e',
      'trace=pwrite64,write,fdatasync,fsync',
      '-o',
      file,
    ];
    const child = spawn('strace', [...args, '-p', String(pid)], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    await new Promise<void>((resolve, reject) => {
      child.stderr.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes('attached')) resolve();
      });
      child.once('error', reject);
      child.once('exit', () => reject(new Error(`strace ended: ${said.trim()}`)));
    });
    return new Tracer(child, file);
  }

  /** Lets go of the process and gives what it did to a file of this name. */
  async finish(name: string): Promise<FileCall[]> {
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGINT');
    await ended;
    return readTrace(readFileSync(this.#file, 'utf8')).filter(({ path }) => path.endsWith(name));
  }
}
