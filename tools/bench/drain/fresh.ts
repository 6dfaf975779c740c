import { setTimeout as wait } from 'node:timers/promises';
import { runLoad } from '../gate/cheap-client.ts';
import type { Sales } from '../gate/sales.ts';
import type { CountingTaxService } from '../gate/tax-service.ts';

const EVERY_MS = 250;
/** Looking costs client and tax service time that intake could use. */
const LOOK_MS = 50;
const PATIENCE_MS = 60_000;

/**
 * A register without a backlog that sells now and then: how long its new documents take to the tax service while others'
 * backlogs go out.
 */
export class FreshRegister {
  readonly #fn: string;
  readonly #taxService: CountingTaxService;
  readonly #times: number[] = [];
  #stopped = false;

  constructor(fn: string, taxService: CountingTaxService) {
    this.#fn = fn;
    this.#taxService = taxService;
  }

  /** Sells one document after the other until it is stopped; `sales` are of this register alone. */
  async sell(port: number, sales: Sales): Promise<void> {
    while (!this.#stopped) {
      const message = sales.next(0);
      await runLoad({ port, connections: 1, style: 'one', messages: [[message]] });
      const from = performance.now();
      while (!(await this.#taxService.has(this.#fn, sales.made))) {
        if (performance.now() - from > PATIENCE_MS) throw new Error('A new document never went out');
        await wait(LOOK_MS);
      }
      this.#times.push(performance.now() - from);
      await wait(EVERY_MS);
    }
  }

  stop(): void {
    this.#stopped = true;
  }

  /** The longest of nine tenths of them, in milliseconds; null when there was none. */
  get p90Ms(): number | null {
    const sorted = this.#times.toSorted((one, other) => one - other);
    const time = sorted[Math.floor(sorted.length * 0.9)];
    return time === undefined ? null : Math.round(time);
  }
}
