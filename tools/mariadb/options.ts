import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface MariadbOptions {
  /** The folder of the database files; made and filled when it is empty. It belongs to this server alone. */
  readonly dataDir: string;
  /** The TCP port on 127.0.0.1; a free one is chosen when absent. */
  readonly port?: number;
  /** Buffer pool in megabytes; 256 when absent. */
  readonly bufferPoolMb?: number;
  /** Redo log in megabytes; as large as the buffer pool when absent. */
  readonly redoLogMb?: number;
  /**
   * Whether a commit survives a power cut (true when absent). The gateway takes no documents from a server where it
   * does not; tests that only need tables may say false.
   */
  readonly durable?: boolean;
  /** More server options, such as `--log-bin`; they come last and so win. */
  readonly more?: readonly string[];
  /** Remove `dataDir` when the server has stopped, also when the process that started it was killed. */
  readonly throwAway?: boolean;
}

/** Where one server keeps what; all paths are absolute. */
export interface MariadbPlace {
  readonly dataDir: string;
  readonly socket: string;
  readonly errorLog: string;
}

/** A socket's path has room for 103 bytes on macOS, so a deep checkout gets one in the folder for temporary files. */
export function placeOf(dataDir: string): MariadbPlace {
  const folder = resolve(dataDir);
  const inside = join(folder, 'mariadb.sock');
  const mark = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const socket = Buffer.byteLength(inside) <= 100 ? inside : join(tmpdir(), `koreshok-${mark}.sock`);
  return { dataDir: folder, socket, errorLog: join(folder, 'error.log') };
}

/** The arguments of `mariadbd`. The bare server's own defaults (latin1, the machine's zone) never hold. */
export function serverArguments(options: MariadbOptions, port: number, user: string | undefined): string[] {
  const place = placeOf(options.dataDir);
  const bufferPool = options.bufferPoolMb ?? 256;
  return [
    '--no-defaults',
    ...(user === undefined ? [] : [`--user=${user}`]),
    `--datadir=${place.dataDir}`,
    // A server that starts clears its folder for temporary tables: a shared one would lose those of the others.
    `--tmpdir=${place.dataDir}`,
    `--socket=${place.socket}`,
    `--pid-file=${join(place.dataDir, 'mariadb.pid')}`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    '--skip-name-resolve',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_unicode_520_ci',
    '--default-time-zone=+00:00',
    '--max-connections=400',
    '--local-infile=0',
    `--innodb-buffer-pool-size=${bufferPool}M`,
    `--innodb-log-file-size=${options.redoLogMb ?? bufferPool}M`,
    ...durability(options.durable ?? true),
    ...(options.more ?? []),
  ];
}

function durability(durable: boolean): string[] {
  return durable
    ? ['--innodb-flush-log-at-trx-commit=1', '--innodb-doublewrite=1']
    : ['--innodb-flush-log-at-trx-commit=0', '--innodb-doublewrite=0'];
}
