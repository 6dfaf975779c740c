export { dropExpiredDocuments, keepPartitionsAhead, type PartitionChange } from './partitions.ts';
export { purgeSignInLeftovers } from './sign-in-leftovers.ts';
