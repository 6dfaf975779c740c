import { addOutlet, addOutletInput, listOutlets, listOutletsInput } from '@koreshok/services/outlets';

import { procedure, router } from '../procedures/index.ts';

export type { OutletRow } from '@koreshok/services/outlets';

export const outletsRouter = router({
  list: procedure({
    kind: 'list',
    permission: 'technical:read',
    sample: ({ organizationId }) => [{}, { clientId: organizationId }],
  })
    .input(listOutletsInput)
    .query(({ ctx, input }) => listOutlets(ctx.services, ctx.actor, input)),

  add: procedure({
    kind: 'createUnder',
    permission: 'technical:write',
    sample: ({ organizationId }) => ({
      clientId: organizationId,
      name: 'Чужая точка',
      address: 'Москва, Лесная улица, 5',
      timeZone: 'Europe/Moscow',
    }),
  })
    .input(addOutletInput)
    .mutation(({ ctx, input }) => addOutlet(ctx.services, ctx.actor, input)),
});
