import { IMPORT_STATE_WORDS, IMPORT_STATES } from '@koreshok/domain';
import {
  COLUMNS,
  type ImportRow,
  listImportRows,
  listRegisterImports,
} from '@koreshok/services/register-imports';
import { z } from 'zod';

import { exported } from './export.ts';

const PART = 200;

/** Files of registers that were brought, the latest first. */
export const importsExport = exported({
  name: 'register-imports',
  fileName: 'fajly-kass',
  kind: 'list',
  permission: 'technical:write',
  sample: () => [{}, { state: 'ready' }],
  heading: ['Файл', 'Состояние', 'Загружен'],
  input: z.object({ search: z.string().max(100).optional(), state: z.enum(IMPORT_STATES).optional() }),
  page: (services, actor, filters, cursor) =>
    listRegisterImports(services, actor, { ...filters, cursor, limit: PART }),
  cells: ({ fileName, state, createdAt }) => [fileName, IMPORT_STATE_WORDS[state], createdAt.toISOString()],
});

/**
 * Rows of a file of registers under the heading of its template, so that it can be mended and brought again: wrong cells
 * are marked, and what stands behind the template's columns is passed over when it is read.
 */
export const importRows = exported({
  name: 'register-import-rows',
  fileName: 'kassy-ispravit',
  kind: 'byId',
  permission: 'technical:write',
  sample: ({ importId }) => [{ importId }, { importId, state: 'wrong' }],
  heading: [...COLUMNS.map(({ heading }) => heading), 'Что исправить', 'Строка исходного файла'],
  input: z.object({
    importId: z.string().max(100),
    state: z.enum(['good', 'wrong', 'added', 'skipped']).optional(),
  }),
  page: (services, actor, filters, cursor) =>
    listImportRows(services, actor, { ...filters, cursor, limit: PART }),
  cells: (row: ImportRow) => [
    ...COLUMNS.map(({ field }) => {
      const cell = CODES.has(field) ? { code: row[field] } : row[field];
      return errorsOf(row).some((error) => error.field === field) ? { wrong: cell } : cell;
    }),
    (errorsOf(row).length > 0 ? errorsOf(row) : row.findings).map(({ sentence }) => sentence).join(' '),
    row.number,
  ],
});

const CODES: ReadonlySet<string> = new Set(['serialNumber', 'registrationNumber', 'fn']);

function errorsOf({ findings }: ImportRow) {
  return findings.filter(({ severity }) => severity === 'error');
}
