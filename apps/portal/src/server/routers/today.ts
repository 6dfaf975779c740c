import {
  registersOverview,
  registersOverviewInput,
  salesToday,
  salesTodayInput,
} from '@koreshok/services/today';

import { watch } from '../live/watch.ts';
import { procedure, router } from '../procedures/index.ts';
import { todayView } from '../views/today.ts';

export type { RegistersOverview, SalesToday } from '@koreshok/services/today';

const LOOK_EVERY_MS = 2_000;

export const todayRouter = router({
  view: procedure({
    kind: 'list',
    permission: 'identity:read',
    audience: ['client'],
    sample: () => undefined,
  }).query(({ ctx }) => todayView(ctx.services, ctx.actor)),

  /** The same again whenever it changes. */
  watch: procedure({
    kind: 'list',
    permission: 'identity:read',
    audience: ['client'],
    sample: () => undefined,
  }).subscription(({ ctx, signal }) =>
    watch(ctx, { everyMs: LOOK_EVERY_MS, signal }, (actor) => todayView(ctx.services, actor)),
  ),

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
    modules: ['sales'],
    sample: ({ organizationId, outletId }) => [
      {},
      { clientId: organizationId },
      { clientId: organizationId, outletId },
    ],
  })
    .input(salesTodayInput)
    .query(({ ctx, input }) => salesToday(ctx.services, ctx.actor, input)),
});
