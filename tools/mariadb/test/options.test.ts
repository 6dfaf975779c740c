import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { findProgram, MariadbMissing, placeOf } from '../index.ts';
import { serverArguments } from '../options.ts';

describe('the arguments of the private server', () => {
  const plain = serverArguments({ dataDir: '/srv/demo' }, 7306, undefined);

  it('take nothing from the machine’s own configuration', () => {
    expect(plain[0]).toBe('--no-defaults');
  });

  it('listen on this machine alone', () => {
    expect(plain).toContain('--bind-address=127.0.0.1');
    expect(plain).toContain('--port=7306');
  });

  it('set what the bare server gets wrong: latin1 and the machine’s time zone', () => {
    expect(plain).toContain('--character-set-server=utf8mb4');
    expect(plain).toContain('--default-time-zone=+00:00');
  });

  it('keep every commit unless told otherwise', () => {
    expect(plain).toContain('--innodb-flush-log-at-trx-commit=1');
    const fast = serverArguments({ dataDir: '/srv/demo', durable: false }, 1, undefined);
    expect(fast).toContain('--innodb-flush-log-at-trx-commit=0');
    expect(fast).not.toContain('--innodb-flush-log-at-trx-commit=1');
  });

  it('name a user only for root', () => {
    expect(plain.filter((argument) => argument.startsWith('--user'))).toEqual([]);
    expect(serverArguments({ dataDir: '/srv/demo' }, 1, 'mysql')).toContain('--user=mysql');
  });

  it('let the caller’s own options win', () => {
    expect(serverArguments({ dataDir: '/a', more: ['--log-bin'] }, 1, undefined).at(-1)).toBe('--log-bin');
  });
});

describe('the socket', () => {
  it('lies in the data folder, which is closed to others', () => {
    expect(placeOf('/srv/demo').socket).toBe('/srv/demo/mariadb.sock');
  });

  it('moves when the path would be longer than a socket’s may be', () => {
    const deep = join('/srv', 'x'.repeat(100));
    expect(Buffer.byteLength(placeOf(deep).socket)).toBeLessThanOrEqual(103);
    expect(placeOf(deep).socket).not.toBe(placeOf(`${deep}y`).socket);
  });
});

describe('a machine without MariaDB', () => {
  it('is told what to install', () => {
    expect(() => findProgram('mariadbd-of-tomorrow' as 'mariadbd', '/nowhere')).toThrow(MariadbMissing);
    expect(() => findProgram('mariadbd-of-tomorrow' as 'mariadbd', '/nowhere')).toThrow(/npm run setup/);
  });
});
