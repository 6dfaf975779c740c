import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { FreshRegister } from './drain/fresh.ts';
import { type BenchDatabase, openBenchDatabase } from './gate/bench-database.ts';
import { runLoad } from './gate/cheap-client.ts';
import { type Child, startGateway } from './gate/children.ts';
import { Sales } from './gate/sales.ts';
import {
  type CountingTaxService,
  startCountingTaxService,
  TAX_SERVICES,
  type TaxServiceKind,
} from './gate/tax-service.ts';

export const about = 'how fast a backlog goes out to the tax service after an outage, and what intake loses';

export interface DrainFigures {
  readonly taxService: TaxServiceKind;
  readonly backlog: number;
  /** Documents a second that went out with nothing else to do. */
  readonly drainPerSecond: number;
  /** Without any relay, as during the outage. */
  readonly intakeAlonePerSecond: number;
  /** On an ordinary day: what comes in is relayed, and there is no backlog. */
  readonly intakeOrdinaryPerSecond: number;
  readonly intakeWhileDrainingPerSecond: number;
  readonly drainWhileIntakePerSecond: number;
  /** Share of its ordinary rate that intake loses while a backlog goes out. */
  readonly intakeLoss: number;
  /** A document of a register without a backlog, to the tax service while others' backlogs go out: 9 of 10 within. */
  readonly freshP90Ms: number | null;
  /** Documents the tax service got more than once. */
  readonly repeated: number;
}

/**
 * Takes documents in without a relay, as in an outage, then lets the relay loose: first alone, then beside intake at full
 * speed, while one more register without a backlog sells now and then.
 *
 * Flags: `--documents 20000`, `--connections 64`, `--tax-service sandbox` (or `bare`, which looks at nothing).
 */
export async function run(args: readonly string[]): Promise<DrainFigures> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      documents: { type: 'string', default: '20000' },
      connections: { type: 'string', default: '64' },
      'tax-service': { type: 'string', default: 'sandbox' },
    },
  });
  const kind = TAX_SERVICES.find((each) => each === values['tax-service']) ?? 'sandbox';
  const connections = Number(values.connections);
  const each = Math.ceil(Number(values.documents) / connections);
  const database = await openBenchDatabase(connections + 1);
  const taxService = await startCountingTaxService(kind);
  const bench = new DrainBench(database, taxService, connections, each);
  try {
    const figures = await bench.run(kind);
    print(figures);
    return figures;
  } finally {
    await taxService.stop();
    await database.stop();
  }
}

class DrainBench {
  readonly #database: BenchDatabase;
  readonly #taxService: CountingTaxService;
  readonly #sales: Sales;
  readonly #fresh: Sales;
  readonly #connections: number;
  readonly #each: number;

  constructor(database: BenchDatabase, taxService: CountingTaxService, connections: number, each: number) {
    this.#database = database;
    this.#taxService = taxService;
    this.#connections = connections;
    this.#each = each;
    this.#sales = new Sales(database.registers.slice(0, connections));
    this.#fresh = new Sales(database.registers.slice(connections));
  }

  async run(taxService: TaxServiceKind): Promise<DrainFigures> {
    const backlog = this.#each * this.#connections;
    const alone = await this.#withoutRelay((gateway) => this.#takeIn(gateway));
    const drainPerSecond = await this.#withRelay(() => this.#untilGone(backlog));
    const ordinary = await this.#withRelay(async (gateway) => {
      const perSecond = await this.#takeIn(gateway);
      await this.#untilGone(2 * backlog);
      return perSecond;
    });
    await this.#withoutRelay((gateway) => this.#takeIn(gateway));
    const beside = await this.#withRelay((gateway) => this.#beside(gateway, backlog));
    return {
      taxService,
      backlog,
      drainPerSecond,
      intakeAlonePerSecond: alone,
      intakeOrdinaryPerSecond: ordinary,
      intakeWhileDrainingPerSecond: beside.intake,
      drainWhileIntakePerSecond: beside.drain,
      intakeLoss: Math.round((1 - beside.intake / ordinary) * 100) / 100,
      freshP90Ms: beside.freshP90Ms,
      repeated: (await this.#taxService.counts()).repeated,
    };
  }

  async #beside(gateway: Child, backlog: number) {
    const fresh = new FreshRegister(this.#database.registers.at(-1)?.fn ?? '', this.#taxService);
    const [messages = []] = this.#fresh.take(1, 200);
    const selling = fresh.sell(gateway.port, messages, 1);
    const before = await this.#taxService.counts();
    const from = performance.now();
    const intake = await this.#takeIn(gateway);
    const { first } = await this.#taxService.counts();
    const drain = ((first - before.first) / (performance.now() - from)) * 1000;
    fresh.stop();
    await selling;
    await this.#untilGone(4 * backlog);
    return { intake, drain: Math.round(drain), freshP90Ms: fresh.p90Ms };
  }

  async #takeIn(gateway: Child): Promise<number> {
    const messages = this.#sales.take(this.#connections, this.#each);
    const load = { port: gateway.port, connections: this.#connections, style: 'long' as const, messages };
    const figures = await runLoad(load);
    if (figures.refused > 0) throw new Error(`${figures.refused} documents were not answered`);
    return figures.perSecond;
  }

  /** Waits until the tax service has so many documents; gives how many a second came. */
  async #untilGone(documents: number): Promise<number> {
    const before = await this.#taxService.counts();
    const from = performance.now();
    for (;;) {
      const { first } = await this.#taxService.counts();
      const seconds = (performance.now() - from) / 1000;
      if (first >= documents) return Math.round((first - before.first) / seconds);
      if (seconds > 300) throw new Error(`Only ${first} of ${documents} documents went out`);
      await wait(50);
    }
  }

  #withoutRelay<T>(work: (gateway: Child) => Promise<T>): Promise<T> {
    return this.#during({ RELAY_ENABLED: 'false' }, work);
  }

  #withRelay<T>(work: (gateway: Child) => Promise<T>): Promise<T> {
    return this.#during({ RELAY_ENABLED: 'true', FNS_URL: this.#taxService.url }, work);
  }

  async #during<T>(
    settings: Readonly<Record<string, string>>,
    work: (gateway: Child) => Promise<T>,
  ): Promise<T> {
    const gateway = await startGateway(this.#database.urls, settings);
    try {
      return await work(gateway);
    } finally {
      await gateway.stop();
    }
  }
}

function print(figures: DrainFigures): void {
  const { intakeAlonePerSecond, intakeOrdinaryPerSecond, intakeWhileDrainingPerSecond } = figures;
  console.log(
    `drain to the ${figures.taxService} tax service: ${figures.backlog} documents · alone ${figures.drainPerSecond}/s · ` +
      `beside intake ${figures.drainWhileIntakePerSecond}/s · intake ${intakeAlonePerSecond}/s alone, ` +
      `${intakeOrdinaryPerSecond}/s ordinary, ${intakeWhileDrainingPerSecond}/s beside (loss ${figures.intakeLoss}) · ` +
      `a new document out in ${figures.freshP90Ms} ms · repeated ${figures.repeated}`,
  );
}
