import { type ClaimedJob, claimJob, finishJob, postponeJob, reportProgress } from '@koreshok/db/work';
import type { Clock } from '@koreshok/domain';
import type { Pool } from 'mysql2/promise';
import { retryAt } from '../outbox/backoff.ts';

/** Thrown inside a handler when the job was cancelled or its lease went to another worker. */
export class JobStopped extends Error {
  readonly why: 'cancelled' | 'lost';

  constructor(why: 'cancelled' | 'lost') {
    super(`The job was stopped: ${why}`);
    this.name = 'JobStopped';
    this.why = why;
  }
}

export interface JobProgress {
  /**
   * Reports how far the job is and prolongs its lease.
   * @param payload what another try is to begin from, in place of the payload so far.
   * @throws JobStopped when it must not go on.
   */
  report(done: number, total: number, payload?: unknown): Promise<void>;
}

/** Does a job; a repeated run after a crash goes on or does nothing twice. Returns the result for its reader. */
export type JobHandler = (job: ClaimedJob, progress: JobProgress) => Promise<string>;

export interface JobOptions {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly leaseSeconds: number;
  readonly handlers: ReadonlyMap<string, JobHandler>;
  readonly onFailure: (job: ClaimedJob, error: unknown) => void;
}

const MAX_ATTEMPTS = 5;

/** Jobs that run beside each other. */
export interface JobRunners {
  /** Begins one job, or waits for a place. Returns whether there is probably more to begin. */
  turn(): Promise<boolean>;
  /** Resolves when every job that was begun has ended. */
  ended(): Promise<void>;
}

/**
 * At most `atOnce` jobs beside each other, looked for by one: those that have nothing to do need not ask.
 * @param onError what keeps a job from being ended: it is tried again when its lease has run out.
 */
export function jobRunners(
  options: JobOptions,
  atOnce: number,
  onError: (error: unknown) => void,
): JobRunners {
  const { pool, clock, leaseSeconds, handlers } = options;
  const running = new Set<Promise<void>>();
  return {
    async turn() {
      if (running.size >= atOnce) {
        await Promise.race(running);
        return true;
      }
      const job = await claimJob(pool, [...handlers.keys()], leaseSeconds, clock.now());
      if (job === null) return false;
      const run = runJob(job, options)
        .catch(onError)
        .finally(() => running.delete(run));
      running.add(run);
      return true;
    },
    async ended() {
      await Promise.all(running);
    },
  };
}

/** Runs a job to an end, a retry or a stop. */
async function runJob(job: ClaimedJob, options: JobOptions): Promise<void> {
  const { pool, clock, handlers } = options;
  try {
    const handler = handlers.get(job.name);
    if (handler === undefined) throw new Error(`No handler for the job ${job.name}`);
    const result = await handler(job, progressOf(job, options));
    await finishJob(pool, job, 'done', result, clock.now());
  } catch (error) {
    await endBadly(job, error, options);
  }
}

function progressOf(job: ClaimedJob, { pool, clock, leaseSeconds }: JobOptions): JobProgress {
  return {
    async report(done, total, payload) {
      const leaseUntil = new Date(clock.now().getTime() + leaseSeconds * 1000);
      const answer = await reportProgress(pool, job, { done, total, payload }, leaseUntil);
      if (answer !== 'go on') throw new JobStopped(answer);
    },
  };
}

async function endBadly(job: ClaimedJob, error: unknown, options: JobOptions): Promise<void> {
  const { pool, clock } = options;
  if (error instanceof JobStopped) {
    if (error.why === 'cancelled') await finishJob(pool, job, 'cancelled', '', clock.now());
    return;
  }
  options.onFailure(job, error);
  const reason = error instanceof Error ? error.message : String(error);
  if (job.attempts >= MAX_ATTEMPTS) await finishJob(pool, job, 'failed', reason, clock.now());
  else await postponeJob(pool, job, retryAt(clock.now(), job.attempts, Math.random()), reason);
}
