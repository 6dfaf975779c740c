import { listPapers, paperFilters } from '@koreshok/services/papers';
import { z } from 'zod';

import { exported } from './export.ts';

const PART = 200;
const text = z.string().max(100).optional();

const KINDS = {
  contract: 'Договор',
  addendum: 'Соглашение',
  application: 'Заявление',
  invoice: 'Счёт-оферта',
} as const;
const STATES = {
  draft: 'черновик',
  waiting: 'ждёт',
  in_force: 'действует',
  done: 'исполнен',
  ended: 'прекращён',
  refused: 'не состоялся',
} as const;

/** Documents of a client as they are filtered. */
export const papersExport = exported({
  name: 'papers',
  fileName: 'dokumenty',
  kind: 'list',
  permission: 'signed-in',
  audience: ['client', 'reseller', 'operator'],
  sample: ({ organizationId }) => [{}, { clientId: organizationId }],
  heading: ['Вид', 'Номер', 'Название', 'Состояние', 'Дата', 'Файлы'],
  input: z.object({
    clientId: text,
    search: text,
    kind: paperFilters.kind,
    state: paperFilters.state,
  }),
  page: (services, actor, filters, cursor) =>
    listPapers(services, actor, { ...filters, cursor, limit: PART }),
  cells: (row) => [
    KINDS[row.kind],
    { code: row.number },
    row.title,
    STATES[row.state],
    row.datedAt.toISOString().slice(0, 10),
    row.files.map(({ name }) => name).join(', '),
  ],
});
