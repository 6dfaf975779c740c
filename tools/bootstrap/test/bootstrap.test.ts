import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

/** The bootstrap is plain JavaScript, because it runs before anything of ours can. */
const load = (name: string) => import(join(import.meta.dirname, '..', `${name}.mjs`));

const { mayBootstrap } = await load('node-version');
const { needs, planInstall } = await load('system-packages');
const { firstDifference } = await load('npm-packages');
const { pinnedVersion } = await load('pinned-node');

describe('the Node that begins', () => {
  it.each(['v20.19.0', 'v20.20.2', 'v22.0.0', 'v24.21.0'])('may be %s', (version) => {
    expect(mayBootstrap(version)).toBe(true);
  });

  it.each(['v18.20.4', 'v20.18.3', 'v16.0.0'])('may not be %s', (version) => {
    expect(mayBootstrap(version)).toBe(false);
  });
});

describe('the Node that runs everything else', () => {
  it('is one exact version on every platform', () => {
    const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'));
    expect(new Set(Object.values(manifest.optionalDependencies)).size).toBe(1);
    expect(pinnedVersion(manifest)).toMatch(/^v24\.\d+\.\d+$/);
  });
});

describe('packages of the distribution', () => {
  const debian = { platform: 'linux', hasApt: true, isRoot: false, hasFreeSudo: false };
  const all = needs.map((need: { debian: string }) => need.debian).join(' ');

  it('each say why they are needed', () => {
    for (const { why } of needs) expect(why.length).toBeGreaterThan(20);
  });

  it('are installed at once by root', () => {
    const { install } = planInstall(needs, { ...debian, isRoot: true });
    expect(install[0]).toEqual(['apt-get', 'update', '-qq']);
    expect(install[1].join(' ')).toContain(`--no-install-recommends ${all}`);
  });

  it('are installed over sudo where it asks for no password', () => {
    const { install } = planInstall(needs, { ...debian, hasFreeSudo: true });
    for (const command of install) expect(command.slice(0, 3)).toEqual(['sudo', '-n', 'apt-get']);
  });

  it('are otherwise one line for the person to run', () => {
    const { ask, install } = planInstall(needs, debian);
    expect(install).toBeUndefined();
    expect(ask).toMatch(/^sudo sh -c 'apt-get update && apt-get install .*'$/);
    expect(ask).toContain(all);
  });

  it('are Homebrew’s line on macOS, without doubles', () => {
    const { ask } = planInstall(needs, { ...debian, platform: 'darwin' });
    expect(ask).toBe('brew install mariadb && brew install --cask chromium && brew install openssl');
  });

  it('are named for other distributions', () => {
    expect(planInstall(needs, { ...debian, hasApt: false }).ask).toContain(all);
  });
});

describe('the npm packages', () => {
  const lock = {
    packages: {
      '': { version: '1.0.0' },
      'packages/fiscal': { version: '0.1.0' },
      'node_modules/@koreshok/fiscal': { link: true },
      'node_modules/zod': { version: '4.6.7' },
      'node_modules/only-on-windows': { version: '1.0.0', optional: true },
    },
  };
  const installed = (zod: string) => ({ packages: { 'node_modules/zod': { version: zod } } });

  it('are right when all are there at the versions of the lock file', () => {
    expect(firstDifference(lock, installed('4.6.7'))).toBeUndefined();
  });

  it('differ in a version', () => {
    expect(firstDifference(lock, installed('4.6.6'))).toBe('node_modules/zod');
  });

  it('differ when one is missing, or all are', () => {
    expect(firstDifference(lock, { packages: {} })).toBe('node_modules/zod');
    expect(firstDifference(lock, undefined)).toBe('node_modules');
  });

  it('of other platforms may be absent, but not at another version', () => {
    const other = {
      packages: { ...installed('4.6.7').packages, 'node_modules/only-on-windows': { version: '2.0.0' } },
    };
    expect(firstDifference(lock, other)).toBe('node_modules/only-on-windows');
  });
});
