import { type Database, openDatabase } from '@koreshok/db';
import {
  aBrand,
  aClient,
  anActor,
  anAgent,
  anAttribution,
  anOperator,
  anOutlet,
  aRegister,
  aReseller,
  aServiceCenter,
  type BuiltRegister,
  type StoredDocument,
} from '@koreshok/db/builders';
import { projectDocuments } from '@koreshok/db/projections';
import { createTestDatabase } from '@koreshok/db/testing';
import { ManualClock } from '@koreshok/domain';
import { type RegisterTime, registerTimeAt } from '@koreshok/fiscal/time';
import mysql from 'mysql2/promise';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type FilesContext, withFiles } from '../../src/context/index.ts';

/** A database of its own, services on it, and a clock that stands at noon of Moscow of the day the test runs. */
export interface World {
  readonly context: FilesContext & { readonly clock: ManualClock };
  readonly database: Database;
  /** The database as the worker's user, for looks past the services. */
  readonly url: string;
  /** Brings projections up to date with stored documents, as the worker does. */
  project(...documents: readonly StoredDocument[]): Promise<void>;
  /** What a right clock in Moscow shows, so many hours from the world's noon. */
  wall(hours?: number): RegisterTime;
  /** The instant so many hours from the world's noon. */
  instant(hours?: number): Date;
  close(): Promise<void>;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MOSCOW = 3 * HOUR;

export async function openWorld(): Promise<World> {
  const own = await createTestDatabase();
  const database = await openDatabase({ url: own.urls.worker, poolSize: 4 });
  const files = await mkdtemp(path.join(tmpdir(), 'koreshok-files-'));
  // Partitions are there for the months around the run, so the day is that of the run.
  const noon = Math.floor((Date.now() + MOSCOW) / DAY) * DAY + DAY / 2 - MOSCOW;
  const clock = new ManualClock(new Date(noon));
  const instant = (hours = 0) => new Date(noon + hours * HOUR);
  return {
    context: withFiles({ database, clock }, files),
    database,
    url: own.urls.worker,
    instant,
    wall: (hours = 0) => registerTimeAt(instant(hours), 'Europe/Moscow'),
    project: async (...documents) => {
      const connection = await mysql.createConnection({ uri: own.urls.worker, timezone: 'Z' });
      try {
        await connection.query("SET time_zone = '+00:00'");
        await projectDocuments(
          connection,
          documents.map(({ fn, number, month }) => [fn, number, month] as const),
        );
      } finally {
        await connection.end();
      }
    },
    close: async () => {
      await database.close();
      await own.drop();
      await rm(files, { recursive: true, force: true });
    },
  };
}

/** Everybody there is: an operator, a reseller with an agent and a service centre, and clients of both. */
export async function aTown(world: World) {
  const { database } = world;
  const operator = await anOperator(database);
  const reseller = await aReseller(database, operator);
  const otherReseller = await aReseller(database, operator);
  const agent = await anAgent(database, reseller);
  const serviceCenter = await aServiceCenter(database, reseller);
  const client = await aClient(database, reseller);
  const neighbour = await aClient(database, reseller);
  const direct = await aClient(database, operator);
  await anAttribution(database, client, agent, world.instant(-48));
  await aBrand(database, operator, 'operator.example.ru');
  await aBrand(database, reseller, 'kassa.example.ru');
  await aBrand(database, otherReseller, 'drugaya.example.ru');
  const addedAt = world.instant(-48);
  const shop = await anOutlet(database, client, { name: 'Магазин на Ленина' });
  const kiosk = await anOutlet(database, client, { name: 'Киоск у вокзала' });
  const register = await aRegister(database, client, shop, { name: 'Касса 1', addedAt });
  const kioskRegister = await aRegister(database, client, kiosk, { name: 'Касса 2', addedAt });
  const neighbourRegister = await aRegister(database, neighbour, await anOutlet(database, neighbour), {
    addedAt,
  });
  const directRegister = await aRegister(database, direct, await anOutlet(database, direct), { addedAt });
  return {
    operator,
    reseller,
    otherReseller,
    agent,
    serviceCenter,
    client,
    neighbour,
    direct,
    shop,
    kiosk,
    register,
    kioskRegister,
    neighbourRegister,
    directRegister,
    as: {
      operator: anActor(operator),
      reseller: anActor(reseller),
      otherReseller: anActor(otherReseller),
      agent: anActor(agent),
      serviceCenter: anActor(serviceCenter),
      client: anActor(client),
      neighbour: anActor(neighbour),
      direct: anActor(direct),
      kioskTechnician: anActor(client, { role: 'technician', outletIds: [kiosk.id] }),
      kioskViewer: anActor(client, { role: 'viewer', outletIds: [kiosk.id] }),
    },
  };
}

export type Town = Awaited<ReturnType<typeof aTown>>;
export type { BuiltRegister };
