import { dropExpiredPartitions, inTransaction, makeComingPartitions } from '@koreshok/db';
import { type ServiceContext, writeAudit } from '../context/index.ts';

export interface PartitionChange {
  readonly table: string;
  /** yyyymm. */
  readonly months: readonly number[];
}

/** Makes month partitions three months ahead. For the daily clock; repeating it changes nothing. */
export async function keepPartitionsAhead(context: ServiceContext): Promise<PartitionChange[]> {
  return makeComingPartitions(context.database, context.clock.now());
}

/**
 * Drops the documents whose five years are over and writes down that it did. For the monthly clock; repeating it
 * changes nothing.
 */
export async function dropExpiredDocuments(context: ServiceContext): Promise<PartitionChange[]> {
  const now = context.clock.now();
  const dropped = await dropExpiredPartitions(context.database, now);
  if (dropped.length === 0) return dropped;
  const operator = await context.database.unsafeClient.organization.findFirstOrThrow({
    where: { kind: 'operator' },
    select: { id: true },
  });
  await inTransaction(context.database, (transaction) =>
    writeAudit(transaction, null, now, {
      organizationId: operator.id,
      action: 'documents.expired',
      subjectType: 'Partition',
      subjectId: 'month',
      details: { dropped },
    }),
  );
  return dropped;
}
