import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { afterEach, describe, expect, it, vi } from 'vitest';

// Real processes take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

interface LogLine {
  readonly level: string;
  readonly msg: string;
  readonly process: string;
}

/** A real process that runs one small app; see `small-app.ts` beside this file. */
class SmallApp {
  readonly #child: ChildProcess;
  readonly #exit: Promise<unknown[]>;
  #out = '';
  #errors = '';

  constructor(mode: string, settings: Readonly<Record<string, string>> = {}) {
    this.#child = spawn(process.execPath, [join(import.meta.dirname, 'small-app.ts'), mode], {
      env: { PATH: process.env['PATH'] ?? '', ...settings },
    });
    this.#child.stdout?.on('data', (chunk) => {
      this.#out += chunk;
    });
    this.#child.stderr?.on('data', (chunk) => {
      this.#errors += chunk;
    });
    this.#exit = once(this.#child, 'exit');
  }

  /** What it has logged by its end. */
  async story(): Promise<string[]> {
    if (this.#child.stdout?.readableEnded === false) await once(this.#child.stdout, 'end');
    return this.lines.map((line) => line.msg);
  }

  get lines(): LogLine[] {
    return this.#out
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line));
  }

  get errors(): string[] {
    return this.#errors.trimEnd().split('\n');
  }

  async logged(message: string): Promise<void> {
    while (!this.lines.some((line) => line.msg === message)) await once(this.#child.stdout!, 'data');
  }

  send(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  async exitCode(): Promise<unknown> {
    return (await this.#exit)[0];
  }
}

let app: SmallApp | undefined;

afterEach(() => app?.send('SIGKILL'));

describe('an app as a process', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('starts, says so, and stops cleanly on %s', async (signal) => {
    app = new SmallApp('ordinary');
    await app.logged('started');
    app.send(signal);
    expect(await app.exitCode()).toBe(0);
    expect(await app.story()).toEqual(['started', 'stopping', 'let go', 'stopped']);
    expect(app.lines[0]).toMatchObject({ process: 'worker', level: 'info' });
  });

  it('stops right after a start that a signal overtook', async () => {
    app = new SmallApp('slow');
    await app.logged('half way');
    app.send('SIGTERM');
    expect(await app.exitCode()).toBe(0);
    expect(await app.story()).toContain('stopped');
  });

  it('ends with 1 when the start fails', async () => {
    app = new SmallApp('broken');
    expect(await app.exitCode()).toBe(1);
    await app.story();
    expect(app.lines.at(-1)).toMatchObject({ level: 'fatal', msg: 'start failed' });
  });

  it('ends with 1 when the stop fails', async () => {
    app = new SmallApp('stuck');
    await app.logged('started');
    app.send('SIGTERM');
    expect(await app.exitCode()).toBe(1);
    await app.story();
    expect(app.lines.at(-1)).toMatchObject({ level: 'fatal', msg: 'stop failed' });
  });

  it('ends with 78 and one line per problem when its settings are bad', async () => {
    app = new SmallApp('ordinary', { WORKER_HTTP_PORT: 'x', WORKER_POLL_MS: '1' });
    expect(await app.exitCode()).toBe(78);
    await app.story();
    expect(app.errors).toEqual([
      'WORKER_HTTP_PORT has a bad value: it must be a whole number from 1 to 65535',
      'WORKER_POLL_MS has a bad value: it must be a whole number of milliseconds from 10 to 60000',
    ]);
    expect(app.lines).toEqual([]);
  });
});
