import {
  createGrant,
  createGrantInput,
  listGrants,
  listGrantsInput,
  listLooks,
  listLooksInput,
  revokeGrant,
  revokeGrantInput,
} from '@koreshok/services/grants';

import { procedure, router } from '../procedures/index.ts';

export type { GrantRow, LookRow } from '@koreshok/services/grants';

export const grantsRouter = router({
  list: procedure({
    kind: 'list',
    permission: 'identity:read',
    modules: ['access'],
    audience: ['client'],
    sample: () => [{}, { state: 'live' }],
  })
    .input(listGrantsInput)
    .query(({ ctx, input }) => listGrants(ctx.services, ctx.actor, input)),

  /** Who of the service centres looked at what. */
  looks: procedure({
    kind: 'list',
    permission: 'identity:read',
    modules: ['access'],
    audience: ['client'],
    sample: ({ registerId }) => [{}, { registerId }],
  })
    .input(listLooksInput)
    .query(({ ctx, input }) => listLooks(ctx.services, ctx.actor, input)),

  create: procedure({
    kind: 'createUnder',
    permission: 'identity:write',
    modules: ['access'],
    audience: ['client'],
    sample: ({ registerId, serviceCenterInn }) => ({ serviceCenterInn, registerIds: [registerId] }),
  })
    .input(createGrantInput)
    .mutation(({ ctx, input }) => createGrant(ctx.services, ctx.actor, input)),

  revoke: procedure({
    kind: 'byId',
    permission: 'identity:write',
    modules: ['access'],
    audience: ['client'],
    sample: ({ grantId }) => ({ grantId }),
  })
    .input(revokeGrantInput)
    .mutation(({ ctx, input }) => revokeGrant(ctx.services, ctx.actor, input)),
});
