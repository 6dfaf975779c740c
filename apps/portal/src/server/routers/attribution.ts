import { bindClient, bindClientInput } from '@koreshok/services/attribution';

import { procedure, router } from '../procedures/index.ts';

export const attributionRouter = router({
  bind: procedure({
    kind: 'byId',
    permission: 'identity:write',
    audience: ['operator', 'reseller'],
    sample: ({ organizationId, partnerCode }) => ({ clientId: organizationId, partnerCode }),
  })
    .input(bindClientInput)
    .mutation(({ ctx, input }) => bindClient(ctx.services, ctx.actor, input)),
});
