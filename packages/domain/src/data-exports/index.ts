export { exportKeptUntil } from './kept.ts';
export {
  DATA_EXPORT_STATE_WORDS,
  DATA_EXPORT_STATES,
  type DataExportState,
  type ExportedMonths,
  exportedMonthsWords,
} from './words.ts';
