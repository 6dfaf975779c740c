import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Source } from '@koreshok/environment';

import { type AppName, planApp } from '../../supervisor/apps.ts';
import { Child, type Ending } from '../../supervisor/child.ts';
import type { ComplaintBook } from './complaints.ts';

const READY_WITHIN_MS = 120_000;
const ASK_AGAIN_MS = 30;

/** One app as a process of its own, started as the supervisor starts it, which can be killed and started again. */
export class StageApp {
  readonly name: AppName;
  /** How it ended without having been asked to; one text per such end. */
  readonly falls: string[] = [];
  readonly #source: Source;
  readonly #complaints: ComplaintBook;
  readonly #clockFile: string | undefined;
  #child: Child | undefined;

  /** @param clockFile where its clock reads how far it is ahead; the machine's own clock when absent. */
  constructor(name: AppName, source: Source, complaints: ComplaintBook, clockFile?: string) {
    this.name = name;
    this.#source = source;
    this.#complaints = complaints;
    this.#clockFile = clockFile;
  }

  /** The process id; 0 while it does not run. */
  get pid(): number {
    return this.#child?.running === true ? (this.#child.pid ?? 0) : 0;
  }

  /** Kilobytes of memory the process holds now. */
  get residentKb(): number {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.pid}/status`, 'utf8'))?.[1] ?? 0);
  }

  /**
   * Starts the process and answers when it is ready.
   *
   * @throws Error when it ends before that, or takes longer than two minutes.
   */
  async start(): Promise<void> {
    const plan = planApp(this.name, this.#source, (name, line) => this.#complaints.read(name, line));
    const file = this.#clockFile;
    const child = new Child(
      file === undefined
        ? plan
        : { ...plan, args: [join(import.meta.dirname, 'moved-app.ts'), this.name, file] },
    );
    this.#child = child;
    void child.ended.then((ending) => {
      if (this.#child === child) this.falls.push(`${this.name} ended by itself with ${ending.how}`);
    });
    const deadline = Date.now() + READY_WITHIN_MS;
    for (;;) {
      const missing = await plan.missing();
      if (missing === undefined) return;
      if (!child.running) throw new Error(`${this.name} ended at its start`);
      if (Date.now() > deadline) throw new Error(`${this.name} is not ready in time: ${missing}`);
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
    }
  }

  /** Ends it with SIGKILL. */
  async kill(): Promise<void> {
    const child = this.#release();
    child?.kill();
    await child?.ended;
  }

  /** Asks it to stop; undefined when it did not run. */
  async stop(): Promise<Ending | undefined> {
    return this.#release()?.stop();
  }

  #release(): Child | undefined {
    const child = this.#child;
    this.#child = undefined;
    return child;
  }
}
