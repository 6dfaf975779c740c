import { listCampaigns } from '@koreshok/services/partner-codes';
import { z } from 'zod';

import { exported } from './export.ts';

const PART = 200;

/** The agent's campaigns: from opened links to first receipts. */
export const campaigns = exported({
  name: 'campaigns',
  fileName: 'kampanii',
  kind: 'list',
  permission: 'identity:read',
  audience: ['agent'],
  sample: () => [{}, { days: '30' }],
  heading: [
    'Кампания',
    'Кодов',
    'Переходов',
    'Клиентов',
    'Зарегистрировались',
    'Реквизиты',
    'Кассы',
    'Договор',
    'Оплата',
    'Первый чек',
  ],
  input: z.object({ days: z.coerce.number().int().min(1).max(3_660).optional() }),
  page: (services, actor, filters, cursor) =>
    listCampaigns(services, actor, { ...filters, cursor, limit: PART }),
  cells: ({ campaign, codes, visits, clients, stages }) => [
    campaign,
    codes,
    visits,
    clients,
    stages.registration,
    stages.requisites,
    stages.registers,
    stages.contract,
    stages.payment,
    stages.first_receipt,
  ],
});
