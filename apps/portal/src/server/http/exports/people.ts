import { INVITATION_STATES, type InvitationState } from '@koreshok/domain';
import { listInvitations } from '@koreshok/services/invitations';
import { type JoinRequestRow, listJoinRequests } from '@koreshok/services/joining';
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

const INVITATIONS: Readonly<Record<InvitationState, string>> = {
  waiting: 'отправляется',
  sent: 'отправлено',
  opened: 'открыто',
  accepted: 'принято',
  expired: 'вышел срок',
  revoked: 'отозвано',
};

/** Who was called to the organization, and where each invitation stands. */
export const invitations = exported({
  name: 'invitations',
  fileName: 'priglasheniya',
  kind: 'list',
  permission: 'own identity:read',
  modules: ['access'],
  sample: () => [{}, { search: 'example' }, { state: 'sent' }],
  heading: [
    'Имя',
    'Почта',
    'Роль',
    'Своя роль',
    'Состояние',
    'Создано (UTC)',
    'Действует до (UTC)',
    'Принято (UTC)',
  ],
  input: z.object({ search: z.string().max(100).optional(), state: z.enum(INVITATION_STATES).optional() }),
  page: (services, actor, filters, cursor) =>
    listInvitations(services, actor, { ...filters, cursor, limit: PART }),
  cells: (row) => [
    row.name,
    row.email,
    ROLES[row.role],
    row.savedRoleName ?? '',
    INVITATIONS[row.state],
    row.createdAt.toISOString(),
    row.expiresAt.toISOString(),
    row.acceptedAt?.toISOString() ?? '',
  ],
});

const REQUESTS: Readonly<Record<JoinRequestRow['state'], string>> = {
  waiting: 'ждёт ответа',
  accepted: 'принят',
  refused: 'отклонён',
  withdrawn: 'отозван',
  expired: 'вышел срок',
};

/** Who asked to join the organization, and what was answered. */
export const joinRequests = exported({
  name: 'join-requests',
  fileName: 'zaprosy-dostupa',
  kind: 'list',
  permission: 'own identity:read',
  modules: ['access'],
  sample: () => ({}),
  heading: ['Имя', 'Почта', 'Сообщение', 'Состояние', 'Отправлен (UTC)', 'Ответить до (UTC)'],
  input: z.object({ open: z.enum(['1']).optional() }),
  page: (services, actor, { open }, cursor) =>
    listJoinRequests(services, actor, { open: open === '1', cursor, limit: PART }),
  cells: (row) => [
    row.name,
    row.email,
    row.message,
    REQUESTS[row.state],
    row.createdAt.toISOString(),
    row.expiresAt.toISOString(),
  ],
});
