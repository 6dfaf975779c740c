export { formatOf } from './format-of.ts';
export { TABLE_LIMITS } from './limits.ts';
export { ROUNDED, type Table, TableError, type TableFault, type TableFormat } from './table.ts';
export { workbookOf } from './workbook.ts';
export { type TemplateFile, templateFile } from './template.ts';
