export { type Database, type DatabaseOptions, openDatabase } from './database.ts';
export { databaseErrorCode, isRetryable, isUniqueViolation } from './errors.ts';
export { exact, exactOrNull, kopecksOf, type WholeColumn } from './numbers.ts';
export { inTransaction, type Transaction, type TransactionOptions } from './transaction.ts';
