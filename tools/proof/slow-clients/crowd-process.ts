import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** What the crowd said last. */
export interface CrowdState {
  readonly connected: number;
  /** How often one of them was closed by the gateway, all together. */
  readonly thrownOut: number;
}

/** The crowd of slow clients as a process. */
export class CrowdProcess {
  readonly #child: ChildProcess;
  state: CrowdState = { connected: 0, thrownOut: 0 };
  /** The most that were connected at once. */
  most = 0;

  constructor(port: number, clients: number, perAddress: number) {
    const program = join(import.meta.dirname, 'crowd.ts');
    const child = spawn(process.execPath, [program, ...[port, clients, perAddress].map(String)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#child = child;
    createInterface({ input: child.stdout }).on('line', (line) => {
      this.state = JSON.parse(line) as CrowdState;
      this.most = Math.max(this.most, this.state.connected);
    });
  }

  /** Waits until nearly all of them are connected, or as long as given. */
  async gather(wanted: number, withinMs: number): Promise<void> {
    const deadline = Date.now() + withinMs;
    while (this.state.connected < wanted && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 100));
  }

  async disperse(): Promise<void> {
    const ended = once(this.#child, 'exit');
    this.#child.stdin?.end();
    await ended;
  }
}
