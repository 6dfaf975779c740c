import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { runTool } from './run-tool.ts';
import { checkoutRoot } from './source-files.ts';

/** `npm run typecheck`: the server side in one program, and the two rooms with JSX in one each. */
const projects = ['tsconfig.json', 'packages/ui/tsconfig.json', 'apps/portal/tsconfig.json'];

let failed = false;
for (const project of projects.filter((file) => existsSync(join(checkoutRoot, file)))) {
  const { code } = await runTool('tsc', ['-p', project, '--noEmit'], { show: true });
  if (code !== 0) {
    console.error(`types: ${project} has errors`);
    failed = true;
  }
}
process.exitCode = failed ? 1 : 0;
