import { listLooks } from '@koreshok/services/grants';
import { z } from 'zod';

import { exported } from './export.ts';

const PART = 200;
const DAY_MS = 86_400_000;
const MOMENT = new Intl.DateTimeFormat('ru', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Europe/Moscow',
});

const text = z.string().max(100).optional();
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional();
const midnight = (date: string) => new Date(`${date}T00:00:00+03:00`);

/** Who of the service centres looked at which register; days are those of Moscow, the last one included. */
export const grantLooks = exported({
  name: 'grant-looks',
  fileName: 'prosmotry',
  kind: 'list',
  permission: 'identity:read',
  modules: ['access'],
  audience: ['client'],
  sample: ({ registerId }) => [{}, { registerId }],
  heading: ['Час (Москва)', 'Кто', 'Сервисный центр', 'Касса'],
  input: z.object({ serviceCenterId: text, registerId: text, from: day, to: day }),
  page: (services, actor, { from, to, ...filters }, cursor) =>
    listLooks(services, actor, {
      ...filters,
      ...(from === undefined ? {} : { from: midnight(from) }),
      ...(to === undefined ? {} : { to: new Date(midnight(to).getTime() + DAY_MS) }),
      cursor,
      limit: PART,
    }),
  cells: (row) => [MOMENT.format(row.hourAt), row.viewerName, row.serviceCenterName, row.registerName],
});
