import { listOutlets } from '@koreshok/services/outlets';
import { z } from 'zod';

import { restRoute } from '../route.ts';

export const outletRoutes = [
  restRoute({
    method: 'GET',
    path: '/outlets',
    kind: 'list',
    permission: 'technical:read',
    sample: () => ({}),
    summary: 'Торговые точки',
    input: z.object({}),
    output: z.object({
      items: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          address: z.string(),
          timeZone: z.string(),
          registers: z.int(),
        }),
      ),
    }),
    run: async (services, actor) => ({ items: await listOutlets(services, actor) }),
  }),
];
