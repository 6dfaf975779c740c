export { cancelDataExport, type DataExportInput, dataExportInput } from './cancel.ts';
export {
  DATA_EXPORT_EVENTS,
  DATA_EXPORT_MAIL,
  type DataExportEvent,
  type DataExportMail,
  issueDataExportMail,
  tellOfExport,
} from './mail.ts';
export {
  type DataExportRow,
  listDataExports,
  type ListDataExportsInput,
  listDataExportsInput,
} from './list.ts';
export {
  openDataExport,
  type OpenDataExportInput,
  openDataExportInput,
  type OpenedExport,
} from './open.ts';
export {
  MAKE_DATA_EXPORT,
  orderDataExport,
  type OrderDataExportInput,
  orderDataExportInput,
} from './order.ts';
export { resumeDataExport } from './resume.ts';
