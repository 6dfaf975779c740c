import {
  LEAVING_REASON_WORDS,
  LEAVING_REASONS,
  LEAVING_STATE_WORDS,
  LEAVING_STATES,
  UNUSED_TERM_WISH_WORDS,
} from '@koreshok/domain';
import { listLeavingNotices, listLeavingRegisters } from '@koreshok/services/leaving';
import { z } from 'zod';

import { exported } from './export.ts';

const PART = 200;

/** Clients that leave, as they are filtered. */
export const leavingNotices = exported({
  name: 'leaving-notices',
  fileName: 'uhody',
  kind: 'list',
  permission: 'commercial:read',
  modules: ['papers'],
  audience: ['reseller', 'operator'],
  sample: () => [{}],
  heading: [
    'Клиент',
    'ИНН',
    'Реселлер',
    'Уходит',
    'Касс',
    'Причина',
    'Последний день',
    'Состояние',
    'Дней ждут возврата',
    'Подано',
  ],
  input: z.object({
    state: z.enum(LEAVING_STATES).optional(),
    reason: z.enum(LEAVING_REASONS).optional(),
    unsettled: z.enum(['true', 'false']).optional(),
    search: z.string().max(100).optional(),
  }),
  page: (services, actor, { unsettled, ...filters }, cursor) =>
    listLeavingNotices(services, actor, { ...filters, unsettled: unsettled === 'true', cursor, limit: PART }),
  cells: (row) => [
    row.clientName,
    { code: row.inn },
    row.resellerName ?? '',
    row.scope === 'organization' ? 'вся организация' : 'кассы',
    row.registers,
    LEAVING_REASON_WORDS[row.reason],
    row.lastDay,
    LEAVING_STATE_WORDS[row.state],
    row.openDays,
    row.givenAt.toISOString(),
  ],
});

/** The registers of one notice with the days they do not use. */
export const leavingRegisters = exported({
  name: 'leaving-registers',
  fileName: 'neispolzovannye-dni',
  kind: 'byId',
  permission: 'commercial:read',
  modules: ['papers'],
  audience: ['client', 'reseller', 'operator'],
  sample: ({ leavingNoticeId }) => [{ noticeId: leavingNoticeId }],
  heading: ['Касса', 'Точка', 'РНМ', 'Дней', 'Что сделать', 'На кассу', 'Состояние', 'Чем закрыто'],
  input: z.object({ noticeId: z.string().max(100) }),
  page: (services, actor, { noticeId }, cursor) =>
    listLeavingRegisters(services, actor, { noticeId, cursor, limit: PART }),
  cells: (row) => [
    row.name,
    row.outletName,
    { code: row.registrationNumber },
    row.days,
    row.days === 0 ? '' : UNUSED_TERM_WISH_WORDS[row.wish],
    row.transferTo?.name ?? '',
    row.claim === null ? '' : row.claim.state === 'open' ? 'ждёт' : 'закрыто',
    row.claim?.settlement ?? '',
  ],
});
