import { ensureMonthPartitions, monthOf, shiftMonth } from '@koreshok/db/migrations';
import { outboxBacklog, purgeJobs, purgeOutbox } from '@koreshok/db/work';
import type { Clock } from '@koreshok/domain';
import type { Pool } from 'mysql2/promise';
import { orderHousekeeping } from './order-housekeeping.ts';
import type { WorkerMetrics } from '../metrics/index.ts';

const DAY_MS = 86_400_000;
const KEEP_FACTS_DAYS = 3;
const KEEP_JOBS_DAYS = 30;
const ROWS_AT_ONCE = 2_000;
const MONTHS_AHEAD = 3;

export interface SweepOptions {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly consumers: readonly string[];
  readonly metrics: WorkerMetrics;
}

/** Keeps the house: month partitions made ahead, handled facts and ended jobs gone, backlogs measured. */
export async function sweep({ pool, clock, consumers, metrics }: SweepOptions): Promise<void> {
  const now = clock.now();
  await makePartitions(pool, monthOf(now));
  await orderHousekeeping(pool, now);
  await purgeOutbox(pool, new Date(now.getTime() - KEEP_FACTS_DAYS * DAY_MS), ROWS_AT_ONCE);
  await purgeJobs(pool, new Date(now.getTime() - KEEP_JOBS_DAYS * DAY_MS), ROWS_AT_ONCE);
  for (const consumer of consumers) {
    const { waiting, oldest } = await outboxBacklog(pool, consumer);
    metrics.backlog.set({ consumer }, waiting);
    const age = oldest === null ? 0 : Math.max(0, now.getTime() - oldest.getTime()) / 1000;
    metrics.backlogAge.set({ consumer }, age);
  }
}

async function makePartitions(pool: Pool, month: number): Promise<void> {
  const connection = await pool.getConnection();
  try {
    await ensureMonthPartitions(connection, month, shiftMonth(month, MONTHS_AHEAD));
  } finally {
    connection.release();
  }
}
