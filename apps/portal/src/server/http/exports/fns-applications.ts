import { APPLICATION_KIND_WORDS, APPLICATION_STATE_WORDS } from '@koreshok/domain';
import { type FnsApplicationRow, listFnsApplications } from '@koreshok/services/fns-applications';
import { z } from 'zod';

import { exported } from './export.ts';

const PART = 200;
const text = z.string().max(100).optional();

/** Applications to the tax service. */
export const fnsApplications = exported({
  name: 'fns-applications',
  fileName: 'zayavleniya-fns',
  kind: 'list',
  permission: 'technical:read',
  sample: ({ registerId }) => [{}, { registerId }],
  heading: ['Заявление', 'Касса', 'Состояние', 'РНМ', 'ФН', 'Создано', 'Отправлено', 'Причина'],
  input: z.object({
    search: text,
    registerId: text,
    kind: z.enum(['registration', 'reregistration', 'removal']).optional(),
    state: text,
  }),
  page: (services, actor, { state, ...filters }, cursor) =>
    listFnsApplications(services, actor, {
      ...filters,
      ...(state === undefined ? {} : { states: [state as FnsApplicationRow['state']] }),
      cursor,
      limit: PART,
    }),
  cells: (row: FnsApplicationRow) => [
    APPLICATION_KIND_WORDS[row.kind],
    row.subject,
    APPLICATION_STATE_WORDS[row.state],
    { code: row.registrationNumber },
    { code: row.fn },
    row.createdAt.toISOString(),
    row.sentAt?.toISOString() ?? '',
    row.problem,
  ],
});
