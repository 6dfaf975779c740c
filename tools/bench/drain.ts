import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type BenchDatabase, openBenchDatabase } from './gate/bench-database.ts';
import { runLoad } from './gate/cheap-client.ts';
import { type Child, startBareTaxService, startGateway } from './gate/children.ts';
import { Sales } from './gate/sales.ts';

export const about = 'how fast a backlog goes out to the tax service after an outage, and what intake loses';

export interface DrainFigures {
  readonly backlog: number;
  /** Documents a second that went out with nothing else to do. */
  readonly drainPerSecond: number;
  readonly intakeAlonePerSecond: number;
  readonly intakeWhileDrainingPerSecond: number;
  readonly drainWhileIntakePerSecond: number;
  /** Share of its rate that intake loses while a backlog goes out. */
  readonly intakeLoss: number;
  /** Documents the tax service got more than once. */
  readonly repeated: number;
}

/**
 * Takes documents in without a relay, as in an outage, then lets the relay loose: first alone, then beside intake at full
 * speed. The tax service of this bench accepts everything at once, so that the relay is what is measured.
 *
 * Flags: `--documents 20000`, `--connections 64`.
 */
export async function run(args: readonly string[]): Promise<DrainFigures> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      documents: { type: 'string', default: '20000' },
      connections: { type: 'string', default: '64' },
    },
  });
  const connections = Number(values.connections);
  const each = Math.ceil(Number(values.documents) / connections);
  const database = await openBenchDatabase(connections);
  const taxService = await startBareTaxService();
  try {
    const sales = new Sales(database.registers);
    const backlog = each * connections;
    const alone = await withoutRelay(database, (gateway) => takeIn(gateway, sales, connections, each));
    const drained = await withRelay(database, taxService, () => untilGone(taxService, backlog));
    await withoutRelay(database, (gateway) => takeIn(gateway, sales, connections, each));
    const beside = await withRelay(database, taxService, async (gateway) => {
      const before = await countsOf(taxService);
      const from = performance.now();
      const intake = await takeIn(gateway, sales, connections, each);
      const { first } = await countsOf(taxService);
      const drain = ((first - before.first) / (performance.now() - from)) * 1000;
      await untilGone(taxService, 3 * backlog);
      return { intake, drain: Math.round(drain) };
    });
    const { repeated } = await countsOf(taxService);
    const figures: DrainFigures = {
      backlog,
      drainPerSecond: drained,
      intakeAlonePerSecond: alone,
      intakeWhileDrainingPerSecond: beside.intake,
      drainWhileIntakePerSecond: beside.drain,
      intakeLoss: Math.round((1 - beside.intake / alone) * 100) / 100,
      repeated,
    };
    print(figures);
    return figures;
  } finally {
    await taxService.stop();
    await database.stop();
  }
}

async function takeIn(gateway: Child, sales: Sales, connections: number, each: number): Promise<number> {
  const messages = sales.take(connections, each);
  const figures = await runLoad({ port: gateway.port, connections, style: 'long', messages });
  if (figures.refused > 0) throw new Error(`${figures.refused} documents were not answered`);
  return figures.perSecond;
}

/** Waits until the tax service has so many documents; gives how many a second came. */
async function untilGone(taxService: Child, documents: number): Promise<number> {
  const before = await countsOf(taxService);
  const from = performance.now();
  for (;;) {
    const { first } = await countsOf(taxService);
    const seconds = (performance.now() - from) / 1000;
    if (first >= documents) return Math.round((first - before.first) / seconds);
    if (seconds > 300) throw new Error(`Only ${first} of ${documents} documents went out`);
    await wait(20);
  }
}

async function countsOf(taxService: Child): Promise<{ first: number; repeated: number }> {
  const answer = await fetch(`http://127.0.0.1:${taxService.port}/counts`);
  return (await answer.json()) as { first: number; repeated: number };
}

async function withoutRelay<T>(database: BenchDatabase, work: (gateway: Child) => Promise<T>): Promise<T> {
  return during(await startGateway(database.urls, { RELAY_ENABLED: 'false' }), work);
}

async function withRelay<T>(
  database: BenchDatabase,
  taxService: Child,
  work: (gateway: Child) => Promise<T>,
): Promise<T> {
  const settings = { RELAY_ENABLED: 'true', FNS_URL: `http://127.0.0.1:${taxService.port}` };
  return during(await startGateway(database.urls, settings), work);
}

async function during<T>(gateway: Child, work: (gateway: Child) => Promise<T>): Promise<T> {
  try {
    return await work(gateway);
  } finally {
    await gateway.stop();
  }
}

function print(figures: DrainFigures): void {
  console.log(
    `drain: ${figures.backlog} documents · alone ${figures.drainPerSecond}/s · beside intake ${figures.drainWhileIntakePerSecond}/s · ` +
      `intake ${figures.intakeAlonePerSecond}/s alone, ${figures.intakeWhileDrainingPerSecond}/s beside (loss ${figures.intakeLoss}) · repeated ${figures.repeated}`,
  );
}
