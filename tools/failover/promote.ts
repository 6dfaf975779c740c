import { setTimeout as wait } from 'node:timers/promises';

import type { RowDataPacket } from 'mysql2/promise';

import { furthest } from './gtid.ts';
import type { Server, ServerState } from './server.ts';

/** The promotion was not begun, or was left before anything could be written twice; the text says what to mend. */
export class FailoverRefused extends Error {
  override readonly name = 'FailoverRefused';
}

export interface PromoteOptions {
  readonly servers: readonly Server[];
  /** Somebody has made sure that servers that cannot be reached will not come back as primary: power off, port shut. */
  readonly fenced: boolean;
  readonly say: (line: string) => void;
}

const APPLY_SECONDS = 120;
const FOLLOW_MS = 60_000;
const LOOK_EVERY_MS = 100;
/** The longest the server knows, 49 days: a commit waits for a replica, it is never taken for safe without one. */
const UNBOUNDED_MS = 4_294_967_295;

interface Standing {
  readonly server: Server;
  readonly state: ServerState;
  readonly position: ServerState['position'];
}

/**
 * Makes the replica that has the most the primary and lets the others follow it. It opens for writing last, once a
 * replica acknowledges, so that nothing is confirmed that one machine alone has.
 *
 * @returns the new primary.
 * @throws FailoverRefused when a primary is still writable or unfenced, no replica is left, or histories have parted.
 */
export async function promote({ servers, fenced, say }: PromoteOptions): Promise<Server> {
  const before = await lookAtAll(servers);
  const writable = before.find(({ state }) => state.writable);
  if (writable !== undefined)
    throw new FailoverRefused(
      `${writable.server.name} still takes writes: stop it, or make it read-only, and end its sessions first`,
    );
  const silent = servers.filter((server) => !before.some((standing) => standing.server === server));
  if (silent.length > 0 && !fenced)
    throw new FailoverRefused(
      `${silent.map(({ name }) => name).join(', ')} cannot be reached: make sure it cannot come back as primary, then say --fenced`,
    );
  const replicas = before.filter(({ state }) => state.follows !== null);
  if (replicas.length < 2)
    throw new FailoverRefused('two replicas are needed: one to promote and one to acknowledge its commits');
  for (const { server } of replicas) await settle(server, say);
  const settled = (await lookAtAll(servers)).filter(({ state }) => state.follows !== null);
  const chosen = furthest(settled);
  if (chosen === undefined)
    throw new FailoverRefused(
      `no replica has everything: ${settled.map(({ server, state }) => `${server.name} at ${state.positionText}`).join(', ')}`,
    );
  say(`${chosen.server.name} has the most, ${chosen.state.positionText}`);
  await takeOver(chosen.server);
  for (const { server } of settled) if (server !== chosen.server) await follow(server, chosen.server, say);
  await untilAcknowledged(chosen.server);
  await chosen.server.run('SET GLOBAL read_only = OFF');
  say(`${chosen.server.name} is the primary`);
  return chosen.server;
}

async function lookAtAll(servers: readonly Server[]): Promise<Standing[]> {
  const looked = await Promise.all(servers.map(async (server) => ({ server, state: await server.look() })));
  return looked.flatMap(({ server, state }) =>
    state === null ? [] : [{ server, state, position: state.position }],
  );
}

/** Lets a replica receive nothing more, and apply all it has received. */
async function settle(server: Server, say: (line: string) => void): Promise<void> {
  await server.with(async (connection) => {
    await connection.query('STOP SLAVE IO_THREAD');
    await connection.query('START SLAVE SQL_THREAD');
    const [[status]] = await connection.query<RowDataPacket[]>('SHOW SLAVE STATUS');
    const received = String(status?.['Gtid_IO_Pos'] ?? '');
    if (received === '') return;
    const [[row]] = await connection.query<RowDataPacket[]>('SELECT MASTER_GTID_WAIT(?, ?) AS late', [
      received,
      APPLY_SECONDS,
    ]);
    if (Number(row?.['late']) !== 0)
      throw new FailoverRefused(`${server.name} has not applied what it received within ${APPLY_SECONDS} s`);
    say(`${server.name} has applied all it received, ${received}`);
  });
}

async function takeOver(server: Server): Promise<void> {
  await server.run(
    'STOP SLAVE',
    'RESET SLAVE ALL',
    'SET GLOBAL rpl_semi_sync_slave_enabled = OFF',
    "SET GLOBAL rpl_semi_sync_master_wait_point = 'AFTER_SYNC'",
    `SET GLOBAL rpl_semi_sync_master_timeout = ${UNBOUNDED_MS}`,
    'SET GLOBAL rpl_semi_sync_master_enabled = ON',
  );
}

async function follow(server: Server, primary: Server, say: (line: string) => void): Promise<void> {
  await server.with(async (connection) => {
    await connection.query('STOP SLAVE');
    await connection.query('CHANGE MASTER TO MASTER_HOST = ?, MASTER_PORT = ?, MASTER_USE_GTID = slave_pos', [
      primary.host,
      primary.port,
    ]);
    await connection.query('START SLAVE');
  });
  say(`${server.name} follows ${primary.name}`);
}

async function untilAcknowledged(primary: Server): Promise<void> {
  const deadline = Date.now() + FOLLOW_MS;
  for (;;) {
    const state = await primary.look();
    if (state?.semiSync.on === true && state.semiSync.clients > 0) return;
    if (Date.now() > deadline)
      throw new FailoverRefused(
        `no replica acknowledges ${primary.name}'s commits; it stays read-only until one does`,
      );
    await wait(LOOK_EVERY_MS);
  }
}
