export { type BoundedCount, type OperatorOverview, operatorOverview, type RelayQueue } from './overview.ts';
