import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { BuildFailed, buildPortal } from '../supervisor/portal-build.ts';
import { errorsOutside } from './failures.ts';
import { runTool } from './run-tool.ts';
import { checkoutRoot } from './source-files.ts';
import { type Outcome, tallyPlaywright, tallyVitest } from './tally.ts';

export interface Phase {
  readonly name: string;
  /** What it should stay under on two cores; told, never asserted. */
  readonly budgetSeconds: number;
  readonly run: () => Promise<Outcome>;
}

export type PhaseResult = Outcome & { readonly name: string; readonly seconds: string };

const reports = join(checkoutRoot, 'test-results');

/** The phases of `npm test` in order, cheap ones first. */
export const phases: readonly Phase[] = [
  { name: 'format', budgetSeconds: 10, run: () => check('biome', ['format', '.']) },
  { name: 'lint', budgetSeconds: 30, run: () => check('oxlint', ['--type-aware']) },
  { name: 'types', budgetSeconds: 30, run: () => check('node', ['tools/checks/typecheck.ts']) },
  { name: 'static', budgetSeconds: 20, run: () => vitest('static') },
  { name: 'build', budgetSeconds: 60, run: build },
  // Dates that only work in UTC or Moscow show in a zone nine hours off; the phases after it run in the machine's own.
  { name: 'unit', budgetSeconds: 90, run: () => vitest('unit', 'Asia/Kamchatka') },
  { name: 'database', budgetSeconds: 90, run: () => vitest('database') },
  { name: 'gateway', budgetSeconds: 90, run: () => vitest('gateway') },
  { name: 'browser', budgetSeconds: 180, run: browser },
];

/** A check that passes or fails as a whole counts as one test. */
async function check(command: string, args: readonly string[]): Promise<Outcome> {
  const { code } = await runTool(command, args, { show: true });
  return { tally: { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 } };
}

async function vitest(project: string, timeZone?: string): Promise<Outcome> {
  const report = freshReport(project);
  const { code, output } = await runTool(
    'vitest',
    ['run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
    { show: true, environment: timeZone === undefined ? {} : { TZ: timeZone } },
  );
  if (!existsSync(report)) return noReport(code);
  const outcome = tallyVitest(JSON.parse(readFileSync(report, 'utf8')));
  return { ...outcome, failures: [...outcome.failures, ...errorsOutside(output)] };
}

/** The portal as it is served, which the browser phase needs; at once where nothing has changed. */
async function build(): Promise<Outcome> {
  const built = await portalIsBuilt();
  return { tally: { passed: built ? 1 : 0, failed: built ? 0 : 1, skipped: 0 } };
}

async function portalIsBuilt(): Promise<boolean> {
  try {
    await buildPortal();
    return true;
  } catch (error) {
    if (!(error instanceof BuildFailed)) throw error;
    console.error(error.message);
    return false;
  }
}

async function browser(): Promise<Outcome> {
  if (!(await portalIsBuilt())) return noReport(1);
  const report = freshReport('browser');
  const { code } = await runTool(
    'playwright',
    ['test', '--config', 'apps/portal/playwright.config.ts', '--reporter=line,json'],
    { show: true, environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: report, CI: 'true' } },
  );
  return existsSync(report) ? tallyPlaywright(JSON.parse(readFileSync(report, 'utf8'))) : noReport(code);
}

function freshReport(name: string): string {
  const file = join(reports, `${name}.json`);
  mkdirSync(reports, { recursive: true });
  rmSync(file, { force: true });
  return file;
}

const noReport = (code: number): Outcome => ({
  tally: { passed: 0, failed: 0, skipped: 0 },
  trouble: `no report: the runner ended with ${code}`,
});
