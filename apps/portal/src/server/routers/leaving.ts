import {
  comeBack,
  currentLeaving,
  currentLeavingInput,
  getLeavingNotice,
  getLeavingNoticeInput,
  giveLeavingNotice,
  giveLeavingNoticeInput,
  listLeavingNotices,
  listLeavingNoticesInput,
  listLeavingRegisters,
  listLeavingRegistersInput,
  mayLeave,
  planLeaving,
  planLeavingInput,
  returnRegister,
  returnRegisterInput,
  returnRegisters,
  returnRegistersInput,
  settleUnusedTerm,
  settleUnusedTermInput,
  wishForUnused,
  wishForUnusedInput,
  withdrawLeavingNotice,
  withdrawLeavingNoticeInput,
} from '@koreshok/services/leaving';

import type { Declaration } from '../declaration/index.ts';
import { procedure, router } from '../procedures/index.ts';

export type {
  CurrentLeaving,
  LeavingNoticeCard,
  LeavingNoticeRow,
  LeavingPlan,
  LeavingRegisterRow,
} from '@koreshok/services/leaving';

const modules = ['papers'] as const;
const everybody = ['client', 'reseller', 'operator'] as const;
const byId = {
  kind: 'byId',
  permission: 'commercial:read',
  modules,
  audience: everybody,
  sample: ({ leavingNoticeId }) => ({ noticeId: leavingNoticeId }),
} satisfies Declaration;
const ownChange = { ...byId, permission: 'own commercial:write', audience: ['client'] } satisfies Declaration;

/** A client that leaves: its notice, the days it does not use, and the way back. */
export const leavingRouter = router({
  current: procedure({
    ...byId,
    kind: 'list',
    sample: ({ organizationId }) => [{}, { clientId: organizationId }],
  })
    .input(currentLeavingInput)
    .query(({ ctx, input }) => currentLeaving(ctx.services, ctx.actor, input)),

  /** Whether to offer it at all; who may not is told by the service as well. */
  may: procedure({ kind: 'self', permission: 'signed-in', sample: () => undefined }).query(({ ctx }) =>
    mayLeave(ctx.actor),
  ),

  plan: procedure({
    ...ownChange,
    permission: 'own commercial:read',
    sample: ({ registerId }) => ({ registerIds: [registerId], reason: 'another_operator' }),
  })
    .input(planLeavingInput)
    .query(({ ctx, input }) => planLeaving(ctx.services, ctx.actor, input)),

  give: procedure({
    ...ownChange,
    sample: ({ registerId }) => ({
      registerIds: [registerId],
      reason: 'another_operator',
      lastDay: '2030-01-01',
    }),
  })
    .input(giveLeavingNoticeInput)
    .mutation(({ ctx, input }) => giveLeavingNotice(ctx.services, ctx.actor, input)),

  withdraw: procedure(ownChange)
    .input(withdrawLeavingNoticeInput)
    .mutation(({ ctx, input }) => withdrawLeavingNotice(ctx.services, ctx.actor, input)),

  wish: procedure({
    ...ownChange,
    sample: ({ leavingNoticeId }) => ({ noticeId: leavingNoticeId, wish: 'waive' }),
  })
    .input(wishForUnusedInput)
    .mutation(({ ctx, input }) => wishForUnused(ctx.services, ctx.actor, input)),

  get: procedure(byId)
    .input(getLeavingNoticeInput)
    .query(({ ctx, input }) => getLeavingNotice(ctx.services, ctx.actor, input)),

  registers: procedure(byId)
    .input(listLeavingRegistersInput)
    .query(({ ctx, input }) => listLeavingRegisters(ctx.services, ctx.actor, input)),

  list: procedure({ ...byId, kind: 'list', audience: ['reseller', 'operator'], sample: () => ({}) })
    .input(listLeavingNoticesInput)
    .query(({ ctx, input }) => listLeavingNotices(ctx.services, ctx.actor, input)),

  settle: procedure({
    ...byId,
    permission: 'commercial:write',
    audience: ['reseller', 'operator'],
    sample: ({ unusedTermClaimId }) => ({ claimId: unusedTermClaimId, settlement: 'Возвращено' }),
  })
    .input(settleUnusedTermInput)
    .mutation(({ ctx, input }) => settleUnusedTerm(ctx.services, ctx.actor, input)),

  comeBack: procedure({
    kind: 'self',
    permission: 'signed-in',
    audience: ['client'],
    afterLeaving: true,
    sample: () => undefined,
  }).mutation(({ ctx }) => comeBack(ctx.services, ctx.actor)),

  returnRegisters: procedure({
    ...byId,
    permission: 'technical:write',
    audience: ['client'],
  })
    .input(returnRegistersInput)
    .mutation(({ ctx, input }) => returnRegisters(ctx.services, ctx.actor, input)),

  returnRegister: procedure({
    kind: 'byId',
    permission: 'technical:write',
    sample: ({ registerId }) => ({ registerId }),
  })
    .input(returnRegisterInput)
    .mutation(({ ctx, input }) => returnRegister(ctx.services, ctx.actor, input)),
});
