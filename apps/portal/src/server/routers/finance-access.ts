import {
  grantConsent,
  grantConsentInput,
  listFinanceAccess,
  listFinanceAccessInput,
  revokeFinanceAccess,
  revokeFinanceAccessInput,
  stateReason,
  stateReasonInput,
} from '@koreshok/services/finance-access';

import { procedure, router } from '../procedures/index.ts';

export type { FinanceAccessRow } from '@koreshok/services/finance-access';

export const financeAccessRouter = router({
  list: procedure({
    kind: 'list',
    permission: 'identity:read',
    audience: ['client', 'reseller', 'operator'],
    sample: ({ organizationId }) => [{}, { clientId: organizationId }],
  })
    .input(listFinanceAccessInput)
    .query(({ ctx, input }) => listFinanceAccess(ctx.services, ctx.actor, input)),

  /** A client consents for itself: no other can be named. */
  grantConsent: procedure({
    kind: 'createUnder',
    permission: 'identity:write',
    audience: ['client'],
    sample: ({ organizationId, viewerId }) => ({
      organizationId,
      viewerId,
      validUntil: new Date(Date.now() + 86_400_000),
      reason: 'Чужое согласие',
    }),
  })
    .input(grantConsentInput)
    .mutation(({ ctx, input }) => grantConsent(ctx.services, ctx.actor, input)),

  stateReason: procedure({
    kind: 'createUnder',
    permission: 'finance:read',
    audience: ['operator'],
    sample: ({ organizationId }) => ({
      clientId: organizationId,
      reason: 'Посмотреть чужую выручку',
      hours: 1,
    }),
  })
    .input(stateReasonInput)
    .mutation(({ ctx, input }) => stateReason(ctx.services, ctx.actor, input)),

  revoke: procedure({
    kind: 'byId',
    permission: 'identity:read',
    audience: ['client', 'reseller', 'operator'],
    sample: ({ financeAccessId }) => ({ accessId: financeAccessId }),
  })
    .input(revokeFinanceAccessInput)
    .mutation(({ ctx, input }) => revokeFinanceAccess(ctx.services, ctx.actor, input)),
});
