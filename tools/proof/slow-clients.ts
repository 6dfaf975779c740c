import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';

import { failed, passed, type ProofResult } from './runner/result.ts';
import { CrowdProcess } from './slow-clients/crowd-process.ts';
import { GoodRegisters } from './slow-clients/good-registers.ts';
import { Stage } from './stage/index.ts';
import { median } from '../programs/median.ts';

export const about =
  '10,000 connections of a byte a second: registers at work keep 90 % of their rate (--clients, --seconds, --rounds, --seed)';
export const ciArguments: readonly string[] = ['--clients', '3000', '--seconds', '4', '--rounds', '2'];

const KEPT_SHARE = 0.9;
const REGISTERS = 32;
/** A process needs descriptors for more than its connections. */
const SPARE_DESCRIPTORS = 500;
const PER_ADDRESS = 900;
const GATHER_WITHIN_MS = 60_000;
/** Registers at work do not sell as fast as a machine can take: a third of that is a busy day. */
const BUSY = 1 / 3;

/**
 * Measures the rate of registers at work in turn with and without the crowd, in one run: at a busy pace, which they
 * must keep, and as fast as they are answered, which is told only, since the crowd's own process takes part of it.
 */
export async function run(args: readonly string[]): Promise<ProofResult> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      clients: { type: 'string', default: '10000' },
      seconds: { type: 'string', default: '6' },
      rounds: { type: 'string', default: '3' },
      seed: { type: 'string', default: '1' },
    },
  });
  const asked = Number(values.clients);
  const clients = Math.min(asked, descriptorLimit() - SPARE_DESCRIPTORS);
  if (clients < asked) console.log(`slow-clients: ulimit -n allows ${clients} of ${asked} connections`);
  const stage = await Stage.open({
    registers: REGISTERS,
    worker: false,
    seed: values.seed,
    settings: {
      RELAY_ENABLED: 'false',
      GATEWAY_MAX_CONNECTIONS: String(clients),
    },
  });
  const facts: Record<string, unknown> = { seed: values.seed, asked, clients };
  const violations: string[] = [];
  try {
    const good = new GoodRegisters(stage, values.seed);
    const rounds = Number(values.rounds);
    const figures = await measure(stage, good, {
      clients,
      rounds,
      milliseconds: Number(values.seconds) * 1_000,
    });
    Object.assign(facts, figures, { unanswered: good.unanswered });
    if (figures.keptAtBusyPace < KEPT_SHARE)
      violations.push(
        `registers at work keep ${figures.keptAtBusyPace} of their rate, must be ${KEPT_SHARE}`,
      );
    if (good.unanswered > 0)
      violations.push(`${good.unanswered} attempts of registers at work got no answer`);
  } finally {
    violations.push(...stage.falls, ...(await stage.close()));
  }
  return violations.length === 0 ? passed(facts) : failed(violations[0] ?? '', facts);
}

interface Plan {
  readonly clients: number;
  readonly rounds: number;
  readonly milliseconds: number;
}

async function measure(stage: Stage, good: GoodRegisters, { clients, rounds, milliseconds }: Plan) {
  const most = await good.work(milliseconds);
  const pace = most * BUSY;
  const alone: number[] = [];
  const crowded: number[] = [];
  const fastAlone: number[] = [];
  const fastCrowded: number[] = [];
  const connected: number[] = [];
  let thrownOut = 0;
  for (let round = 0; round < rounds; round += 1) {
    alone.push(await good.work(milliseconds, pace));
    fastAlone.push(await good.work(milliseconds));
    const crowd = new CrowdProcess(stage.gateway.port, clients, PER_ADDRESS);
    await crowd.gather(clients * 0.9, GATHER_WITHIN_MS);
    crowded.push(await good.work(milliseconds, pace));
    fastCrowded.push(await good.work(milliseconds));
    connected.push(crowd.most);
    thrownOut += crowd.state.thrownOut;
    console.log(
      `slow-clients: ${Math.round(alone.at(-1) ?? 0)}/s alone, ${Math.round(crowded.at(-1) ?? 0)}/s with ${crowd.most} slow ones; ` +
        `at most ${Math.round(fastAlone.at(-1) ?? 0)}/s and ${Math.round(fastCrowded.at(-1) ?? 0)}/s`,
    );
    await crowd.disperse();
  }
  return {
    connected: Math.max(...connected),
    thrownOut,
    pacePerSecond: Math.round(pace),
    keptAtBusyPace: share(crowded, alone),
    keptAtFullSpeed: share(fastCrowded, fastAlone),
    fullSpeedPerSecond: Math.round(median(fastAlone)),
    gatewayResidentMb: Math.round(stage.gateway.app.residentKb / 1024),
  };
}

const share = (some: readonly number[], all: readonly number[]): number =>
  Math.round((median(some) / median(all)) * 100) / 100;

const descriptorLimit = (): number => {
  const text = execFileSync('/bin/sh', ['-c', 'ulimit -n']).toString().trim();
  return text === 'unlimited' ? Number.MAX_SAFE_INTEGER : Number(text);
};
