import { DEAD_LETTER_KINDS, DEAD_LETTER_STATES, RELAY_TARGETS } from '@koreshok/domain';
import { listDeadLetters } from '@koreshok/services/dead-letters';
import { z } from 'zod';

import { exported } from './export.ts';

const PART = 200;

const TARGETS = {
  tax_service: 'ФНС',
  marking: 'ГИС МТ, чеки',
  marking_notice: 'ГИС МТ, уведомления',
} as const;

const STATES = { open: 'ждёт решения', resent: 'отправлен ещё раз', closed: 'закрыт' } as const;

/** Documents put aside on their way, as they are filtered. */
export const deadLetters = exported({
  name: 'dead-letters',
  fileName: 'otlozhennye',
  kind: 'list',
  permission: 'technical:read',
  audience: ['operator'],
  sample: () => [{}],
  heading: [
    'Отложен',
    'Кому',
    'ФН',
    'Номер',
    'Чей',
    'Что случилось',
    'Код',
    'Слова получателя',
    'Попыток',
    'Решение',
    'Причина',
  ],
  input: z.object({
    state: z.enum(DEAD_LETTER_STATES).optional(),
    kind: z.enum(DEAD_LETTER_KINDS).optional(),
    target: z.enum(RELAY_TARGETS).optional(),
  }),
  page: (services, actor, filters, cursor) =>
    listDeadLetters(services, actor, { ...filters, cursor, limit: PART }),
  cells: (row) => [
    row.createdAt.toISOString(),
    TARGETS[row.target],
    { code: row.fn },
    row.number,
    row.organizationName,
    row.text.what,
    row.code,
    row.message,
    row.attempts,
    STATES[row.state],
    row.reason,
  ],
});
