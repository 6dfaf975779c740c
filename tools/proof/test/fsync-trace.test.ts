import { describe, expect, it } from 'vitest';

import { isSyncedWithin, readTrace } from '../fsync/read-trace.ts';

const log = '/data/ib_logfile0';

describe('a trace of system calls', () => {
  it('gives a call with its file, its start and its end', () => {
    expect(readTrace(`12 100.5 pwrite64(9<${log}>, ""..., 512, 4096) = 512 <0.25>\n`)).toEqual([
      { kind: 'write', path: log, from: 100.5, to: 100.75 },
    ]);
  });

  it('joins a call that another thread has cut in two', () => {
    const text = [
      `12 100.5 fdatasync(9<${log}> <unfinished ...>`,
      `13 100.6 pwrite64(8</data/other>, ""..., 8, 0) = 8 <0.01>`,
      '12 100.9 <... fdatasync resumed>) = 0 <0.4>',
    ].join('\n');
    expect(readTrace(text)).toContainEqual({ kind: 'sync', path: log, from: 100.5, to: 100.9 });
  });

  it('leaves out calls that failed and those without a file', () => {
    const text = [
      `12 100.5 fdatasync(9<${log}>) = -1 EIO (Input/output error) <0.1>`,
      '12 100.6 +++ exited with 0 +++',
    ];
    expect(readTrace(text.join('\n'))).toEqual([]);
  });
});

describe('the log is on disk within a span', () => {
  const write = { kind: 'write', path: log, from: 10.1, to: 10.2 } as const;
  const sync = { kind: 'sync', path: log, from: 10.3, to: 10.4 } as const;

  it('when it was written and then synced inside of it', () => {
    expect(isSyncedWithin([write, sync], 10, 11)).toBe(true);
  });

  it('but not when the sync ended behind it, began before the write had ended, or is not there', () => {
    expect(isSyncedWithin([write, sync], 10, 10.35)).toBe(false);
    expect(isSyncedWithin([write, { ...sync, from: 10.15 }], 10, 11)).toBe(false);
    expect(isSyncedWithin([write], 10, 11)).toBe(false);
  });

  it('nor when the write was before it', () => {
    expect(isSyncedWithin([write, sync], 10.15, 11)).toBe(false);
  });
});
