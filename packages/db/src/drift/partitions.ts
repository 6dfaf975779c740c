/** How a table is split; Prisma cannot say it, so it stands here and is checked against the database. */
export type Partitioning = { readonly method: 'RANGE' | 'KEY'; readonly expression: string };

/** Tables split by month of receipt: yyyymm in UTC. */
const BY_MONTH: Partitioning = { method: 'RANGE', expression: '`month`' };

export const PARTITIONED_TABLES: ReadonlyMap<string, Partitioning> = new Map([
  ['FiscalDocument', BY_MONTH],
  ['Acknowledgement', BY_MONTH],
  ['MarkingDocument', BY_MONTH],
  ['Receipt', BY_MONTH],
  ['ReceiptItems', BY_MONTH],
  ['ReceiptItem', BY_MONTH],
  ['DocumentKey', { method: 'KEY', expression: '`fn`' }],
]);

/** The tables whose month partitions are made ahead and dropped after five years. */
export const MONTHLY_TABLES: readonly string[] = [...PARTITIONED_TABLES]
  .filter(([, partitioning]) => partitioning.method === 'RANGE')
  .map(([table]) => table);
