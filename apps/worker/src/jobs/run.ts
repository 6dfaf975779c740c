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

/** One turn: takes one job and runs it to an end, a retry or a stop. Returns whether there was one. */
export async function runOneJob(options: JobOptions): Promise<boolean> {
  const { pool, clock, leaseSeconds, handlers } = options;
  if (handlers.size === 0) return false;
  const job = await claimJob(pool, [...handlers.keys()], leaseSeconds, clock.now());
  if (job === null) return false;
  try {
    const handler = handlers.get(job.name);
    if (handler === undefined) throw new Error(`No handler for the job ${job.name}`);
    const result = await handler(job, progressOf(job, options));
    await finishJob(pool, job, 'done', result, clock.now());
  } catch (error) {
    await endBadly(job, error, options);
  }
  return true;
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
