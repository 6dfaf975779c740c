import { CONTRACT_STATE_WORDS, CONTRACT_STATES } from '@koreshok/domain';
import { listContracts } from '@koreshok/services/contracts';
import { z } from 'zod';

import { exported } from './export.ts';

const PART = 200;
const KINDS = { contract: 'Договор', addendum: 'Соглашение' } as const;

/** Contracts of a provider's clients as they are filtered. */
export const contractsExport = exported({
  name: 'contracts',
  fileName: 'dogovory',
  kind: 'list',
  permission: 'commercial:read',
  audience: ['reseller', 'operator'],
  sample: () => ({}),
  heading: ['Вид', 'Номер', 'Клиент', 'ИНН', 'Через кого', 'Состояние', 'С какого времени'],
  input: z.object({ search: z.string().max(100).optional(), state: z.enum(CONTRACT_STATES).optional() }),
  page: (services, actor, { state, search }, cursor) =>
    listContracts(services, actor, {
      ...(state === undefined ? {} : { states: [state] }),
      search,
      cursor,
      limit: PART,
    }),
  cells: (row) => [
    KINDS[row.kind],
    { code: row.number },
    row.clientName,
    { code: row.inn },
    row.resellerName ?? '',
    CONTRACT_STATE_WORDS[row.state].words,
    row.stateSince.toISOString(),
  ],
});
