export { ADD_REGISTER_IMPORT, addImportedRegisters } from './add.ts';
export { cancelRegisterImport } from './cancel.ts';
export { COLUMNS, registerTemplate, type TypedField, type TypedRow } from './columns.ts';
export type { RowFinding } from './finding.ts';
export {
  getRegisterImport,
  type RegisterImportCard,
  registerImportInput,
  type RegisterImportInput,
} from './get.ts';
export {
  listRegisterImports,
  listRegisterImportsInput,
  type ListRegisterImportsInput,
  type RegisterImportListRow,
} from './list.ts';
export { listImportRows, listImportRowsInput, type ListImportRowsInput } from './list-rows.ts';
export type { ImportRow } from './rows.ts';
export { saveImportRow, saveImportRowInput, type SaveImportRowInput } from './save-row.ts';
export {
  CHECK_REGISTER_IMPORT,
  startRegisterImport,
  startRegisterImportInput,
  type StartRegisterImportInput,
} from './start.ts';
