import { readFileSync, renameSync, watchFile, writeFileSync } from 'node:fs';

import type { Clock } from '@koreshok/domain/clock';

const LOOK_EVERY_MS = 50;

/** Moves the clocks of all apps of a stage, which read from a file how far they are ahead of the machine's. */
export class StageClock {
  readonly path: string;
  #aheadMs = 0;

  constructor(path: string) {
    this.path = path;
    this.advance(0);
  }

  advance(milliseconds: number): void {
    this.#aheadMs += milliseconds;
    writeFileSync(`${this.path}.new`, String(this.#aheadMs));
    renameSync(`${this.path}.new`, this.path);
  }
}

/** The clock of an app of a stage: the machine's, moved by what stands in the file. */
export function clockOfFile(path: string): Clock {
  let aheadMs = Number(readFileSync(path, 'utf8'));
  const watcher = watchFile(path, { interval: LOOK_EVERY_MS }, () => {
    aheadMs = Number(readFileSync(path, 'utf8'));
  });
  watcher.unref();
  return { now: () => new Date(Date.now() + aheadMs) };
}
