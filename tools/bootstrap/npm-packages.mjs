import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './checkout.mjs';
import { giveUp, say } from './say.mjs';

const readJson = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined);

/**
 * The first package that the lock file names and the installed tree does not hold at that version; `undefined` when all
 * are there. npm keeps a list of what it installed beside it, so no stamp of ours can go stale. Packages for other
 * platforms are rightly absent.
 */
export function firstDifference(lock, installed) {
  if (installed === undefined) return 'node_modules';
  for (const [path, wanted] of Object.entries(lock.packages)) {
    if (!path.includes('node_modules/') || wanted.link === true) continue;
    const there = installed.packages[path];
    if (there === undefined && wanted.optional === true) continue;
    if (there?.version !== wanted.version) return path;
  }
  return undefined;
}

/** Runs `npm ci` where the installed packages are not those of the lock file. */
export function installNpmPackages() {
  const lock = readJson(join(root, 'package-lock.json'));
  const different = firstDifference(lock, readJson(join(root, 'node_modules/.package-lock.json')));
  if (different === undefined) return;
  say(`installing the npm packages of package-lock.json (${different} differs), about a minute`);
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) giveUp(`npm ci ended with ${status}: run it by hand in ${root} to see why`);
}
