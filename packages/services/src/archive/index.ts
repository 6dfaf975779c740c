export { finishMonth, type MovedPack, moveNextPack } from './move.ts';
export { MOVE_MONTH, monthMoveProgress, monthsToMove, orderMonthMove } from './order.ts';
export { type ArchiveReader, archiveReader, rawOf, type StoredRaw } from './read.ts';
