import { setTimeout as wait } from 'node:timers/promises';
import { Line } from './line.ts';
import type { Sales } from './sales.ts';

const SETTLE_MS = 15_000;
const LOOK_MS = 10;

/** Registers with long connections that sell one document after the other, until they are stopped. */
export class EndlessLoad {
  readonly #sales: Sales;
  readonly #lines: readonly Line[];
  #sent = 0;
  #answers = 0;
  #stopped = false;

  private constructor(sales: Sales, lines: readonly Line[]) {
    this.#sales = sales;
    this.#lines = lines;
  }

  static async start(port: number, sales: Sales, registers: number): Promise<EndlessLoad> {
    const lines = await Promise.all(Array.from({ length: registers }, () => Line.open(port)));
    const load = new EndlessLoad(sales, lines);
    for (const register of lines.keys()) load.#sell(register);
    return load;
  }

  /** Answers a second during so many seconds from now. */
  async rate(seconds: number): Promise<number> {
    const before = this.#answers;
    const from = performance.now();
    await wait(seconds * 1000);
    return ((this.#answers - before) / (performance.now() - from)) * 1000;
  }

  /** @throws Error when a document was not answered. */
  async stop(): Promise<void> {
    this.#stopped = true;
    const until = performance.now() + SETTLE_MS;
    while (this.#answers < this.#sent && performance.now() < until) await wait(LOOK_MS);
    for (const line of this.#lines) line.close();
    if (this.#answers < this.#sent)
      throw new Error(`${this.#sent - this.#answers} documents were not answered`);
  }

  #sell(register: number): void {
    if (this.#stopped) return;
    this.#sent += 1;
    this.#lines[register]?.send(this.#sales.next(register), () => {
      this.#answers += 1;
      this.#sell(register);
    });
  }
}
