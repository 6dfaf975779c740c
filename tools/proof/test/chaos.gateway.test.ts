import { expect, test } from 'vitest';

import { runChaos } from '../chaos/run.ts';
import { runFuzz } from '../fuzz/run.ts';

const say = (): void => undefined;

test('gateway, MariaDB and worker are killed under traffic, and every confirmed document is there once', async () => {
  const { counts, violations } = await runChaos({ kills: 3, seconds: 7, registers: 16, seed: 'test', say });
  expect(violations).toEqual([]);
  expect(counts).toMatchObject({ blows: { gateway: 1, mariadb: 1, worker: 1, clock: 1 } });
});

test('changed frames bring nothing in that nobody sent', async () => {
  const { violations } = await runFuzz({ frames: 1_000, seed: 'test', say });
  expect(violations).toEqual([]);
});
