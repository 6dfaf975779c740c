/** What a phase says of its failures once more at the end, where the last lines of a long output are all one has. */
export type Failures = readonly string[];

const toldAtMost = 20;
const lettersAtMost = 400;

export interface VitestFile {
  readonly name: string;
  readonly status: string;
  /** What went wrong outside of its tests. */
  readonly message: string;
  readonly assertionResults: readonly {
    readonly fullName: string;
    readonly status: string;
    readonly failureMessages: readonly string[];
  }[];
}

/** The failed tests of a report of vitest, and the files that did not load or did not come to their end. */
export function failuresOfVitest(files: readonly VitestFile[]): Failures {
  return cut(
    files
      .filter(({ status }) => status === 'failed')
      .flatMap(({ name, message, assertionResults }) => {
        const failed = assertionResults.filter(({ status }) => status === 'failed');
        const running = assertionResults.find(({ status }) => status === 'pending');
        const own =
          message === '' ? `did not come to its end${running ? `, at «${running.fullName}»` : ''}` : message;
        return failed.length === 0
          ? [`${name}: ${own}`]
          : failed.map((test) => `${name} > ${test.fullName}: ${test.failureMessages[0] ?? ''}`);
      }),
  );
}

/** What a runner of vitest wrote of errors that belong to no test, such as the end of one of its processes. */
export function errorsOutside(output: string): Failures {
  const from = output.search(/⎯ Unhandled Errors? ⎯/);
  if (from < 0) return [];
  const lines = output
    .slice(from)
    .split('\n')
    .filter((line) => /[^\s⎯]/.test(line));
  return cut(lines.slice(1));
}

export interface PlaywrightSuite {
  readonly specs?: readonly {
    readonly title: string;
    readonly ok: boolean;
    readonly tests: readonly {
      readonly status: string;
      readonly results: readonly { readonly errors: readonly { readonly message?: string }[] }[];
    }[];
  }[];
  readonly suites?: readonly PlaywrightSuite[];
}

/** The failed and the flaky scenarios of a report of Playwright. */
export function failuresOfPlaywright(suites: readonly PlaywrightSuite[]): Failures {
  return cut(
    suites.flatMap(({ specs = [], suites: inner = [] }) => [
      ...specs.flatMap(({ title, tests }) =>
        tests
          .filter(({ status }) => status === 'unexpected' || status === 'flaky')
          .map(({ status, results }) => {
            const message = results.flatMap(({ errors }) => errors)[0]?.message ?? '';
            return `${title} (${status}): ${message}`;
          }),
      ),
      ...failuresOfPlaywright(inner),
    ]),
  );
}

const cut = (lines: readonly string[]): Failures =>
  lines.slice(0, toldAtMost).map((line) => line.replaceAll(/\s+/g, ' ').slice(0, lettersAtMost));
