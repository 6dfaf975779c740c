import { DATA_EXPORT_STATE_WORDS, DATA_EXPORT_STATES, exportedMonthsWords } from '@koreshok/domain';
import { listDataExports } from '@koreshok/services/data-exports';
import { z } from 'zod';

import { exported } from './export.ts';

const PART = 200;

/** Archives of a client's documents as they are filtered. */
export const dataExportsExport = exported({
  name: 'data-exports',
  fileName: 'arhivy',
  kind: 'list',
  permission: 'finance:read',
  modules: ['receipts'],
  audience: ['client'],
  sample: () => [{}],
  heading: ['Месяцы', 'С договорами', 'Состояние', 'Документов', 'Байт', 'Заказан', 'Хранится до'],
  input: z.object({
    state: z.enum(DATA_EXPORT_STATES).optional(),
    papers: z.enum(['with', 'without']).optional(),
  }),
  page: (services, actor, { state, papers }, cursor) =>
    listDataExports(services, actor, {
      state,
      withPapers: papers === undefined ? undefined : papers === 'with',
      cursor,
      limit: PART,
    }),
  cells: (row) => [
    exportedMonthsWords(row),
    row.withPapers ? 'да' : 'нет',
    DATA_EXPORT_STATE_WORDS[row.state],
    row.documents,
    row.sizeBytes,
    row.createdAt.toISOString(),
    row.state === 'expired' ? '' : row.expiresAt.toISOString(),
  ],
});
