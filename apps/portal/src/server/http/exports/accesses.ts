import { listFinanceAccess } from '@koreshok/services/finance-access';
import { listGrants } from '@koreshok/services/grants';
import { z } from 'zod';

import { exported } from './export.ts';

const PART = 200;
const text = z.string().max(100).optional();
const state = z.enum(['live', 'ended']).optional();

/** What a client has handed over to service centres. */
export const grants = exported({
  name: 'grants',
  fileName: 'servisnye-centry',
  kind: 'list',
  permission: 'identity:read',
  modules: ['access'],
  audience: ['client'],
  sample: () => [{}, { state: 'live' }],
  heading: ['Сервисный центр', 'ИНН', 'Видит сейчас', 'Кассы', 'С (UTC)', 'По (UTC)', 'Отозвано (UTC)'],
  input: z.object({ search: text, state }),
  page: (services, actor, filters, cursor) =>
    listGrants(services, actor, { ...filters, cursor, limit: PART }),
  cells: (row) => [
    row.serviceCenterName,
    { code: row.serviceCenterInn },
    row.live ? 'да' : 'нет',
    row.registers.map(({ name }) => name).join(', '),
    row.validFrom.toISOString(),
    row.validUntil?.toISOString() ?? '',
    row.revokedAt?.toISOString() ?? '',
  ],
});

/** To whom a client's receipts were open; for a reseller and the operator, whose receipts were open to them. */
export const financeAccess = exported({
  name: 'finance-access',
  fileName: 'dostupy-k-chekam',
  kind: 'list',
  permission: 'identity:read',
  audience: ['client', 'reseller', 'operator'],
  sample: ({ organizationId }) => [{}, { clientId: organizationId }],
  heading: ['Клиент', 'Кто', 'Основание', 'Причина', 'Видит сейчас', 'С (UTC)', 'По (UTC)', 'Закрыто (UTC)'],
  input: z.object({ clientId: text, state }),
  page: (services, actor, filters, cursor) =>
    listFinanceAccess(services, actor, { ...filters, cursor, limit: PART }),
  cells: (row) => [
    row.clientName,
    row.viewerName,
    row.basis === 'consent' ? 'согласие' : 'обращение',
    row.reason,
    row.live ? 'да' : 'нет',
    row.validFrom.toISOString(),
    row.validUntil.toISOString(),
    row.revokedAt?.toISOString() ?? '',
  ],
});
