export { type ActualTable, actualTables } from './actual.ts';
export { TABLE_COLLATION } from './collation.ts';
export { driftBetween } from './compare.ts';
export { draftCreateTables } from './draft.ts';
export { expectedTables } from './expected.ts';
export { MONTHLY_TABLES, PARTITIONED_TABLES } from './partitions.ts';
export type { Column, ForeignKey, Key, Table } from './table.ts';
