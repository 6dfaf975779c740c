import { Connection, LineError } from '@koreshok/simulators/line';
import { seededRandom } from '@koreshok/simulators/random';

import { type Stage, WorkingRegister } from '../stage/index.ts';

const PATIENCE_MS = 20_000;

/** Registers that sell over connections of one document each, as fast as they are answered or at a pace. */
export class GoodRegisters {
  confirmed = 0;
  unanswered = 0;
  readonly #stage: Stage;
  readonly #registers: readonly WorkingRegister[];

  constructor(stage: Stage, seed: string) {
    this.#stage = stage;
    this.#registers = stage.people.registers.map(
      ({ row, state }) => new WorkingRegister(state, seededRandom(`${seed}/${row.fn}`)),
    );
  }

  /**
   * Works for so many milliseconds.
   *
   * @param perSecond documents a second at most, all together.
   * @returns confirmed documents a second.
   */
  async work(milliseconds: number, perSecond = Number.POSITIVE_INFINITY): Promise<number> {
    const before = this.confirmed;
    const began = performance.now();
    const until = began + milliseconds;
    const pauseMs = (this.#registers.length / perSecond) * 1_000;
    await Promise.all(
      this.#registers.map(async (register, index) => {
        let due = began + (pauseMs * index) / this.#registers.length;
        while (performance.now() < until) {
          if (due > performance.now())
            await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
          due = Math.max(due + pauseMs, performance.now() - 1_000);
          if (performance.now() < until) await this.#send(register.next().message);
        }
      }),
    );
    return (this.confirmed - before) / ((performance.now() - began) / 1_000);
  }

  async #send(message: Uint8Array): Promise<void> {
    const gate = { host: '127.0.0.1', port: this.#stage.gateway.port };
    for (;;) {
      try {
        const connection = await Connection.open(gate, PATIENCE_MS);
        try {
          await connection.ask(message, PATIENCE_MS);
          this.confirmed += 1;
          return;
        } finally {
          connection.close();
        }
      } catch (error) {
        if (!(error instanceof LineError)) throw error;
        this.unanswered += 1;
      }
    }
  }
}
