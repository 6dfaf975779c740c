import { join } from 'node:path';

import { migrate } from '@koreshok/db/migrations';
import type { Connection, RowDataPacket } from 'mysql2/promise';

import { Server } from '../../failover/server.ts';
import {
  createDatabase,
  type DatabaseUrls,
  databaseUrls,
  grantTables,
  type Mariadb,
  startMariadb,
} from '../../mariadb/index.ts';
import { openAdmin, type ProofDatabase, rowsOf } from '../stage/index.ts';
import { FloatingAddress } from './address.ts';

const NAME = 'proof';
const SERVERS = 3;
/** The longest wait for a replica that the server knows: it never falls back to asynchronous. */
const UNBOUNDED_MS = 4_294_967_295;
const REPLICATION = { user: 'replication', password: 'replication' };
const FAILOVER = { user: 'failover', password: 'failover' };

/** A primary and two replicas that acknowledge each commit, under one address. */
export class ReplicaSet implements ProofDatabase {
  readonly urls: DatabaseUrls;
  readonly servers: readonly Mariadb[];
  readonly #address: FloatingAddress;
  #primary: Mariadb;

  private constructor(servers: readonly Mariadb[], primary: Mariadb, address: FloatingAddress) {
    this.servers = servers;
    this.#primary = primary;
    this.#address = address;
    this.urls = databaseUrls({ port: address.port, database: NAME });
  }

  /** Starts three servers in an empty folder, lets two follow the first, and makes the newest tables there. */
  static async open(folder: string): Promise<ReplicaSet> {
    const servers: Mariadb[] = [];
    try {
      for (let id = 1; id <= SERVERS; id += 1) servers.push(await startServer(folder, id));
      const [primary, ...replicas] = servers;
      if (primary === undefined) throw new Error('there is no server');
      await run(primary, [
        ...[REPLICATION, FAILOVER].map(
          ({ user, password }) => `CREATE USER '${user}'@'%' IDENTIFIED BY '${password}'`,
        ),
        `GRANT REPLICATION SLAVE ON *.* TO '${REPLICATION.user}'@'%'`,
        `GRANT BINLOG ADMIN, BINLOG MONITOR, REPLICA MONITOR, REPLICATION MASTER ADMIN, REPLICATION SLAVE ADMIN,
          READ_ONLY ADMIN, PROCESS, CONNECTION ADMIN, RELOAD, SUPER ON *.* TO '${FAILOVER.user}'@'%'`,
      ]);
      for (const replica of replicas)
        await run(replica, [
          'SET GLOBAL read_only = ON',
          `CHANGE MASTER TO MASTER_HOST = '127.0.0.1', MASTER_PORT = ${primary.port},
            MASTER_USER = '${REPLICATION.user}', MASTER_PASSWORD = '${REPLICATION.password}',
            MASTER_CONNECT_RETRY = 1, MASTER_USE_GTID = slave_pos`,
          'START SLAVE',
        ]);
      await run(primary, ['SET GLOBAL rpl_semi_sync_master_enabled = ON']);
      const address = await FloatingAddress.open(primary.port);
      const set = new ReplicaSet(servers, primary, address);
      const urls = await createDatabase(primary, NAME);
      await migrate(urls.migrator);
      await grantTables(primary, NAME);
      return set;
    } catch (error) {
      for (const server of servers) await server.kill();
      throw error;
    }
  }

  get primary(): Mariadb {
    return this.#primary;
  }

  get replicas(): readonly Mariadb[] {
    return this.servers.filter((server) => server !== this.#primary);
  }

  /** The addresses by which the failover command reaches the servers. */
  get failoverUrls(): readonly string[] {
    return this.servers.map(({ port }) => `mysql://${FAILOVER.user}:${FAILOVER.password}@127.0.0.1:${port}`);
  }

  /** The servers as the failover command sees them. */
  get seen(): readonly Server[] {
    return this.failoverUrls.map((url) => new Server(url));
  }

  admin(): Promise<Connection> {
    return openAdmin(this.#primary, NAME);
  }

  async rows(sql: string, values: readonly unknown[] = []): Promise<RowDataPacket[]> {
    return rowsOf(await this.admin(), sql, values);
  }

  /** Lets the address lead to another server from now on. */
  moveTo(port: number): void {
    const primary = this.servers.find((server) => server.port === port);
    if (primary === undefined) throw new Error(`no server listens on ${port}`);
    this.#primary = primary;
    this.#address.move(port);
  }

  async stop(): Promise<void> {
    await this.#address.close();
    // A primary whose replicas are gone would wait for them with its last commit, and a killed one is gone already.
    for (const server of this.servers) await server.kill();
  }
}

function startServer(folder: string, id: number): Promise<Mariadb> {
  return startMariadb({
    dataDir: join(folder, `mariadb-${id}`),
    bufferPoolMb: 128,
    redoLogMb: 128,
    more: [
      `--server-id=${id}`,
      '--log-bin=binlog',
      '--log-slave-updates=ON',
      '--sync-binlog=1',
      '--gtid-strict-mode=ON',
      '--relay-log=relay',
      '--rpl-semi-sync-slave-enabled=ON',
      '--rpl-semi-sync-master-wait-point=AFTER_SYNC',
      `--rpl-semi-sync-master-timeout=${UNBOUNDED_MS}`,
    ],
  });
}

/** Runs statements on one server as its administrator. */
export async function run(server: Mariadb, statements: readonly string[]): Promise<void> {
  const admin = await server.admin();
  try {
    for (const statement of statements) await admin.query(statement);
  } finally {
    await admin.end();
  }
}
