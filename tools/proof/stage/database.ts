import { join } from 'node:path';

import { migrate } from '@koreshok/db/migrations';
import mysql, { type Connection, type RowDataPacket } from 'mysql2/promise';

import {
  createDatabase,
  type DatabaseUrls,
  grantTables,
  type Mariadb,
  type MariadbOptions,
  startMariadb,
} from '../../mariadb/index.ts';
import { freePort } from '../../ports/free-port.ts';

const NAME = 'proof';

/** A durable MariaDB of a run's own, which can be killed and started again on the same port and data. */
export class StageDatabase {
  readonly urls: DatabaseUrls;
  readonly #options: MariadbOptions;
  #server: Mariadb;

  private constructor(options: MariadbOptions, server: Mariadb, urls: DatabaseUrls) {
    this.#options = options;
    this.#server = server;
    this.urls = urls;
  }

  /** Starts a server in an empty folder and makes the newest tables there. */
  static async open(folder: string, more: readonly string[] = []): Promise<StageDatabase> {
    const options: MariadbOptions = {
      dataDir: join(folder, 'mariadb'),
      port: await freePort(),
      redoLogMb: 128,
      more,
    };
    const server = await startMariadb(options);
    try {
      const urls = await createDatabase(server, NAME);
      await migrate(urls.migrator);
      await grantTables(server, NAME);
      return new StageDatabase(options, server, urls);
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  get pid(): number {
    return this.#server.pid;
  }

  /** Opens a connection of the server's administrator, in the database. The caller ends it. */
  async admin(): Promise<Connection> {
    const { socket } = this.#server;
    const connection = await mysql.createConnection({
      socketPath: socket,
      user: 'root',
      database: NAME,
      timezone: 'Z',
      supportBigNumbers: true,
    });
    await connection.query("SET NAMES utf8mb4, time_zone = '+00:00'");
    return connection;
  }

  /** The rows of one statement, read as the administrator. */
  async rows(sql: string, values: readonly unknown[] = []): Promise<RowDataPacket[]> {
    const connection = await this.admin();
    try {
      const [rows] = await connection.query<RowDataPacket[]>(sql, [...values]);
      return rows;
    } finally {
      await connection.end();
    }
  }

  /** Ends the server like a power cut of its process. */
  kill(): Promise<void> {
    return this.#server.kill();
  }

  /** Starts the killed server again. */
  async start(): Promise<void> {
    this.#server = await startMariadb(this.#options);
  }

  stop(): Promise<void> {
    return this.#server.stop();
  }
}
