import { PrismaMariaDb } from '@prisma/adapter-mariadb';
import { PrismaClient } from '../generated/prisma/client.ts';
import { SESSION_PROBE, SESSION_SETUP, sessionDifferences } from '../session/contract.ts';
import { openSession } from '../session/mysql2.ts';
import { poolConfig } from './pool.ts';

export interface DatabaseOptions {
  /** mysql://user:password@host:port/name */
  readonly url: string;
  /** Connections held open at most; a service never needs more than one at a time. */
  readonly poolSize: number;
}

/** The door to the rows. Reads for a user go through `scoped` or `scopedRows`, which know what he may see. */
export interface Database {
  /** Sees every tenant: for writes inside {@link inTransaction} and for work that no user asked for. */
  readonly unsafeClient: PrismaClient;
  close(): Promise<void>;
}

/**
 * Opens the database with every session under the contract of `session/contract.ts`.
 * @throws Error when it cannot be reached, or the server does not let a session be as it must.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  // A pool waits for a server that is not there; one plain connection tells at once.
  await (await openSession(options.url)).end();
  const unsafeClient = new PrismaClient({
    adapter: new PrismaMariaDb(poolConfig(options, SESSION_SETUP)),
    errorFormat: 'minimal',
  });
  try {
    const rows = await unsafeClient.$queryRawUnsafe<Record<string, unknown>[]>(SESSION_PROBE);
    const differences = sessionDifferences(rows[0] ?? {});
    if (differences.length > 0) {
      throw new Error(`The database session breaks the contract: ${differences.join('; ')}`);
    }
  } catch (error) {
    await unsafeClient.$disconnect();
    throw error;
  }
  return { unsafeClient, close: () => unsafeClient.$disconnect() };
}
