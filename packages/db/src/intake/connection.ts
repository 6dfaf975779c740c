import type { Connection } from 'mysql2/promise';
import { openSession } from '../session/mysql2.ts';
import { assertDurable, type DurabilityRules } from './durability.ts';

export interface IntakeConnectionOptions extends DurabilityRules {
  readonly url: string;
}

/**
 * One session that is opened when it is needed and opened anew once it is lost.
 *
 * ```
 * closed ──use──▶ opening ──session contract, durability──▶ open ──the server hangs up──▶ closed
 *                    └──────── anything else ──────────────────────────────────────────▶ closed
 * ```
 *
 * Its user runs one thing at a time.
 */
export class IntakeConnection {
  readonly #options: IntakeConnectionOptions;
  #connection: Connection | null = null;

  constructor(options: IntakeConnectionOptions) {
    this.#options = options;
  }

  /**
   * The open session; whoever is the first to use it after a loss waits for a new one.
   *
   * @throws NotDurableError when commits on this server could be lost, else the driver's error.
   */
  async use(): Promise<Connection> {
    if (this.#connection !== null) return this.#connection;
    const connection = await this.#open();
    try {
      await assertDurable(connection, this.#options);
    } catch (error) {
      connection.destroy();
      throw error;
    }
    this.#connection = connection;
    return connection;
  }

  /** Runs something that confirms nothing on a session of its own, which need not be durable. */
  async once<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    const connection = await this.#open();
    try {
      return await work(connection);
    } finally {
      connection.destroy();
    }
  }

  async #open(): Promise<Connection> {
    const connection = await openSession(this.#options.url);
    // Without a listener the driver would end the process when the server hangs up between two uses.
    connection.on('error', () => this.drop(connection));
    return connection;
  }

  /** Throws the session away: nothing that was begun on it may be taken for done. */
  drop(connection: Connection): void {
    if (this.#connection === connection) this.#connection = null;
    connection.destroy();
  }

  async close(): Promise<void> {
    const connection = this.#connection;
    this.#connection = null;
    await connection?.end().catch(() => connection.destroy());
  }
}
