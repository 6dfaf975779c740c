import { execFileSync } from 'node:child_process';
import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const BLOCK = Buffer.alloc(1 << 20);
const SMALL_BLOCK = Buffer.alloc(4_096);

/** A file system of a few hundred megabytes in memory, which can be filled to the last byte and emptied again. */
export class SmallDisk {
  readonly folder: string;
  readonly #filler: string;

  /** Needs root. */
  constructor(folder: string, megabytes: number) {
    mkdirSync(folder, { recursive: true });
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
    this.folder = folder;
    this.#filler = join(folder, 'filler');
  }

  /** Nothing more can be written until {@link empty}. */
  fill(): void {
    const file = openSync(this.#filler, 'w');
    for (const block of [BLOCK, SMALL_BLOCK]) {
      try {
        for (;;) writeSync(file, block);
      } catch (error) {
        if (!isFull(error)) throw error;
      }
    }
    fsyncSync(file);
    closeSync(file);
  }

  empty(): void {
    rmSync(this.#filler, { force: true });
  }

  remove(): void {
    execFileSync('umount', ['--lazy', this.folder]);
  }
}

const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOSPC';
