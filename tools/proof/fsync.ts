import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';

import { seededRandom } from '@koreshok/simulators/random';

import { openFineClock } from './fsync/clock.ts';
import { confirmDocuments, isConfirmed, type Span } from './fsync/confirmed.ts';
import { isSyncedWithin } from './fsync/read-trace.ts';
import { straceIsThere, Tracer } from './fsync/tracer.ts';
import { failed, needsRoot, passed, type ProofResult } from './runner/result.ts';
import { readMetric, Stage, WorkingRegister } from './stage/index.ts';

export const about =
  'a trace of system calls shows the log on disk before every confirmation; intake stops when commits could be lost (root, strace; --documents)';
export const ciArguments: readonly string[] = ['--documents', '100'];

const LOG = '/ib_logfile0';
const DURABILITY_CHECK_SECONDS = 1;
const STOPS_WITHIN_MS = 20_000;
/** Without a sync at commit InnoDB still syncs about once a second, so one of the control's commits may have one. */
const CONTROL_COMMITS = 40;
const MOST_SYNCED_IN_CONTROL = CONTROL_COMMITS / 4;

/** Sends documents one by one under a trace of MariaDB, then takes its durability away and gives it back. */
export async function run(args: readonly string[]): Promise<ProofResult> {
  const { values } = parseArgs({
    args: [...args],
    options: { documents: { type: 'string', default: '300' }, seed: { type: 'string', default: '1' } },
  });
  if (!straceIsThere()) return { outcome: 'not run', why: 'needs strace' };
  if (process.getuid?.() !== 0) return needsRoot;
  const { seed } = values;
  const stage = await Stage.open({
    registers: 1,
    worker: false,
    seed,
    settings: {
      RELAY_ENABLED: 'false',
      GATEWAY_DURABILITY_CHECK_SECONDS: String(DURABILITY_CHECK_SECONDS),
    },
  });
  const facts: Record<string, unknown> = { seed };
  const violations: string[] = [];
  try {
    const [first] = stage.people.registers;
    if (first === undefined) throw new Error('there is no register');
    const register = new WorkingRegister(first.state, seededRandom(seed));
    await traceConfirmations(stage, register, Number(values.documents), facts, violations);
    await takeDurabilityAway(stage, register, facts, violations);
  } finally {
    violations.push(...stage.falls, ...(await stage.close()));
  }
  for (const violation of violations) console.log(`fsync: VIOLATION ${violation}`);
  return violations.length === 0 ? passed(facts) : failed(violations[0] ?? '', facts);
}

async function traceConfirmations(
  stage: Stage,
  register: WorkingRegister,
  count: number,
  facts: Record<string, unknown>,
  violations: string[],
): Promise<void> {
  const tracer = await Tracer.attach(stage.database.pid, join(stage.folder, 'trace'));
  const confirmed = await confirmDocuments(stage.gateway, register, count);
  const control = await commitWithoutSync(stage);
  const calls = await tracer.finish(LOG);
  const synced = (spans: readonly Span[]): number =>
    spans.filter(({ from, to }) => isSyncedWithin(calls, from, to)).length;
  facts['confirmed'] = confirmed.length;
  facts['logOnDiskBeforeConfirmation'] = synced(confirmed);
  facts['logSyncs'] = calls.filter(({ kind }) => kind === 'sync').length;
  facts['controlCommits'] = control.length;
  facts['controlCommitsWithLogOnDisk'] = synced(control);
  if (synced(confirmed) !== confirmed.length)
    violations.push(
      `${confirmed.length - synced(confirmed)} confirmations went out before the log was on disk`,
    );
  if (synced(control) > MOST_SYNCED_IN_CONTROL)
    violations.push('the trace shows syncs also where there are none: it proves nothing');
}

/** Commits of the administrator while the server does not sync: the trace must be able to tell them apart. */
async function commitWithoutSync(stage: Stage): Promise<Span[]> {
  const admin = await stage.database.admin();
  const spans: Span[] = [];
  const now = openFineClock();
  try {
    await admin.query('CREATE TABLE control (id INT PRIMARY KEY) ENGINE = InnoDB');
    await admin.query('SET GLOBAL innodb_flush_log_at_trx_commit = 2');
    for (let id = 0; id < CONTROL_COMMITS; id += 1) {
      const from = now();
      await admin.query('INSERT INTO control VALUES (?)', [id]);
      spans.push({ from, to: now() });
      await wait(20);
    }
    await admin.query('SET GLOBAL innodb_flush_log_at_trx_commit = 1');
    await admin.query('DROP TABLE control');
  } finally {
    await admin.end();
  }
  return spans;
}

async function takeDurabilityAway(
  stage: Stage,
  register: WorkingRegister,
  facts: Record<string, unknown>,
  violations: string[],
): Promise<void> {
  await untilIntakeIsOpen(stage);
  await setFlush(stage, 2);
  const began = Date.now();
  let confirmedSince = 0;
  let refused: Uint8Array | undefined;
  while (refused === undefined && Date.now() - began < STOPS_WITHIN_MS) {
    const { message } = register.next();
    if (await isConfirmed(stage.gateway, message)) confirmedSince += 1;
    else refused = message;
  }
  facts['confirmedBeforeIntakeStopped'] = confirmedSince;
  facts['intakeStoppedAfterMs'] = Date.now() - began;
  if (refused === undefined) {
    violations.push('intake goes on though commits could be lost');
    return;
  }
  const stored = await storedDocuments(stage);
  for (let tries = 0; tries < 5; tries += 1)
    if (await isConfirmed(stage.gateway, refused))
      violations.push('a document was confirmed while intake was closed');
  if ((await storedDocuments(stage)) !== stored)
    violations.push('a document was stored while intake was closed');
  await setFlush(stage, 1);
  await untilIntakeIsOpen(stage);
  facts['confirmedAfterItWasMended'] = await isConfirmed(stage.gateway, refused);
  if (facts['confirmedAfterItWasMended'] !== true) violations.push('intake does not open again');
}

async function setFlush(stage: Stage, value: 1 | 2): Promise<void> {
  const admin = await stage.database.admin();
  await admin.query(`SET GLOBAL innodb_flush_log_at_trx_commit = ${value}`);
  await admin.end();
}

async function storedDocuments(stage: Stage): Promise<number> {
  const [row] = await stage.database.rows('SELECT COUNT(*) AS n FROM FiscalDocument');
  return Number(row?.['n']);
}

async function untilIntakeIsOpen(stage: Stage): Promise<void> {
  const deadline = Date.now() + STOPS_WITHIN_MS;
  while ((await readMetric(stage.gateway.httpPort, 'gateway_intake_open')) !== 1) {
    if (Date.now() > deadline) throw new Error('intake does not open');
    await wait(100);
  }
}
