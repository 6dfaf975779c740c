import { Connection, type GateAddress, LineError } from '@koreshok/simulators/line';

const CONNECT_MS = 10_000;
const ANSWER_MS = 30_000;
/** Silence may mean «held» as well as «try again»; so often it is asked again before it is believed. */
const MOST_TRIES = 3;

/** One of many connections that all claim to be the same register. */
export class Racer {
  readonly #gate: GateAddress;
  #connection: Connection | null = null;
  /** Attempts that got no answer. */
  silences = 0;

  constructor(gate: GateAddress) {
    this.#gate = gate;
  }

  /** The container of the answer; null when the gate stays silent again and again. */
  async push(message: Uint8Array): Promise<Buffer | null> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      try {
        if (this.#connection === null || this.#connection.dead)
          this.#connection = await Connection.open(this.#gate, CONNECT_MS);
        const { body } = await this.#connection.ask(message, ANSWER_MS);
        return Buffer.from(body);
      } catch (error) {
        if (!(error instanceof LineError)) throw error;
        this.silences += 1;
      }
    }
    return null;
  }

  close(): void {
    this.#connection?.close();
  }
}
