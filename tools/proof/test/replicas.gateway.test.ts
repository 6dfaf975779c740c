import { expect, test } from 'vitest';

import { runReplicas } from '../replicas/run.ts';

test('the primary is lost in traffic, the replica that has the most is promoted, and nothing confirmed is lost', async () => {
  const { counts, violations } = await runReplicas({
    registers: 4,
    calmSeconds: 0.3,
    seed: 'test',
    say: () => undefined,
  });
  expect(violations).toEqual([]);
  expect(counts['push']).toMatchObject({ differing: 0, foreign: 0 });
});
