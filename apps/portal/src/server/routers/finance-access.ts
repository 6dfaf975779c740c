import {
  answerConsentRequest,
  answerConsentRequestInput,
  askConsent,
  askConsentInput,
  grantConsent,
  grantConsentInput,
  listConsentRequests,
  listConsentRequestsInput,
  listFinanceAccess,
  listFinanceAccessInput,
  revokeFinanceAccess,
  revokeFinanceAccessInput,
  stateReason,
  stateReasonInput,
  withdrawConsentRequest,
  withdrawConsentRequestInput,
} from '@koreshok/services/finance-access';

import { procedure, router } from '../procedures/index.ts';

export type { ConsentRequestRow, FinanceAccessRow } from '@koreshok/services/finance-access';

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

  /** Questions for consent that wait for their answer. */
  requests: procedure({
    kind: 'list',
    permission: 'identity:read',
    audience: ['client', 'reseller'],
    sample: ({ organizationId }) => [{}, { clientId: organizationId }],
  })
    .input(listConsentRequestsInput)
    .query(({ ctx, input }) => listConsentRequests(ctx.services, ctx.actor, input)),

  ask: procedure({
    kind: 'byId',
    permission: 'finance:read',
    audience: ['reseller'],
    sample: ({ organizationId }) => ({
      clientId: organizationId,
      reason: 'Посмотреть чужую выручку',
      days: 30,
    }),
  })
    .input(askConsentInput)
    .mutation(({ ctx, input }) => askConsent(ctx.services, ctx.actor, input)),

  withdrawRequest: procedure({
    kind: 'byId',
    permission: 'finance:read',
    audience: ['reseller'],
    sample: ({ consentRequestId }) => ({ requestId: consentRequestId }),
  })
    .input(withdrawConsentRequestInput)
    .mutation(({ ctx, input }) => withdrawConsentRequest(ctx.services, ctx.actor, input)),

  answerRequest: procedure({
    kind: 'byId',
    permission: 'identity:write',
    modules: ['access'],
    audience: ['client'],
    sample: ({ consentRequestId }) => ({ requestId: consentRequestId, granted: true }),
  })
    .input(answerConsentRequestInput)
    .mutation(({ ctx, input }) => answerConsentRequest(ctx.services, ctx.actor, input)),
});
