import {
  type Failures,
  failuresOfPlaywright,
  failuresOfVitest,
  type PlaywrightSuite,
  type VitestFile,
} from './failures.ts';

/** How many tests passed, failed and were skipped. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface Outcome {
  readonly tally: Tally;
  /** What is wrong beyond the counts, such as a phase in which nothing ran. */
  readonly trouble?: string | undefined;
  readonly failures?: Failures;
}

const nothing: Tally = { passed: 0, failed: 0, skipped: 0 };

/** The sum over all phases; a phase in trouble that counted no failure of its own counts as one. */
export function addUp(outcomes: readonly Outcome[]): Tally {
  return outcomes.reduce((sum, { tally, trouble }) => {
    const hidden = trouble !== undefined && tally.failed === 0 ? 1 : 0;
    return {
      passed: sum.passed + tally.passed,
      failed: sum.failed + tally.failed + hidden,
      skipped: sum.skipped + tally.skipped,
    };
  }, nothing);
}

/** `N passed, N failed`, with the skipped ones where there are any. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

interface VitestReport {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly VitestFile[];
}

/** Reads vitest's JSON report. A file that could not even be loaded has no tests in it and counts as one failure. */
export function tallyVitest(report: VitestReport): Outcome & { readonly failures: Failures } {
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const tally = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  return { tally, trouble: troubleOf(tally, report.success), failures: failuresOfVitest(report.testResults) };
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly errors: readonly { readonly message?: string }[];
  readonly suites: readonly PlaywrightSuite[];
}

/** Reads Playwright's JSON report. A test that passed only when tried again counts as failed. */
export function tallyPlaywright({ stats, errors, suites }: PlaywrightReport): Outcome {
  const tally = {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  };
  return {
    tally,
    trouble: errors[0]?.message ?? troubleOf(tally, true),
    failures: failuresOfPlaywright(suites),
  };
}

function troubleOf(tally: Tally, success: boolean): string | undefined {
  if (tally.passed + tally.failed === 0) return 'ran no test';
  return !success && tally.failed === 0 ? 'an error outside of any test' : undefined;
}
