import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { seededRandom } from '@koreshok/simulators/random';

import { restoreBackup } from '../../backup/restore.ts';
import { shipLogs } from '../../backup/ship-logs.ts';
import { takeBackup } from '../../backup/take.ts';
import type { CalmOptions } from '../chaos/calm-program.ts';
import { checkDocuments } from '../chaos/check-documents.ts';
import { checkProjections } from '../chaos/check-projections.ts';
import { checkRelay } from '../chaos/check-relay.ts';
import { newPushCounts } from '../chaos/push-counts.ts';
import { lineViolations, pushWhile } from '../chaos/push-while.ts';
import { settle } from '../chaos/settle.ts';
import { pushingRegisters } from '../chaos/traffic.ts';
import { together, type Verdict } from '../chaos/verdict.ts';
import { Stage } from '../stage/index.ts';

const SETTLE_MS = 240_000;
const LOGGED = ['--log-bin=binlog', '--server-id=1', '--sync-binlog=1'];
const SETTINGS = { GATEWAY_DURABILITY_CHECK_SECONDS: '1', WORKER_LEASE_SECONDS: '5' };

/** A backup is taken under traffic, traffic goes on, the database's disk is lost, and all comes back from the backup and its logs. */
export async function runRestore(options: CalmOptions): Promise<Verdict> {
  const { registers, seed } = options;
  const stage = await Stage.open({ registers, seed, worker: true, settings: SETTINGS, mariadb: LOGGED });
  try {
    const verdict = await loseTheDisk(stage, options);
    const falls = [...stage.falls];
    return { ...verdict, violations: [...verdict.violations, ...falls, ...(await stage.close())] };
  } catch (error) {
    await stage.close();
    throw error;
  }
}

async function loseTheDisk(stage: Stage, { calmSeconds, seed, say }: CalmOptions): Promise<Verdict> {
  const counts = newPushCounts();
  const registers = pushingRegisters(stage, seededRandom(seed), counts);
  const backup = join(stage.folder, 'backup');
  const logs = join(stage.folder, 'logs');
  const { socket, dataDir } = stage.database;
  const times: Record<string, number> = {};
  let duringBackup = 0;
  await pushWhile(registers, SETTLE_MS, async () => {
    await wait(calmSeconds * 1_000);
    const before = counts.confirmed;
    times['takeSeconds'] = await timed(() => takeBackup(socket, backup));
    duringBackup = counts.confirmed - before;
    say(`a backup was taken while ${duringBackup} documents were confirmed`);
    await shipLogs(socket, logs);
    await wait(calmSeconds * 1_000);
  });
  const left = await settle(stage, SETTLE_MS, say);
  await shipLogs(socket, logs);
  const confirmedBefore = counts.confirmed;
  await stage.database.kill();
  rmSync(dataDir, { recursive: true });
  say(`the database is gone with ${confirmedBefore} documents; restoring`);
  times['restoreSeconds'] = await timed(() => restoreBackup({ backup, logs, into: dataDir, say }));
  await stage.database.start();
  await pushWhile(registers, SETTLE_MS, () => wait(calmSeconds * 1_000));
  const leftAfter = await settle(stage, SETTLE_MS, say);
  const checked = together({
    documents: await checkDocuments(stage, registers),
    relay: await checkRelay(stage, registers, []),
    projections: await checkProjections(stage, registers),
  });
  return {
    counts: { ...times, duringBackup, confirmedBefore, push: counts, ...checked.counts },
    violations: [
      ...(duringBackup > 0 ? [] : ['nothing was confirmed while the backup was taken']),
      ...(counts.confirmed > confirmedBefore ? [] : ['nothing was confirmed after the restore']),
      ...[left, leftAfter].flatMap((text) => (text === null ? [] : [`still waiting: ${text}`])),
      ...lineViolations(counts),
      ...checked.violations,
    ],
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = Date.now();
  await work();
  return Math.round((Date.now() - began) / 100) / 10;
}
