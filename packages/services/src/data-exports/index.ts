export { cancelDataExport, type DataExportInput, dataExportInput } from './cancel.ts';
export {
  DATA_EXPORT_STATES,
  type DataExportRow,
  type DataExportState,
  listDataExports,
  type ListDataExportsInput,
  listDataExportsInput,
} from './list.ts';
export { openDataExport, type OpenedExport } from './open.ts';
export {
  EXPORT_DAYS,
  MAKE_DATA_EXPORT,
  orderDataExport,
  type OrderDataExportInput,
  orderDataExportInput,
} from './order.ts';
export { resumeDataExport } from './resume.ts';
