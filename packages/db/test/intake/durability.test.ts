import { describe, expect, test } from 'vitest';
import { durabilityProblems } from '../../src/intake/durability.ts';
import { isConflict, serverErrorNumber } from '../../src/intake/errors.ts';

const safe = {
  INNODB_FLUSH_LOG_AT_TRX_COMMIT: '1',
  SYNC_BINLOG: '0',
  LOG_BIN: 'OFF',
  READ_ONLY: 'OFF',
  RPL_SEMI_SYNC_MASTER_ENABLED: 'OFF',
};
const replicated = {
  ...safe,
  SYNC_BINLOG: '1',
  LOG_BIN: 'ON',
  RPL_SEMI_SYNC_MASTER_ENABLED: 'ON',
  RPL_SEMI_SYNC_MASTER_STATUS: 'ON',
  RPL_SEMI_SYNC_MASTER_WAIT_POINT: 'AFTER_SYNC',
};
const problems = (state: Readonly<Record<string, string>>, requireSemiSync = false) =>
  durabilityProblems(new Map(Object.entries(state)), { requireSemiSync });

describe('a server keeps what it commits', () => {
  test('when its log is flushed at every commit', () => {
    expect(problems(safe)).toEqual([]);
  });

  test('when it logs for replicas and flushes that log as well', () => {
    expect(problems(replicated, true)).toEqual([]);
  });

  test.each([
    ['the log is flushed once a second', { ...safe, INNODB_FLUSH_LOG_AT_TRX_COMMIT: '0' }, 'flush_log'],
    ['the log is only written', { ...safe, INNODB_FLUSH_LOG_AT_TRX_COMMIT: '2' }, 'flush_log'],
    ['the binary log is not flushed', { ...replicated, SYNC_BINLOG: '100' }, 'sync_binlog'],
    ['it is a replica', { ...safe, READ_ONLY: 'ON' }, 'read_only'],
    ['its replicas no longer answer', { ...replicated, RPL_SEMI_SYNC_MASTER_STATUS: 'OFF' }, 'asynchronous'],
    [
      'commits are visible before a replica has them',
      { ...replicated, RPL_SEMI_SYNC_MASTER_WAIT_POINT: 'AFTER_COMMIT' },
      'wait_point',
    ],
    ['nothing is known about it', {}, 'flush_log'],
  ])('but not when %s', (_why, state, word) => {
    expect(problems(state).join()).toContain(word);
  });

  test('but not without replicas where they are demanded', () => {
    expect(problems(safe, true)).toEqual(['semi-synchronous replication is switched off']);
  });
});

describe('errors of the driver', () => {
  const withNumber = (errno: unknown) => Object.assign(new Error('x'), { errno });

  test.each([1020, 1062, 1205, 1213])('number %i asks for another try', (errno) => {
    expect(isConflict(withNumber(errno))).toBe(true);
  });

  test.each([1526, 1406, 0, -104])('number %i does not', (errno) => {
    expect(isConflict(withNumber(errno))).toBe(false);
  });

  test('of a lost connection have no server’s number', () => {
    expect([withNumber(-104), withNumber('ECONNRESET'), new Error('x'), 'x'].map(serverErrorNumber)).toEqual([
      0, 0, 0, 0,
    ]);
  });
});
