import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';

import { closeVerification, OPEN_SENTENCES } from '@koreshok/signing';

import { readArguments, UsageError } from '../arguments.ts';
import { readFolder, UnreadableFile } from '../files.ts';
import { verifyCommand } from '../verify.ts';

vi.setConfig({ testTimeout: 60_000 });

const ROOT = join(import.meta.dirname, '../../..');
const FIXTURES = join(ROOT, 'packages/signing/test/fixtures');
const file = (name: string): string => join(FIXTURES, name);
const folder = mkdtempSync(join(tmpdir(), 'kep-'));

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await closeVerification();
});

const words = (signature: string, ...more: readonly string[]): string[] =>
  [
    ['verify', '--content', file('contract.pdf'), '--signature', file(`signatures/${signature}`)],
    ['--trust', file('trust'), '--at', '2026-06-15T12:00:00Z', ...more],
  ].flat();
const judge = (signature: string, ...more: readonly string[]) =>
  verifyCommand(readArguments(words(signature, ...more), new Date()));

describe('npm run kep -- verify', () => {
  it('ends with 0 on a good signature and prints one JSON object about it', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, 'tools/kep/main.ts'), ...words('set-256-A')],
      {
        encoding: 'utf8',
      },
    );

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      verdict: 'valid',
      code: 'valid',
      sentence: 'Подпись верна.',
      unchecked: [OPEN_SENTENCES.revocation, OPEN_SENTENCES.accreditation],
      signer: { inn: '7734120985', subject: expect.stringContaining('ООО «Продукты рядом»') },
      chain: expect.arrayContaining([expect.objectContaining({ notAfter: '2027-04-01T00:00:00.000Z' })]),
      algorithms: { parameterSet: 'CryptoPro-A' },
      times: { at: '2026-06-15T12:00:00.000Z' },
    });
  });

  it('ends with 1 on a refused one, with 2 on what cannot be read, with 64 on a wrong command line', () => {
    const run = (...args: readonly string[]) =>
      spawnSync(process.execPath, [join(ROOT, 'tools/kep/main.ts'), ...args], { encoding: 'utf8' });
    const missing = run('verify', '--signature', join(folder, 'none'), '--trust', file('trust'));

    expect(run(...words('expired')).status).toBe(1);
    expect(run(...words('truncated')).status).toBe(2);
    expect(run('verify').status).toBe(64);
    expect(missing.status).toBe(2);
    expect(JSON.parse(missing.stdout)).toMatchObject({
      verdict: 'unreadable',
      code: 'input.unreadable',
      signer: null,
      chain: [],
      algorithms: null,
      times: { claimed: null },
    });
  });

  it('compares the parties and takes revocation lists from a folder', async () => {
    await expect(judge('set-256-A', '--inn', '7734120985', '--ogrn', '1197746001232')).resolves.toMatchObject(
      { status: 0 },
    );
    await expect(judge('set-256-A', '--inn', '5406123771')).resolves.toMatchObject({
      status: 1,
      answer: { code: 'inn.mismatch' },
    });
    await expect(judge('revoked', '--crl', file('crls'))).resolves.toMatchObject({
      status: 1,
      answer: { code: 'certificate.revoked' },
    });
    const checked = await judge('not-revoked-whole', '--crl', file('crls'));
    expect(checked.answer['unchecked']).toEqual([OPEN_SENTENCES.accreditation]);
    await expect(judge('set-512-A', '--crl', file('crls'), '--require-crl')).resolves.toMatchObject({
      answer: { code: 'revocation.unknown' },
    });
  });

  it('explains itself when asked to', async () => {
    const quiet = await judge('set-256-A');
    const explained = await judge('set-256-A', '--explain');

    expect(quiet.answer).not.toHaveProperty('evidence');
    expect(explained.answer).toHaveProperty('evidence.checks.0.passed', true);
    expect(explained.answer).toHaveProperty('evidence.accreditation.state', 'not checked');
  });

  it('takes a power of attorney', async () => {
    const power = ['--power', file('powers/usual.xml'), '--power-signature', file('powers/usual.sig')];

    await expect(judge('power-good', '--inn', '7734120985', ...power)).resolves.toMatchObject({
      status: 0,
      answer: { powerOfAttorney: { principal: 'ООО "Продукты рядом"' } },
    });
    await expect(judge('power-good', '--inn', '7734120985')).resolves.toMatchObject({
      answer: { code: 'power-of-attorney.required' },
    });
  });

  it('finds the list of accredited authorities among the files of trust', async () => {
    const listed = mkdtempSync(join(folder, 'trust-'));
    for (const [index, bytes] of [...readFolder(file('trust')), ...readFolder(FIXTURES)].entries()) {
      writeFileSync(join(listed, String(index)), bytes);
    }
    const args = { ...readArguments(words('not-accredited'), new Date()), trust: listed };

    await expect(verifyCommand(args)).resolves.toMatchObject({ answer: { code: 'chain.not-accredited' } });
  });
});

describe('the command line', () => {
  const now = new Date('2026-11-30T09:00:00Z');

  it('takes the present for the time of receipt', () => {
    expect(readArguments(['verify', '--signature', 's', '--trust', 't'], now).at).toBe(now);
  });

  it.each([
    ['2026-06-15T12:00:00Z', '2026-06-15T12:00:00.000Z'],
    ['2026-06-15T15:00:00+03:00', '2026-06-15T12:00:00.000Z'],
    ['2026-06-15T12:00:00', '2026-06-15T12:00:00.000Z'],
    ['2026-06-15', '2026-06-15T00:00:00.000Z'],
  ])('reads the time %s the same on every machine', (text, instant) => {
    const { at } = readArguments(['verify', '--signature', 's', '--trust', 't', '--at', text], now);
    expect(at.toISOString()).toBe(instant);
  });

  it.each([
    ['no command', ['--signature', 's', '--trust', 't']],
    ['another command', ['sign', '--signature', 's', '--trust', 't']],
    ['no signature', ['verify', '--trust', 't']],
    ['no trust', ['verify', '--signature', 's']],
    ['no time', ['verify', '--signature', 's', '--trust', 't', '--at', 'вчера']],
    ['a time of another order', ['verify', '--signature', 's', '--trust', 't', '--at', '15.06.2026']],
    ['a КПП of nobody', ['verify', '--signature', 's', '--trust', 't', '--kpp', '770101001']],
    ['half a power of attorney', ['verify', '--signature', 's', '--trust', 't', '--power', 'p']],
    ['an unknown flag', ['verify', '--signature', 's', '--trust', 't', '--force']],
  ])('is refused with %s', (_about, args) => {
    expect(() => readArguments(args, now)).toThrow(UsageError);
  });

  it('says which folder cannot be read', () => {
    expect(() => readFolder(join(folder, 'none'))).toThrow(UnreadableFile);
  });
});
