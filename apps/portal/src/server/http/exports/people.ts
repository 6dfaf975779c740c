import { listMembers } from '@koreshok/services/members';
import { z } from 'zod';

import { exported } from './export.ts';

const PART = 200;

const ROLES = {
  owner: 'владелец',
  administrator: 'администратор',
  accountant: 'бухгалтер',
  technician: 'техник',
  viewer: 'наблюдатель',
} as const;

/** Who works in the organization and what each sees. */
export const members = exported({
  name: 'members',
  fileName: 'sotrudniki',
  kind: 'list',
  permission: 'own identity:read',
  modules: ['access'],
  sample: () => [{}, { search: 'example' }],
  heading: [
    'Имя',
    'Почта',
    'Роль',
    'Своя роль',
    'Точки',
    'Отдельные кассы',
    'Выручка',
    'Второй фактор',
    'С какого дня',
  ],
  input: z.object({ search: z.string().max(100).optional(), factor: z.enum(['none']).optional() }),
  page: (services, actor, filters, cursor) =>
    listMembers(services, actor, { ...filters, cursor, limit: PART }),
  cells: (row) => [
    row.name,
    row.email,
    ROLES[row.role],
    row.savedRole?.name ?? '',
    row.outletIds === null ? 'все' : row.outletIds.length,
    row.registerIds.length,
    row.revenueHidden ? 'скрыта' : '',
    row.secondFactor ? 'есть' : 'нет',
    row.createdAt.toISOString().slice(0, 10),
  ],
});
