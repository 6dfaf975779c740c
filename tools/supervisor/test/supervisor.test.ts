import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { AppNotReady, Supervisor } from '../supervisor.ts';
import { smallApp } from './small-programs.ts';

// Real processes take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let supervisor: Supervisor;

beforeEach(() => {
  supervisor = new Supervisor();
});

afterEach(() => supervisor.stopAll());

describe('starting', () => {
  it('answers when the app is ready, having passed on its lines', async () => {
    const app = smallApp('gateway', 'good');
    const child = await supervisor.start(app.plan);
    expect(child.running).toBe(true);
    expect(app.lines).toEqual(['up']);
  });

  it('fails with the exit code of an app that ends before it is ready', async () => {
    const app = smallApp('gateway', 'broken');
    await expect(supervisor.start(app.plan)).rejects.toThrow(
      new AppNotReady('gateway ended at its start with 7'),
    );
    expect(app.lines).toEqual(['no way']);
  });

  it('fails with what is still missing when the deadline has passed', async () => {
    const { plan } = smallApp('gateway', 'good');
    const never = { ...plan, missing: async () => 'no partition for next month', readyDeadlineMs: 0 };
    await expect(supervisor.start(never)).rejects.toThrow(
      'gateway is not ready in time: no partition for next month',
    );
  });

  it('starts nothing once the person has called it off', async () => {
    const app = smallApp('gateway', 'good');
    await expect(supervisor.start(app.plan, AbortSignal.abort())).rejects.toThrow(/abort/i);
    expect(supervisor.child('gateway')).toBeUndefined();
  });

  it('fails for a program that is not there', async () => {
    const { plan } = smallApp('gateway', 'good');
    await expect(supervisor.start({ ...plan, command: '/no/such/program' })).rejects.toThrow(AppNotReady);
  });
});

describe('stopping', () => {
  it('goes in reverse order, each after the one before has ended', async () => {
    const journal: string[] = [];
    for (const name of ['sandbox', 'gateway', 'portal'])
      await supervisor.start(smallApp(name, 'good', journal).plan);
    const endings = await supervisor.stopAll((ending) => journal.push(`${ending.name} ended`));
    expect(journal.slice(3)).toEqual([
      'portal: bye',
      'portal ended',
      'gateway: bye',
      'gateway ended',
      'sandbox: bye',
      'sandbox ended',
    ]);
    expect(endings.map(({ how, late }) => [how, late])).toEqual(Array.from({ length: 3 }, () => [0, false]));
  });

  it('kills what does not stop within its deadline, and says so', async () => {
    const app = smallApp('worker', 'deaf');
    await supervisor.start(app.plan);
    expect(await supervisor.stopAll()).toEqual([{ name: 'worker', how: 'SIGKILL', late: true }]);
    expect(app.lines).toEqual(['up', 'not now']);
  });
});

describe('a part that ends by itself', () => {
  it('is told with its exit code and is not started again', async () => {
    const app = smallApp('worker', 'brief');
    await supervisor.start(app.plan).catch(() => undefined);
    expect(await supervisor.fell).toEqual({ name: 'worker', how: 3, late: false });
    expect(supervisor.child('worker')?.running).toBe(false);
  });

  it('is told with the signal that killed it', async () => {
    const child = await supervisor.start(smallApp('worker', 'good').plan);
    process.kill(child.pid!, 'SIGKILL');
    expect(await supervisor.fell).toMatchObject({ name: 'worker', how: 'SIGKILL' });
  });

  it('leaves the others for a stop in order', async () => {
    const journal: string[] = [];
    await supervisor.start(smallApp('sandbox', 'good', journal).plan);
    const child = await supervisor.start(smallApp('worker', 'good', journal).plan);
    process.kill(child.pid!, 'SIGKILL');
    await supervisor.fell;
    const told: string[] = [];
    await supervisor.stopAll((ending) => told.push(ending.name));
    expect(told).toEqual(['sandbox']);
    expect(journal).toContain('sandbox: bye');
  });

  it('does not count when it was stopped to be replaced', async () => {
    const first = await supervisor.start(smallApp('gateway', 'good').plan);
    expect(await supervisor.stopOne(first, 'kill')).toMatchObject({ how: 'SIGKILL', late: false });
    const second = await supervisor.start(smallApp('gateway', 'good').plan);
    expect(supervisor.child('gateway')).toBe(second);
    const firstWord = await Promise.race([supervisor.fell, Promise.resolve('nothing fell')]);
    expect(firstWord).toBe('nothing fell');
  });
});
