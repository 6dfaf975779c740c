import { type Confirmation, decodeConfirmation } from '@koreshok/fiscal/confirmation';
import { FiscalDecodeError } from '@koreshok/fiscal/errors';
import type { Frame } from '@koreshok/fiscal/frame';

import { Connection, type GateAddress } from './connection.ts';
import { LineError } from './error.ts';

export interface LineOptions {
  /** How long a connection may take to be made, 3 s by default as in real registers. */
  readonly connectTimeoutMs?: number;
  /** How long an answer may take, 3 s by default as in real registers. */
  readonly answerTimeoutMs?: number;
  /** Keeps one connection for all documents instead of making one for each, as most registers do. */
  readonly keepOpen?: boolean;
}

/** An answer and how long it took, connecting included. */
export interface Answer {
  readonly confirmation: Confirmation;
  readonly milliseconds: number;
}

/** A register's way to its operator. */
export class RegisterLine {
  readonly #address: GateAddress;
  readonly #connectTimeoutMs: number;
  readonly #answerTimeoutMs: number;
  readonly #keepOpen: boolean;
  readonly #open = new Set<Connection>();
  #kept: Connection | null = null;

  constructor(address: GateAddress, options: LineOptions = {}) {
    this.#address = address;
    this.#connectTimeoutMs = options.connectTimeoutMs ?? 3_000;
    this.#answerTimeoutMs = options.answerTimeoutMs ?? 3_000;
    this.#keepOpen = options.keepOpen ?? false;
  }

  /**
   * Sends one session message and reads the confirmation.
   *
   * @throws LineError
   */
  async exchange(message: Uint8Array): Promise<Answer> {
    const started = performance.now();
    const connection = await this.#connect();
    try {
      const frame = await connection.ask(message, this.#answerTimeoutMs);
      const confirmation = confirmationIn(frame);
      return { confirmation, milliseconds: performance.now() - started };
    } finally {
      if (!this.#keepOpen || connection.dead) this.#drop(connection);
    }
  }

  /** Sends bytes over a connection of their own and breaks off without waiting for an answer. */
  async sendAndBreakOff(bytes: Uint8Array): Promise<void> {
    const connection = await Connection.open(this.#address, this.#connectTimeoutMs);
    await connection.sendAndBreakOff(bytes);
  }

  /** Closes every connection; what waits for an answer fails at once. */
  close(): void {
    for (const connection of this.#open) this.#drop(connection);
  }

  async #connect(): Promise<Connection> {
    if (this.#kept?.dead === false) return this.#kept;
    const opened = await Connection.open(this.#address, this.#connectTimeoutMs);
    this.#open.add(opened);
    if (this.#keepOpen) this.#kept = opened;
    return opened;
  }

  #drop(connection: Connection): void {
    this.#open.delete(connection);
    if (this.#kept === connection) this.#kept = null;
    connection.close();
  }
}

function confirmationIn({ header, body }: Frame): Confirmation {
  try {
    return decodeConfirmation(body, header.formatVersion ?? '1.2');
  } catch (error) {
    if (error instanceof FiscalDecodeError) throw new LineError('line.unreadable', error.code);
    throw error;
  }
}
