import {
  registersOverview,
  registersOverviewInput,
  salesToday,
  salesTodayInput,
} from '@koreshok/services/today';

import { procedure, router } from '../procedures/index.ts';

export type { RegistersOverview, SalesToday } from '@koreshok/services/today';

export const todayRouter = router({
  registers: procedure({
    kind: 'list',
    permission: 'technical:read',
    sample: ({ organizationId, outletId }) => [{}, { clientId: organizationId }, { outletId }],
  })
    .input(registersOverviewInput)
    .query(({ ctx, input }) => registersOverview(ctx.services, ctx.actor, input)),

  sales: procedure({
    kind: 'list',
    permission: 'finance:read',
    sample: ({ organizationId, outletId }) => [
      {},
      { clientId: organizationId },
      { clientId: organizationId, outletId },
    ],
  })
    .input(salesTodayInput)
    .query(({ ctx, input }) => salesToday(ctx.services, ctx.actor, input)),
});
