import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { checkoutRoot } from '../../checks/source-files.ts';
import type { PushCounts } from '../chaos/push-counts.ts';
import type { Stage } from '../stage/index.ts';
import { type ReplicaSet, run } from './replica-set.ts';

type ReplicatedStage = Stage<ReplicaSet>;

const WITHIN_MS = 60_000;
const LOOK_EVERY_MS = 25;
/** So long nothing may be confirmed for intake to count as stopped. */
const STILL_MS = 2_000;

/** Switches semi-sync off at the primary until nothing is confirmed any more, and on again. */
export async function withoutSemiSync(
  stage: ReplicatedStage,
  counts: PushCounts,
): Promise<Record<string, number>> {
  const { primary } = stage.database;
  const before = counts.confirmed;
  const began = Date.now();
  await run(primary, ['SET GLOBAL rpl_semi_sync_master_enabled = OFF']);
  await until('both gateways have closed their intake', async () => {
    const open = await Promise.all(stage.gateways.map(({ httpPort }) => isReady(httpPort)));
    return open.every((ready) => !ready);
  });
  const stoppedAfterMs = Date.now() - began;
  const confirmedUntilStopped = counts.confirmed - before;
  const confirmedWhileStopped = await confirmedWhileStill(counts);
  await run(primary, ['SET GLOBAL rpl_semi_sync_master_enabled = ON']);
  await untilConfirmed(counts);
  return { stoppedAfterMs, confirmedUntilStopped, confirmedWhileStopped };
}

/** Takes both replicas away: commits wait, nothing is confirmed, nothing falls back. */
export async function withoutReplicas(
  stage: ReplicatedStage,
  counts: PushCounts,
): Promise<Record<string, number>> {
  const { replicas } = stage.database;
  for (const replica of replicas) await run(replica, ['STOP SLAVE IO_THREAD']);
  // What was acknowledged before may still be on its way out.
  await wait(LOOK_EVERY_MS * 20);
  const confirmedWhileAlone = await confirmedWhileStill(counts);
  for (const replica of replicas) await run(replica, ['START SLAVE IO_THREAD']);
  await untilConfirmed(counts);
  return { confirmedWhileAlone };
}

/**
 * Lets one replica fall behind, kills the primary in full traffic, runs the documented command, and moves the address to
 * whoever it promoted.
 */
export async function loseThePrimary(
  stage: ReplicatedStage,
  counts: PushCounts,
  say: (line: string) => void,
): Promise<{ readonly facts: Record<string, unknown>; readonly violations: readonly string[] }> {
  const { database } = stage;
  const [laggard, other] = database.replicas;
  if (laggard === undefined || other === undefined) throw new Error('two replicas are needed');
  await run(laggard, ['STOP SLAVE IO_THREAD']);
  await untilConfirmed(counts, 200);
  const lost = database.primary;
  await lost.kill();
  const killedAt = Date.now();
  say(`the primary on port ${lost.port} is killed; port ${laggard.port} lags behind`);
  const file = join(stage.folder, 'servers');
  writeFileSync(file, `${database.failoverUrls.join('\n')}\n`, { mode: 0o600 });
  const unfenced = await failover(['promote', '--servers', file], () => undefined);
  const promoted = await failover(
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell fills it in
    ['promote', '--servers', file, '--fenced', '--then', 'echo "address ${PRIMARY_PORT}"'],
    say,
  );
  const port = Number(/^address (\d+)$/m.exec(promoted.output)?.[1]);
  const violations = [
    ...(unfenced.code === 1 ? [] : ['a failover with a primary that nobody has fenced was not refused']),
    ...(promoted.code === 0 ? [] : [`the failover command ended with ${promoted.code}`]),
    ...(port === other.port ? [] : [`port ${port} was promoted, ${other.port} had the most`]),
  ];
  database.moveTo(port);
  await untilConfirmed(counts);
  return { facts: { promotedPort: port, backAfterMs: Date.now() - killedAt }, violations };
}

function failover(
  args: readonly string[],
  say: (line: string) => void,
): Promise<{ readonly code: number; readonly output: string }> {
  const child = spawn(process.execPath, [join(checkoutRoot, 'tools/failover/main.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      for (const line of chunk.toString().trimEnd().split('\n')) say(line);
    });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

async function confirmedWhileStill(counts: PushCounts): Promise<number> {
  const before = counts.confirmed;
  await wait(STILL_MS);
  return counts.confirmed - before;
}

/** Waits until so many more documents are confirmed. */
async function untilConfirmed(counts: PushCounts, more = 1): Promise<void> {
  const wanted = counts.confirmed + more;
  await until('documents are confirmed again', () => Promise.resolve(counts.confirmed >= wanted));
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + WITHIN_MS;
  while (!(await holds())) {
    if (Date.now() > deadline)
      throw new Error(`after ${WITHIN_MS / 1_000} s it is still not so that ${what}`);
    await wait(LOOK_EVERY_MS);
  }
}

async function isReady(httpPort: number): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${httpPort}/ready`);
  return response.ok;
}
