import { describe, expect, it } from 'vitest';

import { tidyRules } from '../tidy.ts';

/** What the rules say of one file. */
function complaints(path: string, text: string): string[] {
  return tidyRules
    .filter((rule) => rule.looksAt(path) && rule.findings(path, text).length > 0)
    .map((rule) => rule.name);
}

const bad: readonly (readonly [path: string, text: string, rule: RegExp])[] = [
  ['packages/fiscal/src/tlv.ts', 'x\n'.repeat(501), /at most 500 lines/],
  ['README.md', 'x\n'.repeat(81), /README fits/],
  ['packages/db/src/utils/rows.ts', '', /named after what it holds/],
  ['packages/db/src/helpers.ts', '', /named after what it holds/],
  ['apps/gateway/test/session.slow.test.ts', '', /known kinds/],
  ['apps/gateway/src/app.ts', 'const port = process.env.PORT;', /environment is read in/],
  ['apps/gateway/src/app.ts', '// TODO: later', /left for later/],
  ['apps/gateway/test/a.test.ts', "it.skip('x', run);", /switched off or run alone/],
  ['apps/gateway/src/app.ts', 'const a = b as unknown as C;', /no type is switched off/],
  ['apps/gateway/src/app.ts', 'take(b as any);', /no type is switched off/],
  ['docs/architecture.md', 'see /work/shared/design.md', /points outside/],
  ['package-lock.json', '"resolved": "https://registry.example/a.tgz"', /names no registry/],
  [
    'package-lock.json',
    '"node_modules/@radix-ui/react-menu/node_modules/@radix-ui/react-slot": {',
    /is there once/,
  ],
];

const good: readonly (readonly [path: string, text: string])[] = [
  ['packages/fiscal/src/tlv.ts', 'x\n'.repeat(500)],
  ['packages/db/src/work/lease.ts', "import { a } from '../work/jobs.ts';"],
  ['packages/environment/src/load.ts', 'process.env'],
  ['packages/fiscal/src/tlv.ts', '// as good as any other'],
  ['apps/portal/next.config.ts', 'process.env'],
  ['apps/gateway/test/intake.gateway.test.ts', ''],
  ['package-lock.json', '"node_modules/@radix-ui/react-slot": {'],
];

describe('the rules find', () => {
  it.each(bad)('%s with %j', (path, text, rule) => {
    expect(complaints(path, text)).toEqual([expect.stringMatching(rule)]);
  });
});

describe('the rules leave alone', () => {
  it.each(good)('%s with %j', (path, text) => {
    expect(complaints(path, text)).toEqual([]);
  });
});
