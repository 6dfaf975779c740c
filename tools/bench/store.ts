import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { migrate } from '@koreshok/db/migrations';
import type { RowDataPacket } from 'mysql2/promise';
import { createDatabase, startMariadb } from '../mariadb/index.ts';
import {
  BENCH_DATABASE,
  type BenchDatabase,
  benchDatabaseOn,
  openBenchDatabase,
} from './gate/bench-database.ts';
import { runLoad } from './gate/cheap-client.ts';
import { type Child, startGateway } from './gate/children.ts';
import { Sales } from './gate/sales.ts';
import { loadStore } from './store/load.ts';
import { BYTES_PER_DOCUMENT, planStore, type StorePlan } from './store/plan.ts';
import { askStore, type QuestionFigures } from './store/questions.ts';

export const about =
  'receipts found among twenty million and intake into full tables beside empty ones (--documents, --times); keeps its data';

export interface StoreFigures {
  readonly documents: number;
  readonly bytesPerDocument: number;
  readonly questions: readonly QuestionFigures[];
  readonly intakeEmptyPerSecond: number;
  readonly intakeFullPerSecond: number;
  readonly ratio: number;
}

const FOLDER = join(import.meta.dirname, '../../.data/bench-store');
const REGISTERS = 64;
const ROUNDS = 3;
/** Room that is left on the disk beside what the data need. */
const SPARE = 1.3;

/**
 * Loads documents with their keys, receipts and items (once; the data stay for the next run), then asks what clients
 * ask, and takes documents in beside an empty database.
 *
 * Flags: `--documents 20000000`, `--times 200`, `--buffer-pool-mb 1024`.
 *
 * @throws Error when the disk has no room for the data.
 */
export async function run(args: readonly string[]): Promise<StoreFigures> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      documents: { type: 'string', default: '20000000' },
      times: { type: 'string', default: '200' },
      'buffer-pool-mb': { type: 'string', default: '1024' },
    },
  });
  const bufferPoolMb = Number(values['buffer-pool-mb']);
  const plan = planStore(Number(values.documents), new Date());
  const full = await openFull(plan, bufferPoolMb);
  try {
    const questions = await askStore(full.urls.portal, await operatorOf(full), plan, Number(values.times));
    for (const { question, p50Ms, p95Ms, longestMs, found } of questions) {
      console.log(
        `store: ${question.padEnd(28)} p50 ${p50Ms} ms · p95 ${p95Ms} ms · longest ${longestMs} ms · found ${found}`,
      );
    }
    const intake = await compareIntake(full, bufferPoolMb);
    const ratio = Math.round((intake.full / intake.empty) * 100) / 100;
    console.log(
      `store: intake ${intake.full}/s into full tables, ${intake.empty}/s into empty ones, ratio ${ratio}`,
    );
    return {
      documents: plan.documents,
      bytesPerDocument: Math.round((await bytesOf(full)) / plan.documents),
      questions,
      intakeEmptyPerSecond: intake.empty,
      intakeFullPerSecond: intake.full,
      ratio,
    };
  } finally {
    await full.stop();
  }
}

async function openFull(plan: StorePlan, bufferPoolMb: number): Promise<BenchDatabase> {
  const note = join(FOLDER, 'loaded.json');
  const loaded = existsSync(note) && readFileSync(note, 'utf8') === JSON.stringify(plan);
  if (!loaded) makeRoom(plan);
  const server = await startMariadb({ dataDir: join(FOLDER, 'mariadb'), bufferPoolMb, redoLogMb: 1_024 });
  try {
    const urls = await createDatabase(server, BENCH_DATABASE);
    // Months are only added at the end, so the oldest come first.
    if (!loaded) await migrate(urls.migrator, { now: plan.months[3] ?? new Date() });
    await migrate(urls.migrator);
    const database = await benchDatabaseOn(server, urls, REGISTERS);
    if (loaded) return database;
    await loadStore(database.admin, await operatorOf(database), plan);
    await database.admin.query('ANALYZE TABLE Receipt, FiscalDocument, DocumentKey, ReceiptItems');
    writeFileSync(note, JSON.stringify(plan));
    return database;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Says what the data need, and clears away those of another size. */
function makeRoom(plan: StorePlan): void {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const needed = plan.documents * BYTES_PER_DOCUMENT;
  const { bavail, bsize } = statfsSync(FOLDER);
  const gigabytes = (bytes: number): string => (bytes / 1e9).toFixed(1);
  console.log(
    `store: ${plan.documents} documents of ${plan.registers} registers and ${plan.clients} clients need about ` +
      `${gigabytes(needed)} GB, ${gigabytes(bavail * bsize)} GB are free`,
  );
  if (needed * SPARE > bavail * bsize) throw new Error('The disk has no room for so many documents');
}

async function operatorOf({ admin }: BenchDatabase): Promise<string> {
  const [rows] = await admin.query<RowDataPacket[]>("SELECT id FROM Organization WHERE kind = 'operator'");
  return String(rows[0]?.['id']);
}

async function bytesOf({ admin }: BenchDatabase): Promise<number> {
  const [rows] = await admin.query<RowDataPacket[]>(
    'SELECT SUM(DATA_LENGTH + INDEX_LENGTH) AS bytes FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()',
  );
  return Number(rows[0]?.['bytes'] ?? 0);
}

/** Rounds into both in turn, so that what else the machine does weighs on both alike. */
async function compareIntake(
  full: BenchDatabase,
  bufferPoolMb: number,
): Promise<{ full: number; empty: number }> {
  const empty = await openBenchDatabase(REGISTERS, bufferPoolMb);
  const settings = { RELAY_ENABLED: 'false' };
  const gateways = [
    await startGateway(full.urls, settings),
    await startGateway(empty.urls, settings),
  ] as const;
  try {
    const sales = [new Sales(full.registers, await lastNumberOf(full)), new Sales(empty.registers)] as const;
    const rates: [number[], number[]] = [[], []];
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const side of [0, 1] as const) {
        const rate = await takeIn(gateways[side], sales[side], full.registers.length);
        // The first round warms both up.
        if (round > 0) rates[side].push(rate);
      }
    }
    const mean = (list: readonly number[]): number =>
      Math.round(list.reduce((sum, rate) => sum + rate, 0) / list.length);
    return { full: mean(rates[0]), empty: mean(rates[1]) };
  } finally {
    for (const gateway of gateways) await gateway.stop();
    await empty.stop();
  }
}

async function takeIn(gateway: Child, sales: Sales, connections: number): Promise<number> {
  const messages = sales.take(connections, 200);
  const figures = await runLoad({ port: gateway.port, connections, style: 'long', messages });
  if (figures.refused > 0) throw new Error(`${figures.refused} documents were not answered`);
  return figures.perSecond;
}

async function lastNumberOf({ admin }: BenchDatabase): Promise<number> {
  const [rows] = await admin.query<RowDataPacket[]>('SELECT MAX(lastNumber) AS number FROM DriveHead');
  return Number(rows[0]?.['number'] ?? 0);
}
