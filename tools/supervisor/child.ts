import { type ChildProcess, spawn } from 'node:child_process';

import { type Guard, guardProcess } from './guard.ts';
import { LineCutter } from './lines.ts';

export interface ChildPlan {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** All of its environment: nothing is inherited. */
  readonly environment: Readonly<Record<string, string>>;
  readonly onLine: (line: string) => void;
  /** How long it may take to stop before it is killed, in ms; 10 s when absent. */
  readonly stopDeadlineMs?: number;
}

/** How a child ended. */
export interface Ending {
  readonly name: string;
  readonly how: number | NodeJS.Signals;
  /** Whether it was killed because it did not stop in time. */
  readonly late: boolean;
}

/** One child process: its lines come out as they end, and it ends with us whatever happens to us. */
export class Child {
  readonly name: string;
  readonly ended: Promise<Ending>;
  readonly #process: ChildProcess;
  readonly #guard: Guard | undefined;
  readonly #deadlineMs: number;
  #late = false;

  constructor(plan: ChildPlan) {
    this.name = plan.name;
    this.#deadlineMs = plan.stopDeadlineMs ?? 10_000;
    this.#process = spawn(plan.command, plan.args, {
      cwd: plan.cwd,
      // Next makes NODE_ENV a must in the programs that hold its types; here it is among the settings.
      env: { ...plan.environment } as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'pipe'],
      // Its own process group: Ctrl-C reaches the supervisor alone, which stops its children in order.
      detached: true,
    });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      const cutter = new LineCutter(plan.onLine);
      stream?.on('data', (chunk: Buffer) => cutter.push(chunk));
      stream?.on('end', () => cutter.finish());
    }
    this.#guard = this.#process.pid === undefined ? undefined : guardProcess(this.#process.pid);
    this.ended = new Promise((resolve) => {
      this.#process.once('error', (error) => plan.onLine(error.message));
      this.#process.once('close', (code, signal) => {
        this.#guard?.release();
        resolve({ name: this.name, how: signal ?? code ?? 1, late: this.#late });
      });
    });
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  get running(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null && this.pid !== undefined;
  }

  /** Asks it to stop, and kills it with its own children when the deadline has passed. */
  async stop(): Promise<Ending> {
    if (!this.running) return this.ended;
    this.#process.kill('SIGTERM');
    const timer = setTimeout(() => {
      this.#late = true;
      this.kill();
    }, this.#deadlineMs);
    const ending = await this.ended;
    clearTimeout(timer);
    return ending;
  }

  /** Ends it and all it has started at once, like a power cut. */
  kill(): void {
    if (this.pid === undefined || !this.running) return;
    try {
      process.kill(-this.pid, 'SIGKILL');
    } catch {
      this.#process.kill('SIGKILL');
    }
  }
}
