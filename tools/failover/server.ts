import mysql, { type Connection, type RowDataPacket } from 'mysql2/promise';

import { type GtidPosition, readGtidPosition } from './gtid.ts';

const CONNECT_MS = 3_000;

/** What a server says of itself. */
export interface ServerState {
  readonly writable: boolean;
  /** Everything it has: as a replica what it has received, else what it has logged. */
  readonly position: GtidPosition;
  readonly positionText: string;
  /** Whom it follows, as host:port; null for one that follows nobody. */
  readonly follows: string | null;
  /** Whether both of a replica's threads run. */
  readonly replicating: boolean;
  /** As a primary: whether it waits for replicas, and for how many it could. */
  readonly semiSync: { readonly on: boolean; readonly clients: number };
}

/** One database server, reached as its administrator. */
export class Server {
  /** host:port, which may be printed; the url may not. */
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly #url: string;

  /** @param url `mysql://user:password@host:port` of a user that may replicate, set variables and read processes. */
  constructor(url: string) {
    const { hostname, port } = new URL(url);
    this.#url = url;
    this.host = hostname;
    this.port = Number(port === '' ? 3306 : port);
    this.name = `${this.host}:${this.port}`;
  }

  /** Runs work on a connection of its own. */
  async with<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    const connection = await mysql.createConnection({ uri: this.#url, connectTimeout: CONNECT_MS });
    try {
      return await work(connection);
    } finally {
      connection.destroy();
    }
  }

  /** Its state; null when it cannot be reached. */
  async look(): Promise<ServerState | null> {
    try {
      return await this.with(readState);
    } catch (error) {
      if (isUnreachable(error)) return null;
      throw error;
    }
  }

  async run(...statements: readonly string[]): Promise<void> {
    await this.with(async (connection) => {
      for (const statement of statements) await connection.query(statement);
    });
  }
}

const STATE = `SELECT @@read_only AS readOnly, @@gtid_current_pos AS position,
  @@rpl_semi_sync_master_enabled AS semiSync,
  (SELECT VARIABLE_VALUE FROM information_schema.GLOBAL_STATUS
   WHERE VARIABLE_NAME = 'RPL_SEMI_SYNC_MASTER_CLIENTS') AS clients`;

async function readState(connection: Connection): Promise<ServerState> {
  const [[own]] = await connection.query<RowDataPacket[]>(STATE);
  const [[replica]] = await connection.query<RowDataPacket[]>('SHOW SLAVE STATUS');
  const received = String(replica?.['Gtid_IO_Pos'] ?? '');
  const positionText = replica === undefined || received === '' ? String(own?.['position'] ?? '') : received;
  return {
    writable: Number(own?.['readOnly']) === 0,
    position: readGtidPosition(positionText),
    positionText,
    follows: replica === undefined ? null : `${replica['Master_Host']}:${replica['Master_Port']}`,
    replicating: replica?.['Slave_IO_Running'] === 'Yes' && replica['Slave_SQL_Running'] === 'Yes',
    semiSync: { on: Number(own?.['semiSync']) === 1, clients: Number(own?.['clients'] ?? 0) },
  };
}

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ECONNRESET',
  'PROTOCOL_CONNECTION_LOST',
]);

const isUnreachable = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && UNREACHABLE.has(String(error.code));
