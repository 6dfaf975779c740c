import { parseArgs } from 'node:util';
import type { DatabaseUrls } from '../mariadb/index.ts';
import { untilCaughtUp } from './gate/backlog.ts';
import { openBenchDatabase } from './gate/bench-database.ts';
import { type LoadFigures, runLoad } from './gate/cheap-client.ts';
import {
  Children,
  startBareServer,
  startBareTaxService,
  startGateway,
  startWorker,
} from './gate/children.ts';
import { ProcessorClock } from './gate/processor-time.ts';
import { Sales } from './gate/sales.ts';

export const about =
  'the gateway beside a bare TCP server, the same cheap client against both: ratios and p99';

/** One line of the table. */
export interface GatewayFigures {
  readonly style: 'one' | 'long';
  readonly connections: number;
  readonly bare: LoadFigures;
  readonly gateway: LoadFigures;
  readonly ratio: number;
  /** Microseconds of processor time for each document, by process. */
  readonly processorTime: Readonly<Record<string, number | null>>;
}

const COUNTS = [1, 16, 64, 256];
/** Before the first line of a style each server answers so many documents: a gateway in service has long been compiled. */
const WARM_UP = { connections: 64, documents: 20_000 };

/**
 * Measures answers per second of a bare server and of the real gateway (all checks, a durable commit before every
 * confirmation) at several numbers of connections, one document per connection and over long ones. The document is a
 * sale of five items, about a kilobyte. Relay and projections are on and may fall behind meanwhile: client, gateway,
 * worker, MariaDB and a tax service that accepts at once share this machine. They catch up before the next load begins,
 * so that none is measured beside what another left behind.
 *
 * Flags: `--seconds 4` (about so long per line), `--connections 64`, `--style long`, `--alone` (without relay and
 * worker, to see what intake itself takes).
 */
export async function run(args: readonly string[]): Promise<readonly GatewayFigures[]> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seconds: { type: 'string', default: '4' },
      connections: { type: 'string' },
      style: { type: 'string' },
      alone: { type: 'boolean', default: false },
    },
  });
  const counts = values.connections === undefined ? COUNTS : values.connections.split(',').map(Number);
  const styles = (['one', 'long'] as const).filter(
    (style) => values.style === undefined || values.style === style,
  );
  const database = await openBenchDatabase(Math.max(WARM_UP.connections, ...counts));
  const children = new Children();
  const table: GatewayFigures[] = [];
  try {
    const bare = await children.begin(startBareServer());
    const others = values.alone ? null : await startOthers(database.urls, children);
    const gateway = await children.begin(
      startGateway(database.urls, others?.settings ?? { RELAY_ENABLED: 'false' }),
    );
    const pids = { gateway: gateway.pid, database: database.pid, client: process.pid, ...others?.pids };
    const sales = new Sales(database.registers);
    const caughtUp = () => (others === null ? Promise.resolve() : untilCaughtUp(database.admin));
    for (const style of styles) {
      const { connections: warmed, documents } = WARM_UP;
      const each = Math.ceil(documents / warmed);
      const load = { connections: warmed, style };
      await runLoad({ ...load, port: bare.port, messages: sales.repeat(warmed, each) });
      await runLoad({ ...load, port: gateway.port, messages: sales.take(warmed, each) });
      for (const connections of counts) {
        const load = { connections, style };
        const measured = await inTurns(Number(values.seconds), {
          bare: (each) => runLoad({ ...load, port: bare.port, messages: sales.repeat(connections, each) }),
          gateway: (each) =>
            runLoad({ ...load, port: gateway.port, messages: sales.take(connections, each) }),
          guess: style === 'one' ? { bare: 8_000, gateway: 4_000 } : { bare: 40_000, gateway: 8_000 },
          connections,
          caughtUp,
          clock: () => new ProcessorClock(pids),
        });
        const ratio = Math.round((measured.gateway.perSecond / measured.bare.perSecond) * 100) / 100;
        table.push({ style, connections, ...measured, ratio });
        print(table.at(-1));
      }
    }
  } finally {
    await children.stop();
    await database.stop();
  }
  return table;
}

/** The tax service the relay sends to, and the worker that makes projections. */
async function startOthers(urls: DatabaseUrls, children: Children) {
  const taxService = await children.begin(startBareTaxService());
  const where = { FNS_URL: `http://127.0.0.1:${taxService.port}` };
  const worker = await children.begin(startWorker(urls, where));
  return {
    settings: { ...where, RELAY_ENABLED: 'true' },
    pids: { worker: worker.pid, taxService: taxService.pid },
  };
}

interface Sides {
  readonly bare: (each: number) => Promise<LoadFigures>;
  readonly gateway: (each: number) => Promise<LoadFigures>;
  /** Answers a second that the first, short load is made for. */
  readonly guess: { readonly bare: number; readonly gateway: number };
  readonly connections: number;
  /** Waits until nothing is left to do from an earlier load. */
  readonly caughtUp: () => Promise<void>;
  readonly clock: () => ProcessorClock;
}

const ROUNDS = 2;

/**
 * A short load on each side to learn its rate, then each in turn, so that what else the machine does weighs on both
 * alike. Both together take about as long as asked.
 */
async function inTurns(
  seconds: number,
  { bare, gateway, guess, connections, caughtUp, clock }: Sides,
): Promise<Pick<GatewayFigures, 'bare' | 'gateway' | 'processorTime'>> {
  const each = (perSecond: number, share: number): number =>
    Math.max(5, Math.round((perSecond * share) / connections));
  await caughtUp();
  const first = {
    bare: await bare(each(guess.bare, 0.25)),
    gateway: await gateway(each(guess.gateway, 0.25)),
  };
  const share = seconds / 2 / ROUNDS;
  const figures: { bare: LoadFigures[]; gateway: LoadFigures[] } = { bare: [], gateway: [] };
  const times: Record<string, number | null>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await caughtUp();
    figures.bare.push(await bare(each(first.bare.perSecond, share)));
    const began = clock();
    const line = await gateway(each(first.gateway.perSecond, share));
    figures.gateway.push(line);
    times.push(began.perDocument(line.answers));
  }
  return { bare: merged(figures.bare), gateway: merged(figures.gateway), processorTime: times.at(-1) ?? {} };
}

/** Rates on the average, waits at their worst. */
function merged(rounds: readonly LoadFigures[]): LoadFigures {
  const sum = (of: (line: LoadFigures) => number): number =>
    rounds.reduce((total, line) => total + of(line), 0);
  const worst = (of: (line: LoadFigures) => number): number => Math.max(...rounds.map(of));
  return {
    answers: sum(({ answers }) => answers),
    refused: sum(({ refused }) => refused),
    perSecond: Math.round(sum(({ perSecond }) => perSecond) / rounds.length),
    p50Ms: worst(({ p50Ms }) => p50Ms),
    p99Ms: worst(({ p99Ms }) => p99Ms),
  };
}

function print(line: GatewayFigures | undefined): void {
  if (line === undefined) return;
  const { style, connections, bare, gateway, ratio, processorTime } = line;
  const times = Object.entries(processorTime).map(([name, microseconds]) => `${name} ${microseconds ?? '?'}`);
  console.log(
    `gateway: ${style.padEnd(4)} ${String(connections).padStart(4)} connections · bare ${bare.perSecond}/s · ` +
      `gateway ${gateway.perSecond}/s · ratio ${ratio} · p50 ${gateway.p50Ms} ms · p99 ${gateway.p99Ms} ms · refused ${gateway.refused} · ` +
      `µs of processor per document: ${times.join(', ')}`,
  );
}
