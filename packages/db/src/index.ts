export * from './client/index.ts';
export { Prisma } from './generated/prisma/client.ts';
export { dropExpiredPartitions, makeComingPartitions, monthsOfTable } from './retention/partitions.ts';
export * from './scoped/index.ts';
