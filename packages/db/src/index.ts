export * from './client/index.ts';
export { Prisma } from './generated/prisma/client.ts';
export {
  type ArchivePlace,
  documentsToMove,
  dropKeysOfMonth,
  emptyRaw,
  giveRoomBack,
  type MovableDocument,
  packsHolding,
} from './retention/archive.ts';
export {
  countExportedDocuments,
  documentsToExport,
  type ExportedDocument,
  type ExportPlace,
} from './retention/export-documents.ts';
export {
  dropExpiredPartitions,
  expiredMonths,
  makeComingPartitions,
  monthsOfTable,
} from './retention/partitions.ts';
export { monthOf, shiftMonth } from './migrations/partitions.ts';
export * from './scoped/index.ts';
