import { KnownError } from '@koreshok/domain';
import type { Arrival } from './arrival.ts';
import type { BatchSession } from './batch-session.ts';
import type { IntakeConnection } from './connection.ts';
import { isConflict, serverErrorNumber } from './errors.ts';
import { type BatchContext, type StoreOutcome, storeBatch } from './store-batch.ts';

export interface StoreContext<A extends Arrival> extends Omit<BatchContext<A>, 'thorough'> {
  /** After this many milliseconds a transaction is given up and its session thrown away. */
  readonly deadlineMs: number;
}

const ATTEMPTS_ALONE = 4;

/** The database did not finish a transaction in time. */
export class StoreDeadlineError extends KnownError {
  static override readonly known = 'StoreDeadlineError';
  readonly code = 'intake.deadline';
}

/**
 * Stores a batch. When the server refuses it, its documents are tried one by one, so that only what the refusal is about
 * fails; when the session is lost nothing is tried again, because only the register's own repeat can tell what was kept.
 *
 * @param arrivals at most one document per drive.
 * @returns one outcome per arrival, in order; it never throws.
 */
export async function storeArrivals<A extends Arrival>(
  connection: IntakeConnection,
  arrivals: readonly A[],
  context: StoreContext<A>,
): Promise<StoreOutcome[]> {
  try {
    return await attempt(connection, arrivals, context, false);
  } catch (error) {
    if (serverErrorNumber(error) === 0) return arrivals.map(() => ({ kind: 'failed', error }));
  }
  const outcomes: StoreOutcome[] = [];
  for (const arrival of arrivals) outcomes.push(await storeAlone(connection, arrival, context));
  return outcomes;
}

async function storeAlone<A extends Arrival>(
  connection: IntakeConnection,
  arrival: A,
  context: StoreContext<A>,
): Promise<StoreOutcome> {
  for (let tried = 1; ; tried += 1) {
    try {
      const [outcome] = await attempt(connection, [arrival], context, true);
      return outcome ?? { kind: 'failed', error: new Error('A batch of one came back empty') };
    } catch (error) {
      if (tried >= ATTEMPTS_ALONE || !isConflict(error)) return { kind: 'failed', error };
    }
  }
}

async function attempt<A extends Arrival>(
  connection: IntakeConnection,
  arrivals: readonly A[],
  context: StoreContext<A>,
  thorough: boolean,
): Promise<StoreOutcome[]> {
  const session = await connection.use();
  try {
    return await within(context.deadlineMs, storeBatch(session, arrivals, { ...context, thorough }));
  } catch (error) {
    await rollBack(connection, session, error);
    throw error;
  }
}

async function rollBack(connection: IntakeConnection, session: BatchSession, error: unknown): Promise<void> {
  if (serverErrorNumber(error) === 0) return connection.drop(session);
  try {
    await session.text('ROLLBACK');
  } catch {
    connection.drop(session);
  }
}

/** The driver says nothing more once its session is destroyed, so the wait has an end of its own. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new StoreDeadlineError(`The database took longer than ${milliseconds} ms`)),
      milliseconds,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
