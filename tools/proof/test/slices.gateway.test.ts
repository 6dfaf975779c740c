import { expect, onTestFinished, test } from 'vitest';

import { run as runFsync } from '../fsync.ts';
import { runRestore } from '../restore/run.ts';
import { run as runSameNumber } from '../same-number.ts';
import { CrowdProcess } from '../slow-clients/crowd-process.ts';
import { GoodRegisters } from '../slow-clients/good-registers.ts';
import { Stage } from '../stage/index.ts';

const SLOW = 300;

test('racers that push the same number through two gateways leave one row each', async () => {
  const result = await runSameNumber(['--documents', '120', '--racers', '16', '--drives', '6']);
  expect(result).toMatchObject({ outcome: 'passed', facts: { documents: 120, violations: 0 } });
});

test('a lost disk comes back from the backup and its logs with every confirmed document', async () => {
  const say = (): void => undefined;
  const { counts, violations } = await runRestore({ registers: 4, calmSeconds: 0.3, seed: 'test', say });
  expect(violations).toEqual([]);
  expect(counts['push']).toMatchObject({ differing: 0, foreign: 0 });
});

test('the log is on disk before every confirmation, and intake stops when commits could be lost', async ({
  skip,
}) => {
  const result = await runFsync(['--documents', '20']);
  if (result.outcome === 'not run') skip(result.why);
  expect(result).toMatchObject({
    outcome: 'passed',
    facts: { confirmed: 20, logOnDiskBeforeConfirmation: 20, confirmedAfterItWasMended: true },
  });
});

test('registers at work are answered while a crowd of slow clients sits on the gateway', async () => {
  const stage = await Stage.open({
    registers: 4,
    worker: false,
    seed: 'test',
    settings: { RELAY_ENABLED: 'false', GATEWAY_MAX_CONNECTIONS: String(SLOW + 10) },
  });
  onTestFinished(async () => void (await stage.close()));
  const good = new GoodRegisters(stage, 'test');
  const crowd = new CrowdProcess(stage.gateway.port, SLOW, SLOW);
  onTestFinished(() => crowd.disperse());
  await crowd.gather(SLOW, 20_000);
  await good.work(1_000);
  expect(crowd.most).toBe(SLOW);
  expect(good.confirmed).toBeGreaterThan(0);
  expect(good.unanswered).toBe(0);
});
