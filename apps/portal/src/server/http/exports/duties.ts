import { OPERATOR_DUTY_KINDS, OPERATOR_DUTY_STATES, OPERATOR_DUTY_WORDS } from '@koreshok/domain';
import { listDuties } from '@koreshok/services/duties';
import { z } from 'zod';

import { exported } from './export.ts';

const PART = 200;

/** What the operator owes the tax service, as it is filtered. */
export const duties = exported({
  name: 'duties',
  fileName: 'uvedomleniya-fns',
  kind: 'list',
  permission: 'technical:read',
  audience: ['operator'],
  sample: () => [{}],
  heading: ['Что', 'О чём', 'Чей', 'Срок', 'Просрочено', 'Отправлено', 'Номер приёма', 'Попыток', 'Ошибка'],
  input: z.object({
    state: z.enum(OPERATOR_DUTY_STATES).optional(),
    kind: z.enum(OPERATOR_DUTY_KINDS).optional(),
    overdue: z.enum(['true', 'false']).optional(),
  }),
  page: (services, actor, { overdue, ...filters }, cursor) =>
    listDuties(services, actor, { ...filters, overdue: overdue === 'true', cursor, limit: PART }),
  cells: (row) => [
    OPERATOR_DUTY_WORDS[row.kind],
    row.subject,
    row.organizationName,
    row.dueAt.toISOString(),
    row.overdue ? 'да' : 'нет',
    row.sentAt?.toISOString() ?? '',
    row.receipt,
    row.attempts,
    row.lastError,
  ],
});
