import {
  dropExpiredPartitions,
  dropKeysOfMonth,
  expiredMonths,
  inTransaction,
  makeComingPartitions,
} from '@koreshok/db';
import { type FilesContext, type ServiceContext, writeAudit } from '../context/index.ts';
import { operatorIdOf } from './operator-id.ts';

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
 * Drops the documents whose five years are over, with their keys and the files their bytes were moved to, and writes
 * down that it did. For the daily clock; repeating it changes nothing, and a crash is made up for by the next time.
 */
export async function dropExpiredDocuments(context: FilesContext): Promise<PartitionChange[]> {
  const { database, clock } = context;
  const now = clock.now();
  let keys = 0;
  let files = 0;
  for (const month of await expiredMonths(database, 'FiscalDocument', now)) {
    keys += await dropKeysOfMonth(database, month);
    files += await dropFilesOfMonth(context, month);
  }
  const dropped = await dropExpiredPartitions(database, now);
  if (dropped.length === 0) return dropped;
  await inTransaction(database, async (transaction) =>
    writeAudit(transaction, null, now, {
      organizationId: await operatorIdOf(transaction),
      action: 'documents.expired',
      subjectType: 'Partition',
      subjectId: 'month',
      details: { dropped, keys, files },
    }),
  );
  return dropped;
}

async function dropFilesOfMonth({ database, files }: FilesContext, month: number): Promise<number> {
  const packs = await database.unsafeClient.archivePack.findMany({
    where: { month },
    select: { organizationId: true, id: true, sha256: true },
  });
  for (const { organizationId, id, sha256 } of packs) {
    await files.remove(sha256);
    await database.unsafeClient.archivePack.deleteMany({ where: { organizationId, id } });
  }
  return packs.length;
}
