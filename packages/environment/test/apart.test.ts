import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, describe, expect, it, vi } from 'vitest';

import { isAlive } from '../../../tools/supervisor/alive.ts';
import { ProcessApart } from '../src/apart/index.ts';
import type { Hunger, Wish } from './apart-program.ts';

// Real processes take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const enough = 50_000;
const room = join(import.meta.dirname, '../src/apart/index.ts');
let apart: ProcessApart<{ readonly wish: Wish; readonly given?: unknown }, unknown>;

const start = (memoryMb = 64): typeof apart => {
  apart = new ProcessApart(import.meta.url, './apart-program.ts', memoryMb);
  return apart;
};

afterEach(() => apart.close());

describe('a process apart', () => {
  it('stays warm between questions', async () => {
    start();
    expect(await apart.ask({ wish: 'count' }, enough)).toBe(1);
    expect(await apart.ask({ wish: 'count' }, enough)).toBe(2);
  });

  it('is given copies of bytes, maps and times', async () => {
    const given = { bytes: Uint8Array.of(1, 2), map: new Map([[1, 'а']]), at: new Date(5), none: undefined };
    expect(await start().ask({ wish: 'echo', given }, enough)).toEqual(given);
  });

  it('is killed when it takes too long, and answers nothing more', async () => {
    start();
    await expect(apart.ask({ wish: 'loop' }, 1)).rejects.toMatchObject({ reason: 'time' });
    expect(apart.alive).toBe(false);
    await expect(apart.ask({ wish: 'count' }, enough)).rejects.toMatchObject({ reason: 'fault' });
  });

  it.each<Hunger>(['many arrays', 'one long list', 'one vast array', 'texts'])(
    'dies of hunger for %s alone',
    async (wish) => {
      await expect(start().ask({ wish }, enough)).rejects.toMatchObject({ reason: 'memory' });
    },
  );

  it('tells what its program died of', async () => {
    await expect(start().ask({ wish: 'throw' }, enough)).rejects.toMatchObject({
      reason: 'fault',
      message: expect.stringContaining('nothing of the kind'),
    });
  });

  it('writes no file and starts no program', async () => {
    const file = join(tmpdir(), `apart-${process.pid}`);
    await expect(start().ask({ wish: 'write', given: file }, enough)).rejects.toMatchObject({
      message: expect.stringContaining('ERR_ACCESS_DENIED'),
    });
    expect(existsSync(file)).toBe(false);
    await expect(start().ask({ wish: 'start' }, enough)).rejects.toMatchObject({
      message: expect.stringContaining('ERR_ACCESS_DENIED'),
    });
  });

  it('can be closed while it works, and twice', async () => {
    start();
    const silence = expect(apart.ask({ wish: 'loop' }, enough)).rejects.toMatchObject({ reason: 'fault' });
    await apart.close();
    await silence;
    await expect(apart.close()).resolves.toBeUndefined();
  });
});

/** A parent that asks a process apart for its number and tells it; `more` is what it does then. */
const parent = (more: string) => `
  import { ProcessApart } from ${JSON.stringify(room)};
  const apart = new ProcessApart(${JSON.stringify(import.meta.url)}, './apart-program.ts', 64);
  console.log(await apart.ask({ wish: 'number' }, ${enough}));
  ${more}`;

const startParent = (more = '') =>
  spawn(process.execPath, ['--input-type=module', '--eval', parent(more)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });

describe('the parent of a process apart', () => {
  it('is not kept from ending, and takes it along', async () => {
    const program = startParent();
    const [line]: Buffer[] = await once(program.stdout, 'data');
    expect(await once(program, 'close')).toEqual([0, null]);
    await expect.poll(() => isAlive(Number(String(line))), { timeout: 30_000 }).toBe(false);
  });

  it('takes it along when it is killed', async () => {
    const program = startParent('setInterval(() => {}, 1000);');
    const [line]: Buffer[] = await once(program.stdout, 'data');
    program.kill('SIGKILL');
    await expect.poll(() => isAlive(Number(String(line))), { timeout: 30_000 }).toBe(false);
  });
});
