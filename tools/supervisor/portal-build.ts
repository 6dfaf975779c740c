import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { runTool } from '../checks/run-tool.ts';
import { checkoutRoot, handWrittenFiles } from '../checks/source-files.ts';

const output = join(checkoutRoot, 'apps/portal/.next');
const stamp = join(output, 'made-from');

/** What the build is made from: sources and settings of the portal and of all packages, and the exact dependencies. */
function isInput(path: string): boolean {
  if (/(^|\/)(test|e2e)\/|\.test\.tsx?$|\.md$/.test(path)) return false;
  return (
    /^(apps\/portal\/|packages\/)/.test(path) || path === 'package-lock.json' || path === 'tsconfig.base.json'
  );
}

function fingerprint(): string {
  const hash = createHash('sha256').update(process.version);
  for (const path of handWrittenFiles().filter(isInput))
    hash.update(`\0${path}\0`).update(readFileSync(join(checkoutRoot, path)));
  return hash.digest('hex');
}

export class BuildFailed extends Error {
  override readonly name = 'BuildFailed';
}

/**
 * Builds the portal where one of its inputs has changed since the last build.
 *
 * @returns whether it was built.
 * @throws BuildFailed with what the build printed.
 */
export async function buildPortal(): Promise<boolean> {
  const wanted = fingerprint();
  if (existsSync(join(output, 'BUILD_ID')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted)
    return false;
  const { code, output: printed } = await runTool(
    'turbo',
    ['run', 'build', '--filter=@koreshok/portal', '--output-logs=errors-only', '--env-mode=loose'],
    { environment: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', TURBO_TELEMETRY_DISABLED: '1' } },
  );
  if (code !== 0) throw new BuildFailed(`the portal does not build:\n${printed.trim()}`);
  // What was there before the build: a source that changed meanwhile is built the next time.
  writeFileSync(stamp, wanted);
  return true;
}
