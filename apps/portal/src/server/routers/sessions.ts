import {
  changePassword,
  changePasswordInput,
  confirmIdentity,
  confirmIdentityInput,
  demandSecondFactor,
  demandSecondFactorInput,
  endOtherSessions,
  endSession,
  endSessionInput,
  finishSmsRecovery,
  finishSmsRecoveryInput,
  listSessions,
  personOf,
  requestPasswordReset,
  requestPasswordResetInput,
  requestSmsRecovery,
  resetPassword,
  resetPasswordInput,
  saveSignInPolicy,
  saveSignInPolicyInput,
  setOwnIdle,
  setOwnIdleInput,
  signInPolicy,
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

  switchOrganization: personProcedure({
    kind: 'byId',
    permission: 'signed-in',
    afterLeaving: true,
    sample: (victim) => ({ organizationId: victim.organizationId }),
  })
    .input(switchOrganizationInput)
    .mutation(({ ctx, input }) => switchOrganization(ctx.services, ctx.viewer, input)),

  /** A hand at the page: keeps the session alive, and tells when it would end. */
  keepAlive: personProcedure({ kind: 'self', permission: 'signed-in', sample: () => undefined }).mutation(
    ({ ctx }) => ({ idleLimitSeconds: ctx.viewer.idleLimitSeconds }),
  ),

  confirm: personProcedure({
    kind: 'self',
    permission: 'signed-in',
    sample: () => ({ password: 'не тот пароль' }),
  })
    .input(confirmIdentityInput.omit({ ipAddress: true, userAgent: true }))
    .mutation(async ({ ctx, input }) => {
      const { ipAddress, userAgent } = ctx.request;
      ctx.limits.signIn.take(ipAddress);
      const given = { ...input, ipAddress, userAgent };
      const { token } = await confirmIdentity(ctx.services, personOf(ctx.viewer), given);
      await ctx.carryToken(token);
    }),

  changePassword: personProcedure({
    kind: 'self',
    permission: 'signed-in',
    sample: () => ({ currentPassword: 'не тот пароль', newPassword: 'длинная новая фраза' }),
  })
    .input(changePasswordInput.omit({ ipAddress: true, userAgent: true }))
    .mutation(async ({ ctx, input }) => {
      const { ipAddress, userAgent } = ctx.request;
      ctx.limits.signIn.take(ipAddress);
      const given = { ...input, ipAddress, userAgent };
      const { token } = await changePassword(ctx.services, ctx.viewer, given);
      await ctx.carryToken(token);
    }),

  setIdle: personProcedure({ kind: 'self', permission: 'signed-in', sample: () => ({ idleMinutes: 30 }) })
    .input(setOwnIdleInput)
    .mutation(({ ctx, input }) => setOwnIdle(ctx.services, personOf(ctx.viewer), input)),

  policy: procedure({ kind: 'self', permission: 'signed-in', sample: () => undefined }).query(({ ctx }) =>
    signInPolicy(ctx.services, ctx.actor),
  ),

  savePolicy: procedure({
    kind: 'self',
    permission: 'own identity:write',
    sample: () => ({ idleMinutes: 30, trustedDevices: false }),
  })
    .input(saveSignInPolicyInput)
    .mutation(({ ctx, input }) => saveSignInPolicy(ctx.services, ctx.actor, input)),

  demandSecondFactor: procedure({
    kind: 'self',
    permission: 'own identity:write',
    sample: () => ({ graceDays: 30 }),
  })
    .input(demandSecondFactorInput.omit({ host: true }))
    .mutation(({ ctx, input }) =>
      demandSecondFactor(ctx.services, ctx.actor, { ...input, host: ctx.request.host }),
    ),

  requestPasswordReset: publicProcedure({
    kind: 'public',
    permission: 'nobody-in-particular',
    sample: (victim) => ({ email: victim.email }),
  })
    .input(requestPasswordResetInput.omit({ host: true }))
    .mutation(async ({ ctx, input }) => {
      ctx.limits.passwordReset.take(ctx.request.ipAddress);
      const asked = { ...input, host: ctx.request.host };
      await ctx.limits.evenTime(() => requestPasswordReset(ctx.services, asked));
    }),

  requestSmsRecovery: publicProcedure({
    kind: 'public',
    permission: 'nobody-in-particular',
    sample: (victim) => ({ email: victim.email }),
  })
    .input(requestPasswordResetInput.omit({ host: true }))
    .mutation(({ ctx, input }) => {
      ctx.limits.passwordReset.take(ctx.request.ipAddress);
      const asked = { ...input, host: ctx.request.host };
      return ctx.limits.evenTime(() => requestSmsRecovery(ctx.services, asked));
    }),

  finishSmsRecovery: publicProcedure({
    kind: 'public',
    permission: 'nobody-in-particular',
    sample: () => ({ challenge: 'A'.repeat(43), code: '123456' }),
  })
    .input(finishSmsRecoveryInput.omit({ host: true }))
    .mutation(({ ctx, input }) => {
      ctx.limits.passwordReset.take(ctx.request.ipAddress);
      return finishSmsRecovery(ctx.services, { ...input, host: ctx.request.host });
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
