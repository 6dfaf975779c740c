import { COLUMNS, type ImportRow, listImportRows } from '@koreshok/services/register-imports';
import { z } from 'zod';

import { exported } from './export.ts';

const PART = 200;

/** Rows of a file of registers under the heading of its template, so that it can be mended and brought again. */
export const importRows = exported({
  name: 'register-import-rows',
  fileName: 'kassy-ispravit',
  kind: 'byId',
  permission: 'technical:write',
  sample: ({ importId }) => [{ importId }, { importId, state: 'wrong' }],
  heading: [...COLUMNS.map(({ heading }) => heading), 'Что исправить'],
  input: z.object({
    importId: z.string().max(100),
    state: z.enum(['good', 'wrong', 'added', 'skipped']).optional(),
  }),
  page: (services, actor, filters, cursor) =>
    listImportRows(services, actor, { ...filters, cursor, limit: PART }),
  cells: (row: ImportRow) => [
    row.outlet,
    row.address,
    row.name,
    row.model,
    { code: row.serialNumber },
    { code: row.registrationNumber },
    { code: row.fn },
    row.findings.map(({ sentence }) => sentence).join(' '),
  ],
});
