import { listOutlets } from '@koreshok/services/outlets';
import { z } from 'zod';

import { cursorInput, limitInput, pageOf } from '../fields.ts';
import { restRoute } from '../route.ts';

export const outletRoutes = [
  restRoute({
    method: 'GET',
    path: '/outlets',
    kind: 'list',
    permission: 'technical:read',
    sample: () => ({}),
    summary: 'Торговые точки в порядке их дерева: каждая под той, в которую входит',
    input: z.object({ cursor: cursorInput, limit: limitInput }),
    output: pageOf(
      z.object({
        id: z.string(),
        parentId: z.string().nullable(),
        name: z.string(),
        address: z.string(),
        timeZone: z.string(),
        registers: z.int(),
      }),
    ),
    run: async (services, actor, input) => {
      const { items, next } = await listOutlets(services, actor, input);
      return { items: [...items], next };
    },
  }),
];
