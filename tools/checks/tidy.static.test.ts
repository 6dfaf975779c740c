import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { checkoutRoot, handWrittenFiles } from './source-files.ts';
import { tidyRules } from './tidy.ts';

const files = handWrittenFiles();

describe('all over the checkout', () => {
  it.each(tidyRules)('$name', ({ looksAt, findings }) => {
    const found = files
      .filter(looksAt)
      .flatMap((path) =>
        findings(path, readFileSync(join(checkoutRoot, path), 'utf8')).map((each) => `${path}: ${each}`),
      );
    expect(found).toEqual([]);
  });
});
