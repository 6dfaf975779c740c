import {
  finishPasskey,
  finishPasskeyInput,
  listPasskeys,
  removePasskey,
  removePasskeyInput,
  startPasskey,
  startPasskeySignIn,
} from '@koreshok/services/passkeys';
import {
  confirmTotp,
  confirmTotpInput,
  factorsOf,
  finishPhone,
  finishPhoneInput,
  removeTotp,
  renewRecoveryCodes,
  secondFactorChoice,
  secondFactorInput,
  sendSmsFactor,
  sendSmsFactorInput,
  setSmsFactor,
  setSmsFactorInput,
  startPhone,
  startPhoneInput,
  startTotp,
} from '@koreshok/services/second-factor';
import { personOf, requireFresh } from '@koreshok/services/sessions';

import { personProcedure, publicProcedure, router } from '../procedures/index.ts';

export type { OwnPasskey } from '@koreshok/services/passkeys';
export type { Factors, SecondFactorChoice, TotpEnrolment } from '@koreshok/services/second-factor';

const self = { kind: 'self', permission: 'signed-in', sample: () => undefined } as const;
const anybody = { kind: 'public', permission: 'nobody-in-particular' } as const;
/** A question nobody was asked. */
const challenge = 'A'.repeat(43);

/** Second factors: one's own, and the questions of a sign-in that waits for one. */
export const secondFactorRouter = router({
  own: personProcedure(self).query(async ({ ctx }) => ({
    factors: await factorsOf(ctx.services, ctx.viewer.user.id, ctx.viewer.brand.host),
    passkeys: await listPasskeys(ctx.services, ctx.viewer),
  })),

  startTotp: personProcedure(self).mutation(({ ctx }) => startTotp(ctx.services, ctx.keys, ctx.viewer)),

  confirmTotp: personProcedure({ ...self, sample: () => ({ code: '123456' }) })
    .input(confirmTotpInput)
    .mutation(({ ctx, input }) => {
      ctx.limits.signIn.take(ctx.request.ipAddress);
      return confirmTotp(ctx.services, ctx.keys, ctx.viewer, input);
    }),

  removeTotp: personProcedure(self).mutation(({ ctx }) => removeTotp(ctx.services, ctx.viewer)),

  renewRecoveryCodes: personProcedure(self).mutation(({ ctx }) =>
    renewRecoveryCodes(ctx.services, ctx.viewer),
  ),

  setSms: personProcedure({ ...self, sample: () => ({ on: false }) })
    .input(setSmsFactorInput)
    .mutation(({ ctx, input }) => setSmsFactor(ctx.services, ctx.viewer, input)),

  /** Whether the password was shown lately enough for a change: asked before a form is opened for one. */
  mayChange: personProcedure(self).mutation(({ ctx }) => requireFresh(ctx.services, personOf(ctx.viewer))),

  // A number for each victim: one gets no more than some codes an hour.
  startPhone: personProcedure({ ...self, sample: ({ fn }) => ({ phone: `+791600${fn.slice(-5)}` }) })
    .input(startPhoneInput)
    .mutation(({ ctx, input }) => startPhone(ctx.services, ctx.viewer, input)),

  finishPhone: personProcedure({ ...self, sample: () => ({ code: '123456' }) })
    .input(finishPhoneInput)
    .mutation(({ ctx, input }) => {
      ctx.limits.signIn.take(ctx.request.ipAddress);
      return finishPhone(ctx.services, ctx.viewer, input);
    }),

  startPasskey: personProcedure(self).mutation(({ ctx }) => startPasskey(ctx.services, ctx.viewer)),

  finishPasskey: personProcedure({ ...self, sample: () => ({ challenge, answer: '{}', name: 'Ключ' }) })
    .input(finishPasskeyInput.omit({ origin: true }))
    .mutation(async ({ ctx, input }) =>
      finishPasskey(ctx.services, ctx.viewer, { ...input, origin: (await ctx.origin()) ?? '' }),
    ),

  removePasskey: personProcedure({
    kind: 'byId',
    permission: 'signed-in',
    sample: ({ passkeyId }) => ({ passkeyId }),
  })
    .input(removePasskeyInput)
    .mutation(({ ctx, input }) => removePasskey(ctx.services, ctx.viewer, input)),

  choice: publicProcedure({ ...anybody, sample: () => ({ challenge }) })
    .input(secondFactorInput.omit({ host: true }))
    .query(({ ctx, input }) => secondFactorChoice(ctx.services, { ...input, host: ctx.request.host })),

  sendSms: publicProcedure({ ...anybody, sample: () => ({ challenge }) })
    .input(sendSmsFactorInput.omit({ host: true }))
    .mutation(({ ctx, input }) => {
      ctx.limits.registration.take(ctx.request.ipAddress);
      return sendSmsFactor(ctx.services, { ...input, host: ctx.request.host });
    }),

  startPasskeySignIn: publicProcedure({ ...anybody, sample: () => undefined }).mutation(({ ctx }) => {
    ctx.limits.signIn.take(ctx.request.ipAddress);
    return startPasskeySignIn(ctx.services, { host: ctx.request.host });
  }),
});
