import { describe, expect, it } from 'vitest';

import { logsFrom } from '../restore.ts';

describe('the logs to replay', () => {
  it('begin with the one in which the backup ends, in order', () => {
    expect(
      logsFrom('binlog.000009', ['binlog.000010', 'binlog.000008', 'binlog.000009', 'binlog.000011']),
    ).toEqual(['binlog.000009', 'binlog.000010', 'binlog.000011']);
  });

  it('leave out what is no log or not whole', () => {
    expect(
      logsFrom('binlog.000001', ['binlog.000001', 'binlog.000002.half', 'binlog.index', 'other.000002']),
    ).toEqual(['binlog.000001']);
  });

  it('are none when the backup ends in a log that was not shipped yet', () => {
    expect(logsFrom('binlog.000005', ['binlog.000004'])).toEqual([]);
  });

  it('must not have a gap, which would leave documents out', () => {
    expect(() => logsFrom('binlog.000001', ['binlog.000001', 'binlog.000003'])).toThrow(
      'binlog.000002 is missing',
    );
    expect(() => logsFrom('binlog.000001', ['binlog.000002'])).toThrow('binlog.000001 is missing');
  });
});
