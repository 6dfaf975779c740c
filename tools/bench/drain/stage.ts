import { setTimeout as wait } from 'node:timers/promises';
import type { BenchDatabase } from '../gate/bench-database.ts';
import { runLoad } from '../gate/cheap-client.ts';
import { type Child, startGateway } from '../gate/children.ts';
import { EndlessLoad } from '../gate/endless-client.ts';
import { runPaced } from '../gate/paced-client.ts';
import { Sales } from '../gate/sales.ts';
import type { CountingTaxService } from '../gate/tax-service.ts';
import { FreshRegister } from './fresh.ts';

/** Documents a second that came in while the tax service was there, and while it was away. */
export interface Pair {
  readonly there: number;
  readonly away: number;
}

export interface FullSpeedFigures {
  readonly pairs: readonly Pair[];
  /** Documents a second that went out meanwhile. */
  readonly drain: number;
  /** How long documents of a register without a backlog took to the tax service: 9 of 10 within. */
  readonly freshP90Ms: number | null;
}

/** A backlog beside registers that sell at a pace. */
export interface SteadyFigures {
  readonly perSecond: number;
  /** By so many documents a second the backlog grew smaller: what came in meanwhile went out as well. */
  readonly drainPerSecond: number;
  readonly p99Ms: number;
  /** At the same pace when the backlog had gone. */
  readonly ordinaryP99Ms: number;
}

/** Documents of one register before it is measured: a gateway for which an outage ends has run for long. */
const WARM_UP_EACH = 100;
const WARM_UP_SECONDS = 3;
/** After the tax service came or went, the turns under way still tell of before. */
const CHANGE_MS = 1000;
const MOMENT_SECONDS = 2;
const FRESH_SECONDS = 10;
const STEADY_SECONDS = 5;
const LONGEST_DRAIN_SECONDS = 300;

/** A database, a tax service, registers, and a gateway that is started anew for each scene. */
export class DrainStage {
  readonly #database: BenchDatabase;
  readonly #taxService: CountingTaxService;
  readonly #sales: Sales;
  readonly #fresh: Sales;
  readonly #connections: number;
  readonly #each: number;

  /** @param each documents of one register in each scene. */
  constructor(database: BenchDatabase, taxService: CountingTaxService, connections: number, each: number) {
    this.#database = database;
    this.#taxService = taxService;
    this.#connections = connections;
    this.#each = each;
    this.#sales = new Sales(database.registers.slice(0, connections));
    this.#fresh = new Sales(database.registers.slice(connections));
  }

  /** Makes a backlog; gives the rate of intake. */
  outage(): Promise<number> {
    return this.#during({ RELAY_ENABLED: 'false' }, async (gateway) => {
      await this.#load(gateway, WARM_UP_EACH);
      return this.#load(gateway, this.#each);
    });
  }

  /** Lets the backlog go with nothing else to do; gives its rate. */
  drain(): Promise<number> {
    return this.#withRelay(() => this.#untilGone());
  }

  /**
   * Intake at full speed beside the backlog, in so many pairs of moments: the tax service there and away in turn. What
   * else the machine does weighs on both alike, so that a single pair may tell little and the middle of them much.
   */
  fullSpeed(pairs: number): Promise<FullSpeedFigures> {
    return this.#withRelay(async (gateway) => {
      const load = await EndlessLoad.start(gateway.port, this.#sales, this.#connections);
      await load.rate(WARM_UP_SECONDS);
      const meter = await this.#meter();
      const measured: Pair[] = [];
      for (let pair = 0; pair < pairs; pair += 1) {
        const there = await this.#moment(load);
        measured.push({ there, away: await this.#whileAway(() => this.#moment(load)) });
      }
      // What went out while the tax service was there: half of the time.
      const drain = (await meter()) * 2;
      const freshP90Ms = await this.#sellFresh(gateway);
      await load.stop();
      await this.#untilGone();
      return { pairs: measured, drain, freshP90Ms };
    });
  }

  /** A paused process would never end, so it goes on whatever happens. */
  async #whileAway<T>(work: () => Promise<T>): Promise<T> {
    this.#taxService.pause();
    try {
      return await work();
    } finally {
      this.#taxService.goOn();
    }
  }

  async #moment(load: EndlessLoad): Promise<number> {
    await wait(CHANGE_MS);
    return Math.round(await load.rate(MOMENT_SECONDS));
  }

  async #sellFresh(gateway: Child): Promise<number | null> {
    const fresh = new FreshRegister(this.#database.registers.at(-1)?.fn ?? '', this.#taxService);
    const selling = fresh.sell(gateway.port, this.#fresh);
    await wait(FRESH_SECONDS * 1000);
    fresh.stop();
    await selling;
    return fresh.p90Ms;
  }

  /** Registers at a pace beside the backlog, and the same once it has gone. */
  drainBesideSteady(perSecond: number): Promise<SteadyFigures> {
    return this.#withRelay(async (gateway) => {
      const load = {
        port: gateway.port,
        sales: this.#sales,
        registers: this.#connections,
        perSecond,
        seconds: STEADY_SECONDS,
      };
      await runPaced(load);
      const meter = await this.#meter();
      const beside = await runPaced(load);
      const out = await meter();
      await this.#untilGone();
      const ordinary = await runPaced(load);
      await this.#untilGone();
      return {
        perSecond,
        drainPerSecond: out - perSecond,
        p99Ms: beside.p99Ms,
        ordinaryP99Ms: ordinary.p99Ms,
      };
    });
  }

  /** All registers one document after the other, at full speed; gives the answers a second. */
  async #load(gateway: Child, each: number): Promise<number> {
    const messages = this.#sales.take(this.#connections, each);
    const load = { port: gateway.port, connections: this.#connections, style: 'long' as const, messages };
    const figures = await runLoad(load);
    if (figures.refused > 0) throw new Error(`${figures.refused} documents were not answered`);
    return figures.perSecond;
  }

  /** From now on: how many documents a second the tax service gets. */
  async #meter(): Promise<() => Promise<number>> {
    const before = await this.#taxService.counts();
    const from = performance.now();
    return async () => {
      const { first } = await this.#taxService.counts();
      return Math.round(((first - before.first) / (performance.now() - from)) * 1000);
    };
  }

  /** Waits until the tax service has all there is; gives how many a second came. */
  async #untilGone(): Promise<number> {
    const all = this.#sales.made + this.#fresh.made;
    const meter = await this.#meter();
    const from = performance.now();
    for (;;) {
      const { first } = await this.#taxService.counts();
      if (first >= all) return meter();
      if (performance.now() - from > LONGEST_DRAIN_SECONDS * 1000)
        throw new Error(`Only ${first} of ${all} documents went out`);
      await wait(50);
    }
  }

  #withRelay<T>(work: (gateway: Child) => Promise<T>): Promise<T> {
    // In the first half minute of a full load the relay would send nothing: what it takes from intake is seen later.
    const always = { RUSH_DOCUMENTS_PER_SECOND: '0' };
    return this.#during({ RELAY_ENABLED: 'true', FNS_URL: this.#taxService.url, ...always }, work);
  }

  async #during<T>(
    settings: Readonly<Record<string, string>>,
    work: (gateway: Child) => Promise<T>,
  ): Promise<T> {
    await this.#database.settle();
    const gateway = await startGateway(this.#database.urls, settings);
    try {
      return await work(gateway);
    } finally {
      await gateway.stop();
    }
  }
}
