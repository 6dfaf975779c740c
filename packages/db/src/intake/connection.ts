import type { Connection } from 'mysql2/promise';
import { BatchSession } from './batch-session.ts';
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
  #session: BatchSession | null = null;

  constructor(options: IntakeConnectionOptions) {
    this.#options = options;
  }

  /**
   * The open session; whoever is the first to use it after a loss waits for a new one.
   *
   * @throws NotDurableError when commits on this server could be lost, else the driver's error.
   */
  async use(): Promise<BatchSession> {
    if (this.#session !== null) return this.#session;
    const session = await this.#open();
    try {
      await assertDurable(session.connection, this.#options);
    } catch (error) {
      session.destroy();
      throw error;
    }
    this.#session = session;
    return session;
  }

  /** Runs something that confirms nothing on a session of its own, which need not be durable. */
  async once<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    const session = await this.#open();
    try {
      return await work(session.connection);
    } finally {
      session.destroy();
    }
  }

  #open(): Promise<BatchSession> {
    return BatchSession.open(this.#options.url, (lost) => this.drop(lost));
  }

  /** Throws the session away: nothing that was begun on it may be taken for done. */
  drop(session: BatchSession): void {
    if (this.#session === session) this.#session = null;
    session.destroy();
  }

  async close(): Promise<void> {
    const session = this.#session;
    this.#session = null;
    await session?.end();
  }
}
