import { listOutlets } from '@koreshok/services/outlets';
import { z } from 'zod';

import { exported } from './export.ts';

const PART = 200;

/** The places of settlements, each with the one it belongs to. */
export const outletsExport = exported({
  name: 'outlets',
  fileName: 'tochki',
  kind: 'list',
  permission: 'technical:read',
  sample: () => [{}, { archived: 'true' }],
  heading: ['Точка', 'Входит в', 'Адрес', 'Часовой пояс', 'Касс'],
  input: z.object({
    search: z.string().max(100).optional(),
    archived: z.enum(['true', 'false']).optional(),
  }),
  page: (services, actor, { archived, ...filters }, cursor) =>
    listOutlets(services, actor, { ...filters, archived: archived === 'true', cursor, limit: PART }),
  cells: ({ name, parentName, address, timeZone, registers }) => [
    name,
    parentName ?? '',
    address,
    timeZone,
    registers,
  ],
});
