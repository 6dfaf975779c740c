import { setTimeout as wait } from 'node:timers/promises';

import { seededRandom } from '@koreshok/simulators/random';

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
import { loseThePrimary, withoutReplicas, withoutSemiSync } from './acts.ts';
import { ReplicaSet } from './replica-set.ts';

const SETTLE_MS = 240_000;
const SETTINGS = {
  GATEWAY_REQUIRE_SEMI_SYNC: 'true',
  GATEWAY_DURABILITY_CHECK_SECONDS: '1',
  RELAY_LEASE_MS: '4000',
  RELAY_RETRY_FIRST_MS: '100',
  RELAY_RETRY_LONGEST_MS: '2000',
  WORKER_LEASE_SECONDS: '5',
};

/** Registers push through two gateways while replication is taken away in every way; then everything is counted. */
export async function runReplicas(options: CalmOptions): Promise<Verdict> {
  const { say } = options;
  const stage = await Stage.openOn(
    { registers: options.registers, seed: options.seed, gateways: 2, worker: true, settings: SETTINGS },
    (folder) => ReplicaSet.open(folder),
  );
  try {
    const verdict = await pushThroughActs(stage, options);
    const falls = [...stage.falls];
    say('stopping');
    return {
      counts: { ...verdict.counts, complaints: stage.complaints.counts },
      violations: [...verdict.violations, ...falls, ...(await stage.close())],
    };
  } catch (error) {
    await stage.close();
    throw error;
  }
}

async function pushThroughActs(stage: Stage<ReplicaSet>, options: CalmOptions): Promise<Verdict> {
  const { say } = options;
  const counts = newPushCounts();
  const registers = pushingRegisters(stage, seededRandom(options.seed), counts);
  const acts: Record<string, unknown> = {};
  const violations: string[] = [];
  const calm = () => wait(options.calmSeconds * 1_000);
  await pushWhile(registers, SETTLE_MS, async () => {
    await calm();
    const semiSyncOff = await withoutSemiSync(stage, counts);
    say(`semi-sync switched off: ${JSON.stringify(semiSyncOff)}`);
    if (semiSyncOff['confirmedWhileStopped'] !== 0) violations.push('confirmed while semi-sync was off');
    const alone = await withoutReplicas(stage, counts);
    say(`both replicas away: ${JSON.stringify(alone)}`);
    if (alone['confirmedWhileAlone'] !== 0) violations.push('confirmed what no replica had');
    await calm();
    const failover = await loseThePrimary(stage, counts, say);
    say(`failover: ${JSON.stringify(failover.facts)}`);
    violations.push(...failover.violations);
    await calm();
    Object.assign(acts, { semiSyncOff, alone, failover: failover.facts });
  });
  say(`${counts.confirmed} documents confirmed; settling`);
  const left = await settle(stage, SETTLE_MS, say);
  const checked = together({
    documents: await checkDocuments(stage, registers),
    relay: await checkRelay(stage, registers, []),
    projections: await checkProjections(stage, registers),
  });
  return {
    counts: { ...acts, push: counts, ...checked.counts },
    violations: [
      ...violations,
      ...(left === null ? [] : [`still waiting: ${left}`]),
      ...lineViolations(counts),
      ...checked.violations,
    ],
  };
}
