import { exact, type WholeColumn } from '@koreshok/db';
import { MOSCOW_OFFSET_MS } from '@koreshok/domain';
import type { ServiceContext } from '../context/index.ts';
import { recordDuty } from '../duties/record.ts';

const DAY = 86_400_000;

/** Counts of one day of marking, by where it was to go and what was said of it. */
export interface MarkingDay {
  /** Moscow's day, `2026-11-23`. */
  readonly day: string;
  readonly receipts: Readonly<Record<string, number>>;
  readonly notices: Readonly<Record<string, number>>;
}

/**
 * Puts the report on yesterday's marking messages on record, once a Moscow day (54-FZ art. 4.5: at least daily). A day
 * without any is reported as well.
 */
export async function recordMarkingReport(context: ServiceContext): Promise<void> {
  const now = context.clock.now().getTime();
  const today = Math.floor((now + MOSCOW_OFFSET_MS) / DAY) * DAY - MOSCOW_OFFSET_MS;
  const from = new Date(today - DAY);
  const day = new Date(today - DAY + MOSCOW_OFFSET_MS).toISOString().slice(0, 10);
  const uniqueKey = `marking_report:${day}`;
  const { unsafeClient } = context.database;
  const known = await unsafeClient.operatorDuty.findFirst({ where: { uniqueKey }, select: { id: true } });
  if (known !== null) return;
  const operator = await unsafeClient.organization.findFirst({
    where: { kind: 'operator' },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  if (operator === null) return;
  await recordDuty(context, {
    organizationId: operator.id,
    kind: 'marking_report',
    subject: day,
    payload: { ...(await markingDay(context, from, new Date(today), day)) },
    uniqueKey,
    at: new Date(today),
  });
}

async function markingDay(context: ServiceContext, from: Date, to: Date, day: string): Promise<MarkingDay> {
  const rows = await context.database.unsafeClient.$queryRaw<
    { target: string; verdict: string | null; count: WholeColumn }[]
  >`
    SELECT target, verdict, COUNT(*) AS count FROM MarkingDocument
    WHERE receivedAt >= ${from} AND receivedAt < ${to} GROUP BY target, verdict`;
  const of = (target: string) =>
    Object.fromEntries(
      rows
        .filter((row) => row.target === target)
        .map(({ verdict, count }) => [verdict ?? 'not_sent', exact(count)]),
    );
  return { day, receipts: of('marking'), notices: of('marking_notice') };
}
