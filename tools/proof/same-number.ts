import { parseArgs } from 'node:util';

import { failed, passed, type ProofResult } from './runner/result.ts';
import { race, type RaceOutcome } from './same-number/race.ts';
import { Stage } from './stage/index.ts';

export const about =
  '64 connections push the same (ФН, number) at once through two gateways: one row each (--documents, --racers, --drives, --seed)';
export const ciArguments: readonly string[] = ['--documents', '1000'];

const CONTAINER_HEAD = 32;

/** Many connections claim to be one register, some with another document: one wins, and all of its senders hear the same. */
export async function run(args: readonly string[]): Promise<ProofResult> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      documents: { type: 'string', default: '10000' },
      racers: { type: 'string', default: '64' },
      drives: { type: 'string', default: '50' },
      gateways: { type: 'string', default: '2' },
      seed: { type: 'string', default: '1' },
    },
  });
  const drives = Number(values.drives);
  const { seed } = values;
  const stage = await Stage.open({
    registers: drives,
    gateways: Number(values.gateways),
    worker: false,
    seed,
    settings: { RELAY_ENABLED: 'false', GATEWAY_MAX_CONNECTIONS_PER_ADDRESS: '10000' },
  });
  let outcomes: readonly RaceOutcome[] = [];
  const violations: string[] = [];
  const began = Date.now();
  try {
    outcomes = await Promise.all(
      stage.people.registers.map(({ state }) =>
        race({
          state,
          seed,
          gates: stage.gateways.map(({ port }) => ({ host: '127.0.0.1', port })),
          racers: Number(values.racers),
          documents: Math.ceil(Number(values.documents) / drives),
        }),
      ),
    );
    for (const outcome of outcomes) violations.push(...outcome.violations, ...(await rowsOf(stage, outcome)));
  } finally {
    violations.push(...stage.falls, ...(await stage.close()));
  }
  const sum = (count: (outcome: RaceOutcome) => number): number =>
    outcomes.reduce((total, outcome) => total + count(outcome), 0);
  const facts = {
    seed,
    racers: Number(values.racers),
    drives,
    gateways: Number(values.gateways),
    documents: sum(({ confirmations }) => confirmations.size),
    answers: sum(({ answers }) => answers),
    silences: sum(({ silences }) => silences),
    rivalries: sum(({ rivalries }) => rivalries),
    raceSeconds: (Date.now() - began) / 1_000,
    complaints: stage.complaints.counts,
    violations: violations.length,
  };
  for (const violation of violations.slice(0, 20)) console.log(`same-number: VIOLATION ${violation}`);
  return violations.length === 0 ? passed(facts) : failed(violations[0] ?? '', facts);
}

/** What is wrong with the rows of a drive: one key and one document for each number, with the answer that was given. */
async function rowsOf(stage: Stage, { driveNumber, confirmations }: RaceOutcome): Promise<string[]> {
  const keys = await stage.database.rows(
    `SELECT k.number, k.confirmation, k.digest = UNHEX(SHA2(SUBSTRING(d.raw, 33), 256)) AS fits
     FROM DocumentKey k JOIN FiscalDocument d ON d.fn = k.fn AND d.number = k.number WHERE k.fn = ?`,
    [driveNumber],
  );
  const wrong = keys.filter((row) => {
    const given = confirmations.get(Number(row['number']))?.subarray(CONTAINER_HEAD);
    return Number(row['fits']) !== 1 || given === undefined || !given.equals(row['confirmation'] as Buffer);
  });
  return [
    ...(keys.length === confirmations.size
      ? []
      : [`${driveNumber}: ${keys.length} rows for ${confirmations.size} numbers`]),
    ...wrong.map((row) => `${driveNumber}/${row['number']}: its row is not the document that won`),
  ];
}
