import { listHeldDocuments, listHeldOfRegisters } from '@koreshok/services/held';
import { z } from 'zod';

import { exported } from './export.ts';

const PART = 200;
const text = z.string().max(100).optional();

const STATES = { held: 'не принят', replayed: 'принят повторно', dismissed: 'отложен навсегда' } as const;

/** Documents of a client's registers that the gateway did not take in. */
export const heldOfRegisters = exported({
  name: 'held',
  fileName: 'ne-prinyatye-dokumenty',
  kind: 'list',
  permission: 'technical:read',
  audience: ['client'],
  sample: ({ registerId }) => [{}, { registerId }],
  heading: [
    'Касса',
    'ФН',
    'ФД',
    'Что случилось',
    'Что делать',
    'Состояние',
    'Впервые',
    'Последний раз',
    'Повторов',
  ],
  input: z.object({
    registerId: text,
    reason: text,
    fn: text,
    state: z.enum(['held', 'replayed', 'dismissed']).optional(),
  }),
  page: (services, actor, filters, cursor) =>
    listHeldOfRegisters(services, actor, { ...filters, cursor, limit: PART }),
  cells: (row) => [
    row.registerName,
    { code: row.fn },
    row.number ?? '',
    row.text.what,
    row.text.todo,
    STATES[row.state],
    row.receivedAt.toISOString(),
    row.lastSeenAt.toISOString(),
    row.timesSeen,
  ],
});

/** Documents that the gateway did not take in, of all clients and of nobody known. */
export const heldDocuments = exported({
  name: 'held-documents',
  fileName: 'ne-prinyatye-dokumenty',
  kind: 'list',
  permission: 'technical:read',
  audience: ['operator'],
  sample: () => ({}),
  heading: [
    'Клиент',
    'ФН',
    'ФД',
    'Что случилось',
    'Что делать',
    'Порт',
    'Состояние',
    'Впервые',
    'Последний раз',
    'Повторов',
  ],
  input: z.object({
    reason: text,
    fn: text,
    state: z.enum(['held', 'replayed', 'dismissed']).optional(),
  }),
  page: (services, actor, filters, cursor) =>
    listHeldDocuments(services, actor, { ...filters, cursor, limit: PART }),
  cells: (row) => [
    row.ownerKnown ? row.organizationName : 'пока неизвестно',
    { code: row.fn },
    row.number ?? '',
    row.text.what,
    row.text.todo,
    row.mode === 'test_drive' ? 'тест-драйв' : 'рабочий',
    STATES[row.state],
    row.receivedAt.toISOString(),
    row.lastSeenAt.toISOString(),
    row.timesSeen,
  ],
});
