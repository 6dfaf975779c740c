import {
  endOtherSessions,
  endSession,
  endSessionInput,
  listSessions,
  personOf,
  requestPasswordReset,
  requestPasswordResetInput,
  resetPassword,
  resetPasswordInput,
  switchOrganization,
  switchOrganizationInput,
} from '@koreshok/services/sessions';

import { personProcedure, procedure, publicProcedure, router } from '../procedures/index.ts';
import { viewerOf } from '../views/viewer.ts';

export type { OpenSession } from '@koreshok/services/sessions';

export const sessionsRouter = router({
  current: publicProcedure({
    kind: 'public',
    permission: 'nobody-in-particular',
    sample: () => undefined,
  }).query(async ({ ctx }) => viewerOf(await ctx.session())),

  list: personProcedure({ kind: 'self', permission: 'signed-in', sample: () => undefined }).query(({ ctx }) =>
    listSessions(ctx.services, personOf(ctx.viewer)),
  ),

  end: personProcedure({
    kind: 'byId',
    permission: 'signed-in',
    sample: (victim) => ({ sessionId: victim.sessionId }),
  })
    .input(endSessionInput)
    .mutation(({ ctx, input }) => endSession(ctx.services, personOf(ctx.viewer), input)),

  endOthers: personProcedure({ kind: 'self', permission: 'signed-in', sample: () => undefined }).mutation(
    ({ ctx }) => endOtherSessions(ctx.services, personOf(ctx.viewer)),
  ),

  switchOrganization: procedure({
    kind: 'byId',
    permission: 'signed-in',
    sample: (victim) => ({ organizationId: victim.organizationId }),
  })
    .input(switchOrganizationInput)
    .mutation(({ ctx, input }) => switchOrganization(ctx.services, ctx.viewer, input)),

  requestPasswordReset: publicProcedure({
    kind: 'public',
    permission: 'nobody-in-particular',
    sample: (victim) => ({ email: victim.email }),
  })
    .input(requestPasswordResetInput.omit({ host: true }))
    .mutation(async ({ ctx, input }) => {
      ctx.limits.passwordReset.take(ctx.request.ipAddress);
      await requestPasswordReset(ctx.services, { ...input, host: ctx.request.host });
    }),

  resetPassword: publicProcedure({
    kind: 'public',
    permission: 'nobody-in-particular',
    sample: () => ({ token: 'A'.repeat(43), newPassword: 'длинная новая фраза' }),
  })
    .input(resetPasswordInput.omit({ host: true }))
    .mutation(async ({ ctx, input }) => {
      ctx.limits.passwordReset.take(ctx.request.ipAddress);
      await resetPassword(ctx.services, { ...input, host: ctx.request.host });
    }),
});
