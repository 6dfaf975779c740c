import { parseArgs } from 'node:util';
import type { RowDataPacket } from 'mysql2/promise';
import { type Behind, BehindWatch } from './gate/backlog.ts';
import { type BenchDatabase, openBenchDatabase } from './gate/bench-database.ts';
import { Children, startBareTaxService, startGateway, startWorker } from './gate/children.ts';
import { type PacedFigures, runPaced } from './gate/paced-client.ts';
import { ProcessorClock } from './gate/processor-time.ts';
import { Sales } from './gate/sales.ts';

export const about =
  'the rate at which everything keeps up: gateway, projections and relay on, none more than 2 s behind (--per-second, --seconds)';

/** What was measured. */
export interface KeepUpResult {
  readonly rates: readonly KeepUpFigures[];
  /** Bytes by which the database's files grew for each document: all tables with their indexes. */
  readonly bytesPerDocument: number;
}

/** One rate. */
export interface KeepUpFigures extends PacedFigures {
  readonly perSecond: number;
  readonly seconds: number;
  readonly longestBehind: Behind;
  readonly lastBehind: Behind;
  /** Microseconds of processor time for each document, by process. */
  readonly processorTime: Readonly<Record<string, number | null>>;
  /** Every document was sent when it was due and answered, and nothing was ever more than two seconds behind. */
  readonly keepsUp: boolean;
}

const FARTHEST_BEHIND_SECONDS = 2;
const WARM_UP_SECONDS = 5;
/** Share of documents that may be sent later than they were due. */
const LATE_SHARE = 0.01;

/**
 * Registers sell evenly at a rate while projections and the relay work, and it is looked four times a second how far
 * these are behind. Client, gateway, worker, MariaDB and a tax service that accepts at once share this machine.
 *
 * Flags: `--per-second 2500` (several by commas, each measured by itself), `--seconds 180`, `--registers 2000`.
 */
export async function run(args: readonly string[]): Promise<KeepUpResult> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      'per-second': { type: 'string', default: '2500' },
      seconds: { type: 'string', default: '180' },
      registers: { type: 'string', default: '2000' },
    },
  });
  const registers = Number(values.registers);
  const database = await openBenchDatabase(registers);
  const children = new Children();
  try {
    const taxService = await children.begin(startBareTaxService());
    const where = { FNS_URL: `http://127.0.0.1:${taxService.port}` };
    const settings = {
      ...where,
      RELAY_ENABLED: 'true',
      GATEWAY_MAX_CONNECTIONS_PER_ADDRESS: String(registers + 1),
    };
    const gateway = await children.begin(startGateway(database.urls, settings));
    const worker = await children.begin(startWorker(database.urls, where));
    const sales = new Sales(database.registers);
    const load = { port: gateway.port, sales, registers };
    const rates: KeepUpFigures[] = [];
    const before = await fileBytes(database);
    for (const perSecond of values['per-second'].split(',').map(Number)) {
      await runPaced({ ...load, perSecond, seconds: WARM_UP_SECONDS });
      const pids = {
        gateway: gateway.pid,
        worker: worker.pid,
        database: database.pid,
        taxService: taxService.pid,
        client: process.pid,
      };
      const paced = { ...load, perSecond, seconds: Number(values.seconds) };
      const line = await measure(database, pids, paced);
      rates.push(line);
      print(line);
    }
    const bytesPerDocument = Math.round(((await fileBytes(database)) - before) / sales.made);
    console.log(`keep-up: ${bytesPerDocument} bytes of database files per document`);
    return { rates, bytesPerDocument };
  } finally {
    await children.stop();
    await database.stop();
  }
}

async function fileBytes({ admin }: BenchDatabase): Promise<number> {
  const [rows] = await admin.query<RowDataPacket[]>(
    "SELECT SUM(FILE_SIZE) AS bytes FROM information_schema.INNODB_SYS_TABLESPACES WHERE NAME LIKE CONCAT(DATABASE(), '/%')",
  );
  return Number(rows[0]?.['bytes'] ?? 0);
}

async function measure(
  database: BenchDatabase,
  pids: Readonly<Record<string, number>>,
  load: Parameters<typeof runPaced>[0],
): Promise<KeepUpFigures> {
  const clock = new ProcessorClock(pids);
  const watch = new BehindWatch(database.admin);
  watch.start();
  const paced = await runPaced(load);
  const { longest, last } = await watch.stop();
  const { perSecond, seconds } = load;
  const all = paced.answers === paced.sent && paced.notSent <= perSecond * seconds * LATE_SHARE;
  return {
    ...paced,
    perSecond,
    seconds,
    longestBehind: longest,
    lastBehind: last,
    processorTime: clock.perDocument(paced.answers),
    keepsUp: all && Math.max(longest.projections, longest.relay) <= FARTHEST_BEHIND_SECONDS,
  };
}

function print(line: KeepUpFigures): void {
  const { longestBehind, lastBehind, processorTime } = line;
  const times = Object.entries(processorTime).map(([name, microseconds]) => `${name} ${microseconds ?? '?'}`);
  console.log(
    `keep-up: ${line.perSecond}/s for ${line.seconds} s · ${line.keepsUp ? 'keeps up' : 'falls behind'} · ` +
      `answers ${Math.round(line.answers / line.seconds)}/s · p50 ${line.p50Ms} ms · p99 ${line.p99Ms} ms · not sent ${line.notSent} · ` +
      `behind at most: projections ${longestBehind.projections} s, relay ${longestBehind.relay} s ` +
      `(last ${lastBehind.projections}, ${lastBehind.relay}) · µs of processor per document: ${times.join(', ')}`,
  );
}
