export { type Migration, readMigrations } from './files.ts';
export { type DatabaseRole, grantsFor } from './grants.ts';
export { MigrationError, type MigrateOptions, migrate } from './migrate.ts';
export { purgeSignInJournal } from './purge-journal.ts';
export { ensureMonthPartitions, monthOf, partitionMonths, shiftMonth } from './partitions.ts';
