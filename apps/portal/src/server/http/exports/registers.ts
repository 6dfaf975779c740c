import { LIGHT_WORDS } from '@koreshok/domain';
import { formatRegisterTimeShort, registerTime } from '@koreshok/fiscal/time';
import { listRegisters, type RegisterRow } from '@koreshok/services/registers';
import type { Cell } from '@koreshok/services/csv';
import { z } from 'zod';

import { exported } from './export.ts';

const PART = 200;

const text = z.string().max(100).optional();
const light = z.enum(['working', 'attention', 'failing', 'no_data']).optional();

const STATE = ['Касса', 'Состояние', 'Причина', 'Точка', 'Адрес'] as const;
const NUMBERS = ['Модель', 'Заводской номер', 'РНМ', 'ФН'] as const;

const stateOf = (row: RegisterRow): Cell[] => [
  row.name,
  LIGHT_WORDS[row.light.state].words,
  row.light.state === 'working' ? '' : row.light.cause,
  row.outletName,
  row.outletAddress,
];
const numbersOf = (row: RegisterRow): Cell[] => [
  row.model,
  { code: row.serialNumber },
  { code: row.registrationNumber },
  { code: row.fn ?? '' },
];
const lightsOf = (state: z.output<typeof light>) => (state === undefined ? {} : { lights: [state] });

/** An organization's own registers. */
export const registers = exported({
  name: 'registers',
  fileName: 'kassy',
  kind: 'list',
  permission: 'technical:read',
  sample: ({ outletId }) => [{}, { outletId }],
  heading: [...STATE, ...NUMBERS],
  input: z.object({ search: text, outletId: text, light }),
  page: (services, actor, { light: state, ...filters }, cursor) =>
    listRegisters(services, actor, { ...filters, ...lightsOf(state), cursor, limit: PART }),
  cells: (row) => [...stateOf(row), ...numbersOf(row)],
});

/** The registers that clients handed to a service centre: whose they are and how they do, and nothing about money. */
export const servicedRegisters = exported({
  name: 'serviced-registers',
  fileName: 'kassy-na-kontrole',
  kind: 'list',
  permission: 'technical:read',
  audience: ['service_center'],
  sample: ({ organizationId }) => [{}, { clientId: organizationId }],
  heading: ['Клиент', ...STATE, ...NUMBERS, 'ФН до, время кассы', 'Последний документ, UTC'],
  input: z.object({ search: text, clientId: text, light }),
  page: (services, actor, { light: state, ...filters }, cursor) =>
    listRegisters(services, actor, { ...filters, ...lightsOf(state), cursor, limit: PART }),
  cells: (row) => [
    row.clientName,
    ...stateOf(row),
    ...numbersOf(row),
    row.driveValidUntil === null ? '' : formatRegisterTimeShort(registerTime(row.driveValidUntil)),
    row.lastReceivedAt?.toISOString() ?? '',
  ],
});
