import { describe, expect, it } from 'vitest';

import { addUp, closingLine, tallyPlaywright, tallyVitest } from '../tally.ts';

const vitest = (counts: object) => ({
  success: true,
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...counts,
});

const playwright = (counts: object) => ({
  stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...counts },
  errors: [],
  suites: [],
});

const failed = { fullName: 'a rule holds', status: 'failed', failureMessages: ['expected 1\n  to be 2'] };

describe('the closing line', () => {
  it('is plain, and tells skipped tests only where there are any', () => {
    expect(closingLine({ passed: 812, failed: 0, skipped: 0 })).toBe('812 passed, 0 failed');
    expect(closingLine({ passed: 812, failed: 3, skipped: 2 })).toBe('812 passed, 3 failed, 2 skipped');
  });

  it('adds up all phases', () => {
    const one = { tally: { passed: 2, failed: 1, skipped: 1 } };
    expect(addUp([one, one])).toEqual({ passed: 4, failed: 2, skipped: 2 });
  });

  it('counts trouble that no test has counted', () => {
    const silent = { tally: { passed: 0, failed: 0, skipped: 0 }, trouble: 'ran no test' };
    const loud = { tally: { passed: 0, failed: 4, skipped: 0 }, trouble: 'an error' };
    expect(addUp([silent, loud]).failed).toBe(5);
  });
});

describe('a report of vitest', () => {
  it('is counted', () => {
    expect(tallyVitest(vitest({ numPassedTests: 7, numPendingTests: 1, numTodoTests: 1 }))).toEqual({
      tally: { passed: 7, failed: 0, skipped: 2 },
      trouble: undefined,
      failures: [],
    });
  });

  it('with a file that does not load has one failure more', () => {
    const testResults = [
      { name: 'a.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
      { name: 'b.test.ts', status: 'failed', message: '', assertionResults: [failed] },
    ];
    const report = vitest({ success: false, numPassedTests: 7, numFailedTests: 1, testResults });
    expect(tallyVitest(report).tally.failed).toBe(2);
  });

  it('without a test is trouble', () => {
    expect(tallyVitest(vitest({})).trouble).toBe('ran no test');
  });

  it('that failed without a failed test is trouble', () => {
    expect(tallyVitest(vitest({ success: false, numPassedTests: 7 })).trouble).toBe(
      'an error outside of any test',
    );
  });
});

describe('a report of Playwright', () => {
  it('is counted, a flaky test as a failure', () => {
    const { tally, trouble } = tallyPlaywright(
      playwright({ expected: 5, unexpected: 1, flaky: 1, skipped: 2 }),
    );
    expect(tally).toEqual({ passed: 5, failed: 2, skipped: 2 });
    expect(trouble).toBeUndefined();
  });

  it('with an error before the first test is trouble', () => {
    const report = { ...playwright({}), errors: [{ message: 'the server did not start' }] };
    expect(tallyPlaywright(report).trouble).toBe('the server did not start');
  });

  it('without a test is trouble', () => {
    expect(tallyPlaywright(playwright({})).trouble).toBe('ran no test');
  });
});
