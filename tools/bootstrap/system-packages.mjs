import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { root } from './checkout.mjs';
import { giveUp, say } from './say.mjs';

const folders = [
  ...(process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''),
  '/usr/sbin',
  '/usr/bin',
  '/opt/homebrew/bin',
  '/usr/local/bin',
];

/** Programs and places of the browser: the list by which the printer finds it. */
const browser = JSON.parse(
  readFileSync(join(root, 'packages/paperwork/src/pdf/browser-places.json'), 'utf8'),
);

const hasProgram = (name) => folders.some((folder) => isExecutable(join(folder, name)));

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What the system needs from the distribution, why, and how its presence shows. */
export const needs = [
  {
    debian: 'mariadb-server-core',
    homebrew: 'mariadb',
    why: 'the database server, which runs privately under .data/',
    present: () => hasProgram('mariadbd') && hasProgram('mariadb-install-db'),
  },
  {
    debian: 'mariadb-client-core',
    homebrew: 'mariadb',
    why: 'the database client, for looking inside',
    present: () => hasProgram('mariadb'),
  },
  {
    debian: 'mariadb-backup',
    homebrew: 'mariadb',
    why: 'copies of a database under traffic',
    present: () => hasProgram('mariadb-backup'),
  },
  {
    // Without a window: it starts and draws in three quarters of the time.
    debian: 'chromium-headless-shell',
    homebrew: '--cask chromium',
    why: 'the browser that prints PDFs and runs the browser tests',
    present: () => browser.programs.some(hasProgram) || browser.applications.some((path) => existsSync(path)),
  },
  {
    debian: 'openssl',
    homebrew: 'openssl',
    why: 'an independent program that signs and judges signatures in tests',
    present: () => process.platform === 'darwin' || hasProgram('openssl'),
  },
  {
    debian: 'libengine-gost-openssl',
    homebrew: undefined,
    why: 'ГОСТ algorithms for OpenSSL: a client’s signature in the browser tests is made by it',
    present: () =>
      process.platform === 'darwin' ||
      ['x86_64', 'aarch64'].some((machine) => existsSync(`/usr/lib/${machine}-linux-gnu/engines-3/gost.so`)),
  },
  {
    debian: 'fonts-dejavu-core',
    homebrew: undefined,
    why: 'letters for Russian and the ruble sign in PDFs',
    present: () =>
      process.platform === 'darwin' || existsSync('/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf'),
  },
];

/**
 * Decides how the missing packages come in: `install` with the commands to run, or `ask` with the one line that the
 * person runs.
 */
export function planInstall(missing, machine) {
  const debian = missing.map((need) => need.debian).join(' ');
  const line = `apt-get update && apt-get install -y --no-install-recommends ${debian}`;
  if (machine.platform === 'darwin') return { ask: homebrewLine(missing) };
  if (!machine.hasApt) return { ask: `install with your package manager what Debian calls: ${debian}` };
  if (!machine.isRoot && !machine.hasFreeSudo) return { ask: `sudo sh -c '${line}'` };
  const commands = [
    ['apt-get', 'update', '-qq'],
    ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...missing.map((need) => need.debian)],
  ];
  return { install: machine.isRoot ? commands : commands.map((command) => ['sudo', '-n', ...command]) };
}

function homebrewLine(missing) {
  const named = [...new Set(missing.map((need) => need.homebrew).filter((name) => name !== undefined))];
  return named.map((name) => `brew install ${name}`).join(' && ');
}

/** Installs what is missing, or prints the line to run and ends the command. */
export function installSystemPackages() {
  const missing = needs.filter((need) => !need.present());
  if (missing.length === 0) return;
  say('missing on this machine:');
  for (const need of missing) say(`  ${need.debian} — ${need.why}`);
  const plan = planInstall(missing, {
    platform: process.platform,
    hasApt: hasProgram('apt-get'),
    isRoot: process.getuid?.() === 0,
    hasFreeSudo: hasProgram('sudo') && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0,
  });
  if (plan.ask !== undefined) giveUp(`Please run this once, then start again:\n\n  ${plan.ask}\n`);
  for (const [command, ...args] of plan.install) {
    say(`running ${[command, ...args].join(' ')}`);
    const { status } = spawnSync(command, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0)
      giveUp(
        `${command} ended with ${status}; the packages are: ${missing.map((need) => need.debian).join(' ')}`,
      );
  }
  const still = needs.filter((need) => !need.present());
  if (still.length > 0)
    giveUp(`still missing after the installation: ${still.map((need) => need.debian).join(' ')}`);
}
