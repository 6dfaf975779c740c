import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
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
    try {
      await machine.#fill(suite);
      return machine;
    } catch (error) {
      await machine.remove();
      throw error;
    }
  }

  async #fill(suite: string): Promise<void> {
    const folder = this.#folder;
    // Like a real root, so that programs that drop their rights can still read it.
    chmodSync(folder, 0o755);
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
    await this.#copyWaysOut();
    await this.#copyNode();
    await runCommand('mount', '-t', 'proc', 'proc', join(folder, 'proc'));
    mkdirSync(join(folder, 'dev/shm'), { recursive: true });
    await runCommand('mount', '-t', 'tmpfs', 'tmpfs', join(folder, 'dev/shm'));
    await runCommand('git', 'clone', '--quiet', '--no-local', checkoutRoot, join(folder, inside));
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

  /** How this machine reaches its package source and its registry: names, certificates, configuration. */
  async #copyWaysOut(): Promise<void> {
    const ways = [
      'etc/resolv.conf',
      'etc/hosts',
      'etc/apt/apt.conf.d',
      'etc/ssl/certs',
      'usr/local/share/ca-certificates',
    ];
    for (const way of ways) await this.#copy(`/${way}`);
    await this.#copy(join(process.env['HOME'] ?? '/root', '.npmrc'), '/root/.npmrc');
  }

  /** The Node that was on this machine before any set-up, with its npm. */
  async #copyNode(): Promise<void> {
    const outside = (process.env['PATH'] ?? '').split(':').filter((part) => !part.includes('node_modules'));
    const bin = outside.find((part) => existsSync(join(part, 'node')) && existsSync(join(part, 'npm')));
    if (bin === undefined) throw new Error('this machine has no Node with npm outside of node_modules');
    const [prefix = '/usr'] = await runCommand('readlink', '-f', dirname(bin));
    for (const part of ['bin/node', 'bin/npm', 'bin/npx', 'lib/node_modules/npm'])
      await this.#copy(join(prefix, part), join('/usr/local', part));
  }

  async #copy(from: string, to: string = from): Promise<void> {
    if (!existsSync(from)) return;
    const target = join(this.#folder, to);
    mkdirSync(dirname(target), { recursive: true });
    await runCommand('cp', '--archive', '--no-target-directory', from, target);
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
