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

/** What a stage needs of its database, whichever servers stand behind it. */
export interface ProofDatabase {
  readonly urls: DatabaseUrls;
  /** Opens a connection of the server's administrator, in the database. The caller ends it. */
  readonly admin: () => Promise<Connection>;
  readonly rows: (sql: string, values?: readonly unknown[]) => Promise<RowDataPacket[]>;
  readonly stop: () => Promise<void>;
}

/** A durable MariaDB of a run's own, which can be killed and started again on the same port and data. */
export class StageDatabase implements ProofDatabase {
  readonly urls: DatabaseUrls;
  readonly #options: MariadbOptions;
  readonly #onStopped: (() => void) | undefined;
  #server: Mariadb;

  private constructor(
    options: MariadbOptions,
    server: Mariadb,
    urls: DatabaseUrls,
    onStopped: (() => void) | undefined,
  ) {
    this.#options = options;
    this.#onStopped = onStopped;
    this.#server = server;
    this.urls = urls;
  }

  /** Starts a server in an empty folder and makes the newest tables there. */
  static async open(
    folder: string,
    { more = [], onStopped }: { readonly more?: readonly string[]; readonly onStopped?: () => void } = {},
  ): Promise<StageDatabase> {
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
      return new StageDatabase(options, server, urls, onStopped);
    } catch (error) {
      await server.stop();
      onStopped?.();
      throw error;
    }
  }

  get pid(): number {
    return this.#server.pid;
  }

  get socket(): string {
    return this.#server.socket;
  }

  get dataDir(): string {
    return this.#server.dataDir;
  }

  /** Opens a connection of the server's administrator, in the database. The caller ends it. */
  admin(): Promise<Connection> {
    return openAdmin(this.#server, NAME);
  }

  /** The rows of one statement, read as the administrator. */
  async rows(sql: string, values: readonly unknown[] = []): Promise<RowDataPacket[]> {
    return rowsOf(await this.admin(), sql, values);
  }

  /** Ends the server like a power cut of its process. */
  kill(): Promise<void> {
    return this.#server.kill();
  }

  /** Starts the killed server again. */
  async start(): Promise<void> {
    this.#server = await startMariadb(this.#options);
  }

  async stop(): Promise<void> {
    await this.#server.stop();
    this.#onStopped?.();
  }
}

/** Opens a connection of a server's administrator. The caller ends it. */
export async function openAdmin({ socket }: Mariadb, database: string): Promise<Connection> {
  const connection = await mysql.createConnection({
    socketPath: socket,
    user: 'root',
    database,
    timezone: 'Z',
    supportBigNumbers: true,
  });
  await connection.query("SET NAMES utf8mb4, time_zone = '+00:00'");
  return connection;
}

/** The rows of one statement; the connection is ended. */
export async function rowsOf(
  connection: Connection,
  sql: string,
  values: readonly unknown[],
): Promise<RowDataPacket[]> {
  try {
    const [rows] = await connection.query<RowDataPacket[]>(sql, [...values]);
    return rows;
  } finally {
    await connection.end();
  }
}
