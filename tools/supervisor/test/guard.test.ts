import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it, vi } from 'vitest';

import { isAlive } from '../alive.ts';
import { guardProcess } from '../guard.ts';

// Real processes take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const guardModule = join(import.meta.dirname, '../guard.ts');

/** A parent that starts a child, has it guarded, tells the child's number, and waits. */
const parent = (folder: string) => `
  import { spawn } from 'node:child_process';
  import { guardProcess } from ${JSON.stringify(guardModule)};
  const child = spawn('/bin/sh', ['-c', 'exec sleep 600'], { detached: true, stdio: 'ignore' });
  guardProcess(child.pid, ${JSON.stringify(folder)});
  console.log(child.pid);
  setInterval(() => {}, 1000);`;

describe('a guarded process', () => {
  it('is left alone by a guard that was told it had ended: its number may be another’s by then', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'koreshok-guard-'));
    const other = spawn('/bin/sh', ['-c', 'exec sleep 600'], { stdio: 'ignore' });
    guardProcess(other.pid!, folder).release();
    await expect.poll(() => existsSync(folder), { timeout: 30_000 }).toBe(false);
    expect(other.signalCode).toBeNull();
    other.kill('SIGKILL');
    expect(await once(other, 'exit')).toEqual([null, 'SIGKILL']);
  });

  it('ends when its parent is killed, and its folder goes with it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'koreshok-guard-'));
    const started = spawn(process.execPath, ['--input-type=module', '--eval', parent(folder)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line]: Buffer[] = await once(started.stdout, 'data');
    const child = Number(String(line));
    expect(isAlive(child)).toBe(true);
    started.kill('SIGKILL');
    await expect.poll(() => isAlive(child), { timeout: 30_000 }).toBe(false);
    await expect.poll(() => existsSync(folder), { timeout: 30_000 }).toBe(false);
  });
});
