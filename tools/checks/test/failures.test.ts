import { describe, expect, it } from 'vitest';

import { errorsOutside, failuresOfPlaywright, failuresOfVitest } from '../failures.ts';

const file = (
  assertionResults: readonly { readonly fullName: string; readonly status: string }[],
  more = {},
) => ({
  name: 'a.test.ts',
  status: 'failed',
  message: '',
  assertionResults: assertionResults.map((result) => ({ failureMessages: [], ...result })),
  ...more,
});

describe('failures told at the end', () => {
  it('are the failed tests with what was wrong, in one line', () => {
    const failureMessages = ['expected 1\n  to be 2'];
    const tests = [{ fullName: 'a rule holds', status: 'failed', failureMessages }];
    expect(failuresOfVitest([file([...tests, { fullName: 'another', status: 'passed' }])])).toEqual([
      'a.test.ts > a rule holds: expected 1 to be 2',
    ]);
  });

  it('are the files that did not load', () => {
    expect(failuresOfVitest([file([], { message: 'no such module' })])).toEqual([
      'a.test.ts: no such module',
    ]);
  });

  it('are the files in which the runner’s process ended, with the test it was at', () => {
    const tests = [
      { fullName: 'the first', status: 'passed' },
      { fullName: 'the second', status: 'pending' },
    ];
    expect(failuresOfVitest([file(tests)])).toEqual(['a.test.ts: did not come to its end, at «the second»']);
  });

  it('are none where all is well', () => {
    expect(
      failuresOfVitest([file([{ fullName: 'a rule', status: 'passed' }], { status: 'passed' })]),
    ).toEqual([]);
    expect(errorsOutside('  Tests  12 passed (12)')).toEqual([]);
  });

  it('are the errors of no test, in the runner’s words', () => {
    const output = `··\n\n⎯⎯⎯⎯ Unhandled Errors ⎯⎯⎯⎯\n\nVitest caught 1 unhandled error.\n⎯⎯⎯\n  Error: Worker exited unexpectedly\n`;
    expect(errorsOutside(output)).toEqual([
      'Vitest caught 1 unhandled error.',
      ' Error: Worker exited unexpectedly',
    ]);
  });

  it('are the failed and flaky scenarios of all suites', () => {
    const test = (status: string) => ({ status, results: [{ errors: [{ message: 'not\nvisible' }] }] });
    const spec = (title: string, status: string) => ({ title, ok: false, tests: [test(status)] });
    const suites = [
      {
        specs: [spec('one', 'unexpected'), spec('two', 'expected')],
        suites: [{ specs: [spec('three', 'flaky')] }],
      },
    ];
    expect(failuresOfPlaywright(suites)).toEqual([
      'one (unexpected): not visible',
      'three (flaky): not visible',
    ]);
  });

  it('are no more than a screen', () => {
    const tests = Array.from({ length: 300 }, (_, at) => ({ fullName: `${at}`, status: 'failed' }));
    expect(failuresOfVitest([file(tests)])).toHaveLength(20);
  });
});
