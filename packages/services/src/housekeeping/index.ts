export { dropExpiredDocuments, keepPartitionsAhead, type PartitionChange } from './partitions.ts';
export {
  cancelRebuild,
  orderRebuild,
  REBUILD_PROJECTIONS,
  type RebuildProgress,
  rebuildProgress,
  resumeRebuild,
} from './rebuild.ts';
export { purgeSignInLeftovers } from './sign-in-leftovers.ts';
