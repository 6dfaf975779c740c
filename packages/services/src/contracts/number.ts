import { Prisma, type Transaction } from '@koreshok/db';

/**
 * Takes the next number of a series. The row stays locked until the transaction ends, and a rollback gives the number
 * back: a series has no gaps and no repeats.
 */
export async function takeNumber(
  transaction: Transaction,
  organizationId: string,
  series: string,
): Promise<number> {
  await transaction.$executeRaw(
    Prisma.sql`INSERT INTO NumberSeries (organizationId, series, next) VALUES (${organizationId}, ${series}, 2)
      ON DUPLICATE KEY UPDATE next = next + 1`,
  );
  const row = await transaction.numberSeries.findUniqueOrThrow({
    where: { organizationId_series: { organizationId, series } },
    select: { next: true },
  });
  return row.next - 1;
}
