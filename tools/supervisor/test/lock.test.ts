import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { AlreadyRunning, type Holder, takeLock } from '../lock.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'koreshok-lock-'));
  file = join(folder, 'data', 'start.lock');
});

afterEach(() => rmSync(folder, { recursive: true }));

const holder = (pid: number): Holder => ({
  pid,
  since: '2026-11-20T08:00:00.000Z',
  address: 'http://127.0.0.1:3000',
});

/** The number of a process that has ended. */
const deadPid = (): number => spawnSync('true').pid;

describe('the lock of a data folder', () => {
  it('is taken where nobody holds it, and given back', () => {
    const lock = takeLock(file, holder(process.pid));
    expect(existsSync(file)).toBe(true);
    if ('release' in lock) lock.release();
    expect(existsSync(file)).toBe(false);
  });

  it('tells who holds it to a second start', () => {
    takeLock(file, holder(process.ppid));
    const second = takeLock(file, holder(process.pid));
    expect(second).toEqual({ heldBy: holder(process.ppid) });
  });

  it('is taken over from a holder that was killed', () => {
    takeLock(file, holder(deadPid()));
    expect(takeLock(file, holder(process.pid))).toHaveProperty('release');
  });

  it('is taken over when its file is torn', () => {
    takeLock(file, holder(process.ppid));
    writeFileSync(file, '{"pid": 1');
    expect(takeLock(file, holder(process.pid))).toHaveProperty('release');
  });
});

describe('a second start', () => {
  it('is told where the first one runs and how to stop it', () => {
    const { message } = new AlreadyRunning(holder(4242));
    expect(message).toContain('http://127.0.0.1:3000');
    expect(message).toContain('kill 4242');
  });
});
