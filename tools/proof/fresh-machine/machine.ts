import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { checkoutRoot } from '../../checks/source-files.ts';
import { type CommandOptions, type RunningCommand, runCommand, startCommand } from './command.ts';

/** Where the checkout lies inside. */
const inside = '/srv/koreshok';
const searchPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const mounts = ['proc', 'dev/shm'];

/** A bare Debian in a folder, with git, some Node with npm, and a clone of the committed checkout. */
export class FreshMachine {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Needs root and debootstrap. Packages come from where this machine's come from and are kept for the next time. */
  static async make(folder: string, suite: string): Promise<FreshMachine> {
    const machine = new FreshMachine(folder);
    const kept = '/var/cache/koreshok-fresh-root';
    mkdirSync(kept, { recursive: true });
    await runCommand(
      'debootstrap',
      '--variant=minbase',
      '--include=git,ca-certificates',
      `--cache-dir=${kept}`,
      suite,
      folder,
      packageSource(),
    );
    machine.#copyWaysOut();
    await machine.#copyNode();
    await runCommand('mount', '-t', 'proc', 'proc', join(folder, 'proc'));
    mkdirSync(join(folder, 'dev/shm'), { recursive: true });
    await runCommand('mount', '-t', 'tmpfs', 'tmpfs', join(folder, 'dev/shm'));
    await runCommand('git', 'clone', '--quiet', '--no-local', checkoutRoot, join(folder, inside));
    return machine;
  }

  /** Starts a command in the clone, with nothing of this machine's environment but the settings given. */
  start(command: string, options: CommandOptions): RunningCommand {
    const { NODE_EXTRA_CA_CERTS: certificates } = process.env;
    const environment = {
      PATH: searchPath,
      HOME: '/root',
      LANG: 'C.UTF-8',
      ...(certificates === undefined ? {} : { NODE_EXTRA_CA_CERTS: certificates }),
      ...options.environment,
    };
    const script = `cd ${inside} && exec ${command}`;
    return startCommand('chroot', [this.#folder, '/bin/sh', '-c', script], { ...options, environment });
  }

  /** Ends what still runs inside, and removes the folder. */
  async remove(): Promise<void> {
    for (const pid of this.#processes()) process.kill(pid, 'SIGKILL');
    for (const mount of mounts)
      await runCommand('umount', '--lazy', join(this.#folder, mount)).catch(() => []);
    const mounted = readFileSync('/proc/mounts', 'utf8').includes(` ${this.#folder}/`);
    if (mounted) throw new Error(`${this.#folder} has something mounted inside: remove it by hand`);
    await runCommand('rm', '-rf', '--one-file-system', this.#folder);
  }

  /** The processes whose root is this folder. */
  #processes(): number[] {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .filter((pid) => rootOf(pid) === this.#folder)
      .map(Number);
  }

  /** How this machine reaches its package sources and registries: names, certificates, configuration. */
  #copyWaysOut(): void {
    const ways = [
      'etc/resolv.conf',
      'etc/hosts',
      'etc/apt',
      'etc/ssl/certs',
      'usr/share/keyrings',
      'usr/local/share/ca-certificates',
    ];
    for (const way of ways) this.#copy(`/${way}`);
    // Sources of this machine's own release and of other projects do not belong to a bare Debian.
    const sources = join(this.#folder, 'etc/apt/sources.list.d');
    for (const file of existsSync(sources) ? readdirSync(sources) : [])
      if (!file.startsWith('debian.')) rmSync(join(sources, file));
    const npmrc = join(process.env['HOME'] ?? '/root', '.npmrc');
    if (existsSync(npmrc)) cpSync(npmrc, join(this.#folder, 'root/.npmrc'));
  }

  /** The Node that was on this machine before any set-up, with its npm. */
  async #copyNode(): Promise<void> {
    const outside = (process.env['PATH'] ?? '').split(':').filter((part) => !part.includes('node_modules'));
    const bin = outside.find((part) => existsSync(join(part, 'node')) && existsSync(join(part, 'npm')));
    if (bin === undefined) throw new Error('this machine has no Node with npm outside of node_modules');
    const [prefix = '/usr'] = await runCommand('readlink', '-f', dirname(bin));
    for (const part of ['bin/node', 'bin/npm', 'bin/npx', 'lib/node_modules/npm'])
      this.#copy(join(prefix, part), join('/usr/local', part));
  }

  #copy(from: string, to: string = from): void {
    if (!existsSync(from)) return;
    cpSync(from, join(this.#folder, to), { recursive: true, verbatimSymlinks: true, force: true });
  }
}

function rootOf(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/root`);
  } catch {
    return undefined;
  }
}

/** The first source of Debian packages that this machine uses itself. */
function packageSource(): string {
  const files = ['/etc/apt/sources.list.d/debian.sources', '/etc/apt/sources.list'].filter(existsSync);
  for (const file of files) {
    const found = /^(?:URIs:\s*|deb\s+(?:\[[^\]]*\]\s+)?)(\S+)/m.exec(readFileSync(file, 'utf8'))?.[1];
    if (found !== undefined) return found;
  }
  throw new Error('this machine names no source of Debian packages');
}
