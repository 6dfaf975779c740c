import { exact, kopecksOf, Prisma, scopedRows, type WholeColumn } from '@koreshok/db';
import { type Actor, accessFor, addKopecks, type Kopecks, NO_MONEY, subtractKopecks } from '@koreshok/domain';
import { addDaysToKey, type DayKey, dayKey, hourOfDay, registerTimeAt } from '@koreshok/fiscal/time';
import { z } from 'zod';
import { type ServiceContext, targetClient } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';

export const salesTodayInput = z.object({ clientId: idField.optional(), outletId: idField.optional() });
export type SalesTodayInput = z.input<typeof salesTodayInput>;

/** One hour of the registers' clocks today beside the same hour a week ago. Sums in kopecks, returns taken off. */
export interface SalesHour {
  readonly hour: number;
  readonly sum: Kopecks;
  readonly receipts: number;
  readonly previousSum: Kopecks;
  readonly previousReceipts: number;
}

export interface SalesToday {
  /** «2026-11-22» in the client's zone. */
  readonly day: string;
  readonly previousDay: string;
  /** The hour that runs now in the client's zone. */
  readonly currentHour: number;
  /** Always 24, from midnight. */
  readonly hours: readonly SalesHour[];
  readonly sum: Kopecks;
  readonly receipts: number;
  readonly refundSum: Kopecks;
  /** The other day up to the end of the hour that runs now. */
  readonly previousSumByNow: Kopecks;
  readonly previousSum: Kopecks;
}

interface Row {
  readonly hour: WholeColumn;
  readonly receipts: WholeColumn;
  readonly incomeSum: WholeColumn;
  readonly refundSum: WholeColumn;
}

/**
 * Today's turnover by hour against the same weekday a week ago.
 * @throws AppError `access.denied`, `client.not_found`.
 */
export async function salesToday(
  context: ServiceContext,
  actor: Actor,
  input: SalesTodayInput = {},
): Promise<SalesToday> {
  const query = readInput(salesTodayInput, input);
  const now = context.clock.now();
  const access = accessFor(actor, 'finance', 'read', now, 'sales');
  const clientId = await targetClient(context, access, query.clientId);
  const client = await context.database.unsafeClient.organization.findUniqueOrThrow({
    where: { id: clientId },
    select: { timeZone: true },
  });
  const wall = registerTimeAt(now, client.timeZone);
  const day = dayKey(wall);
  const previousDay = addDaysToKey(day, -7);
  const rows = await scopedRows<Row>(
    context.database,
    access,
    (scope) => Prisma.sql`
      SELECT h.hour, CAST(SUM(h.receipts) AS SIGNED) AS receipts, CAST(SUM(h.incomeSum) AS SIGNED) AS incomeSum,
        CAST(SUM(h.refundSum) AS SIGNED) AS refundSum
      FROM HourRollup h
      WHERE h.organizationId = ${clientId} AND ${scope.registerRows('h')}
        AND (${hoursOf(day)} OR ${hoursOf(previousDay)})
        AND ${query.outletId === undefined ? Prisma.sql`TRUE` : Prisma.sql`h.outletId = ${query.outletId}`}
      GROUP BY h.hour`,
  );
  return summed(rows, day, previousDay, hourOfDay(wall));
}

/** `yyyymmddhh` of midnight. */
const midnightOf = (day: DayKey) => Number(day.replaceAll('-', '')) * 100;

function hoursOf(day: DayKey): Prisma.Sql {
  return Prisma.sql`h.hour BETWEEN ${midnightOf(day)} AND ${midnightOf(day) + 23}`;
}

function summed(rows: readonly Row[], day: DayKey, previousDay: DayKey, currentHour: number): SalesToday {
  const byHour = new Map(rows.map((row) => [exact(row.hour), row]));
  const net = (row: Row | undefined) =>
    row === undefined ? NO_MONEY : subtractKopecks(kopecksOf(row.incomeSum), kopecksOf(row.refundSum));
  const hours = Array.from({ length: 24 }, (_, hour): SalesHour => {
    const today = byHour.get(midnightOf(day) + hour);
    const before = byHour.get(midnightOf(previousDay) + hour);
    return {
      hour,
      sum: net(today),
      receipts: exact(today?.receipts ?? 0),
      previousSum: net(before),
      previousReceipts: exact(before?.receipts ?? 0),
    };
  });
  const total = (value: (hour: SalesHour) => Kopecks) => addKopecks(...hours.map(value));
  const refunds = rows
    .filter((row) => exact(row.hour) >= midnightOf(day))
    .map((row) => kopecksOf(row.refundSum));
  return {
    day,
    previousDay,
    currentHour,
    hours,
    sum: total((hour) => hour.sum),
    receipts: hours.reduce((count, hour) => count + hour.receipts, 0),
    refundSum: addKopecks(...refunds),
    previousSumByNow: total((hour) => (hour.hour <= currentHour ? hour.previousSum : NO_MONEY)),
    previousSum: total((hour) => hour.previousSum),
  };
}
