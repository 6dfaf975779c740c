export { dropExpiredDocuments, keepPartitionsAhead, type PartitionChange } from './partitions.ts';
export {
  cancelRebuild,
  orderRebuild,
  REBUILD_PROJECTIONS,
  rebuildProgress,
  resumeRebuild,
} from './rebuild.ts';
export { purgeAccessLeftovers, type PurgedAccessLeftovers } from './access-leftovers.ts';
export { purgeSignInLeftovers } from './sign-in-leftovers.ts';
export { type PurgedTestDrive, purgeTestDrives } from './test-drive.ts';
