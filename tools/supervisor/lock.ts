import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

import { isAlive } from './alive.ts';

/** Who holds the lock. */
export interface Holder {
  readonly pid: number;
  /** ISO time of its start. */
  readonly since: string;
  /** Where to reach what it runs. */
  readonly address: string;
}

/** A second start beside a running one. */
export class AlreadyRunning extends Error {
  override readonly name = 'AlreadyRunning';

  constructor({ pid, since, address }: Holder) {
    super(
      `it runs already at ${address} (process ${pid}, since ${since}): stop that one first, with Ctrl-C or \`kill ${pid}\``,
    );
  }
}

export type Lock = { readonly release: () => void } | { readonly heldBy: Holder };

/**
 * Takes the one lock of a data folder. A lock whose holder is gone, after `kill -9` or a power cut, is taken over.
 */
export function takeLock(file: string, holder: Holder): Lock {
  mkdirSync(dirname(file), { recursive: true });
  const written = writeNew(file, holder);
  if (!written) {
    const other = readHolder(file);
    if (other !== undefined && other.pid !== holder.pid && isAlive(other.pid)) return { heldBy: other };
    rmSync(file, { force: true });
    if (!writeNew(file, holder)) return takeLock(file, holder);
  }
  return { release: () => rmSync(file, { force: true }) };
}

/** Making a file that must not be there yet is the one step that two starts cannot both win. */
function writeNew(file: string, holder: Holder): boolean {
  try {
    const handle = openSync(file, 'wx');
    writeSync(handle, JSON.stringify(holder));
    closeSync(handle);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isHolder(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

const isHolder = (value: unknown): value is Holder =>
  typeof value === 'object' && value !== null && 'pid' in value && typeof value.pid === 'number';
