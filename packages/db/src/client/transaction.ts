import { setTimeout as pause } from 'node:timers/promises';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Database } from './database.ts';
import { isRetryable } from './errors.ts';

/** The client inside a transaction. It sees every tenant: name the owner in every write and read. */
export type Transaction = Prisma.TransactionClient;

export interface TransactionOptions {
  /** Milliseconds the work may take, a retry starts anew; longer than a session waits for a lock. */
  readonly timeout?: number;
  readonly attempts?: number;
}

const TIMEOUT = 15_000;
const ATTEMPTS = 5;

/**
 * Runs work in one READ COMMITTED transaction and again from the start when the database asks for it (1205, 1213,
 * 1020). The work may run several times: it does nothing outside the database.
 * @throws whatever the work throws, after the rollback.
 */
export async function inTransaction<T>(
  database: Database,
  work: (transaction: Transaction) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  const attempts = options.attempts ?? ATTEMPTS;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.unsafeClient.$transaction(work, {
        timeout: options.timeout ?? TIMEOUT,
        maxWait: 10_000,
      });
    } catch (error) {
      if (attempt >= attempts || !isRetryable(error)) throw error;
      // The losers of a deadlock come back at different moments.
      await pause(attempt * 20 + Math.random() * 30);
    }
  }
}
