import {
  addOwnOrganization,
  addOwnOrganizationInput,
  decideJoinRequest,
  decideJoinRequestInput,
  joinBySignature,
  joinBySignatureInput,
  joinerOf,
  listJoinRequests,
  listJoinRequestsInput,
  listOwnJoinRequests,
  requestToJoin,
  requestToJoinInput,
  startJoinBySignature,
  withdrawJoinRequest,
  withdrawJoinRequestInput,
} from '@koreshok/services/joining';

import { personProcedure, procedure, router } from '../procedures/index.ts';

export type { JoinRequestRow, OwnJoinRequest } from '@koreshok/services/joining';

/** One person and several organizations: adding one, asking to be let in, joining by its signature. */
export const joiningRouter = router({
  /** Of an organization that is there already nothing is told but that it is. */
  addOwn: personProcedure({
    kind: 'self',
    permission: 'signed-in',
    sample: () => ({ inn: '7702070139', name: 'Общество «Своё»', shortName: 'Своё' }),
  })
    .input(addOwnOrganizationInput)
    .mutation(({ ctx, input }) => addOwnOrganization(ctx.services, joinerOf(ctx.viewer), input)),

  own: personProcedure({ kind: 'self', permission: 'signed-in', sample: () => undefined }).query(({ ctx }) =>
    listOwnJoinRequests(ctx.services, joinerOf(ctx.viewer)),
  ),

  /** Asks by ИНН, which is no secret; the answer is the organization's own. */
  request: personProcedure({
    kind: 'self',
    permission: 'signed-in',
    sample: () => ({ inn: '7702070139', message: 'Пустите' }),
  })
    .input(requestToJoinInput)
    .mutation(({ ctx, input }) => requestToJoin(ctx.services, joinerOf(ctx.viewer), input)),

  withdraw: personProcedure({
    kind: 'byId',
    permission: 'signed-in',
    sample: ({ joinRequestId }) => ({ requestId: joinRequestId }),
  })
    .input(withdrawJoinRequestInput)
    .mutation(({ ctx, input }) => withdrawJoinRequest(ctx.services, joinerOf(ctx.viewer), input)),

  startSignature: personProcedure({
    kind: 'self',
    permission: 'signed-in',
    sample: () => undefined,
  }).mutation(({ ctx }) => startJoinBySignature(ctx.services, joinerOf(ctx.viewer))),

  bySignature: personProcedure({
    kind: 'byId',
    permission: 'signed-in',
    sample: ({ joinChallengeId }) => ({ challengeId: joinChallengeId, signature: 'MAA=' }),
  })
    .input(joinBySignatureInput)
    .mutation(async ({ ctx, input }) => {
      ctx.limits.upload.take(ctx.request.ipAddress);
      return joinBySignature(ctx.services, joinerOf(ctx.viewer), input, await ctx.trust());
    }),

  /** Who asks to join the caller's own organization. */
  list: procedure({
    kind: 'list',
    permission: 'own identity:read',
    modules: ['access'],
    sample: () => ({}),
  })
    .input(listJoinRequestsInput)
    .query(({ ctx, input }) => listJoinRequests(ctx.services, ctx.actor, input)),

  decide: procedure({
    kind: 'byId',
    permission: 'own identity:write',
    modules: ['access'],
    sample: ({ joinRequestId }) => ({ requestId: joinRequestId, accepted: true, role: 'viewer' }),
  })
    .input(decideJoinRequestInput)
    .mutation(({ ctx, input }) => decideJoinRequest(ctx.services, ctx.actor, input)),
});
