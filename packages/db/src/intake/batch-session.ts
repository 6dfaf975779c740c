import {
  type Connection as CoreConnection,
  createConnection,
  format,
  type ResultSetHeader,
  type RowDataPacket,
} from 'mysql2';
import type { Connection } from 'mysql2/promise';
import { mysql2Options, prepareSession } from '../session/mysql2.ts';

/** What a statement may be given. */
export type Value = string | number | Date | Buffer | null;

/** A statement without values is taken as it is: the driver would look through all its bytes for places to put them. */
function queryFormat(sql: string, values: unknown): string {
  return Array.isArray(values) && values.length > 0 ? format(sql, values, false, 'Z') : sql;
}

/**
 * A session for batches. The driver's own promises note a stack for every statement, which is a twentieth of a batch's
 * cost; these do not, and an error still says which statement it was by its message.
 */
export class BatchSession {
  readonly #core: CoreConnection;
  /** The same session for whoever is in no hurry. */
  readonly connection: Connection;

  private constructor(core: CoreConnection) {
    this.#core = core;
    this.connection = core.promise();
  }

  /**
   * Opens a session that obeys the contract.
   *
   * @param onLost called when the server hangs up between two statements.
   * @throws the driver's error, or Error when the server does not let the session be as it must.
   */
  static async open(url: string, onLost: (session: BatchSession) => void): Promise<BatchSession> {
    const core = createConnection({ ...mysql2Options(url), multipleStatements: true, queryFormat });
    const session = new BatchSession(core);
    // Without a listener the driver would end the process.
    core.on('error', () => onLost(session));
    try {
      await prepareSession(session.connection);
    } catch (error) {
      core.destroy();
      throw error;
    }
    return session;
  }

  /** Rows of a prepared statement. */
  rows(sql: string, values: Value[]): Promise<RowDataPacket[]> {
    return new Promise((resolve, reject) => {
      this.#core.execute<RowDataPacket[]>(sql, values, (error, rows) =>
        error === null ? resolve(rows) : reject(error),
      );
    });
  }

  /** Runs a prepared statement that changes rows. */
  run(sql: string, values: Value[]): Promise<ResultSetHeader> {
    return new Promise((resolve, reject) => {
      this.#core.execute<ResultSetHeader>(sql, values, (error, header) =>
        error === null ? resolve(header) : reject(error),
      );
    });
  }

  /** Runs statements whose values stand in them as literals (literals.ts), in one packet. The first error ends them. */
  text(sql: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#core.query(sql, (error) => (error === null ? resolve() : reject(error)));
    });
  }

  /** Like `text`; gives the rows of each statement, an empty list for one that has none. */
  read(statements: readonly string[]): Promise<RowDataPacket[][]> {
    return new Promise((resolve, reject) => {
      this.#core.query<RowDataPacket[][]>(statements.join('; '), (error, results) =>
        error === null
          ? resolve(results.map((result) => (Array.isArray(result) ? result : [])))
          : reject(error),
      );
    });
  }

  destroy(): void {
    this.#core.destroy();
  }

  /** Says good-bye to the server. */
  async end(): Promise<void> {
    await this.connection.end().catch(() => this.destroy());
  }
}
