interface Stoppable {
  readonly stop: () => Promise<void>;
}

/** Things that run, stopped in the reverse order of their start. */
export class Stack {
  readonly #running: Stoppable[] = [];

  async add<T extends Stoppable>(starting: Promise<T>): Promise<T> {
    const running = await starting;
    this.#running.push(running);
    return running;
  }

  async stop(): Promise<void> {
    for (const running of this.#running.splice(0).toReversed()) await running.stop();
  }
}
