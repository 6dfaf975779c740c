import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, it, vi } from 'vitest';

import { loadProgram, programNames } from '../../programs/registry.ts';
import { exitCodeOf, failed, needsRoot, passed, sumOf } from '../runner/result.ts';
import { ciList, runProof } from '../runner/run.ts';

// Real processes take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'koreshok-proofs-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, `${name}.ts`), text);
write('main', '');
write(
  'good',
  `export const about = 'all is well'; export const ciArguments = ['--short']; export const run = (args) => ({ outcome: 'passed', facts: { args } });`,
);
write('throwing', `export const run = () => { throw new Error('lost a document'); };`);
write('silent', `export const run = () => undefined;`);
write('empty', `export const other = 1;`);

const line = async (name: string, args: readonly string[] = []) =>
  runProof(name, await loadProgram(folder, name), args);

describe('the proofs', () => {
  it('are the files of their folder', () => {
    expect(programNames(folder)).toEqual(['empty', 'good', 'silent', 'throwing']);
  });

  it('get their flags and tell their facts', async () => {
    expect(await line('good', ['--seed', '7'])).toMatchObject({
      proof: 'good',
      outcome: 'passed',
      facts: { args: ['--seed', '7'] },
    });
  });

  it('fail when they throw, with the words of the error', async () => {
    expect(await line('throwing')).toMatchObject({
      outcome: 'failed',
      why: expect.stringContaining('lost a document'),
    });
  });

  it('fail when they tell no outcome', async () => {
    expect(await line('silent')).toMatchObject({ outcome: 'failed', why: 'it told no outcome' });
  });

  it('that are not there, or are none, cannot be run', async () => {
    await expect(loadProgram(folder, 'main')).rejects.toThrow(/there is no main/);
    await expect(loadProgram(folder, '../main')).rejects.toThrow(/there is no/);
    await expect(loadProgram(folder, 'empty')).rejects.toThrow('empty exports no run');
  });
});

describe('the short list', () => {
  it('holds the proofs that name their arguments for it', async () => {
    rmSync(join(folder, 'empty.ts'));
    expect((await ciList(folder)).map(({ name, args }) => [name, args])).toEqual([['good', ['--short']]]);
  });
});

describe('the sum', () => {
  const lines = (results: readonly Parameters<typeof Object.assign>[1][]) =>
    results.map((result) => ({ proof: 'x', seconds: 1, ...result }));

  it('counts what could not run apart', () => {
    const sum = sumOf(lines([passed({}), failed('no'), needsRoot]));
    expect(sum).toEqual({ passed: 1, failed: 1, notRun: 1 });
    expect(exitCodeOf(sum)).toBe(1);
  });

  it('is good when nothing failed, and bad when there was nothing at all', () => {
    expect(exitCodeOf(sumOf(lines([passed({}), needsRoot])))).toBe(0);
    expect(exitCodeOf(sumOf([]))).toBe(1);
  });
});

describe('the real proofs', () => {
  const real = join(import.meta.dirname, '..');

  it.each(programNames(real))('%s can be loaded and says what it shows', async (name) => {
    const { about } = await loadProgram(real, name);
    expect(about).not.toBe('');
  });
});
