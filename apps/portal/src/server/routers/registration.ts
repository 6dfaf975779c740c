import {
  confirmRegistration,
  confirmRegistrationInput,
  leavePhoneForLater,
  registrationInput,
  registrationState,
  resendRegistrationCode,
  resendRegistrationCodeInput,
  startRegistration,
  startRegistrationInput,
} from '@koreshok/services/registration';
import { z } from 'zod';

import { publicProcedure, router } from '../procedures/index.ts';
import { shownConsent } from '../views/consent.ts';

export type { RegistrationState } from '@koreshok/services/registration';
export type { ShownConsent } from '../views/consent.ts';

const anybody = { kind: 'public', permission: 'nobody-in-particular' } as const;
/** A token nobody was given. */
const token = 'A'.repeat(43);

/** From the form to the account; its last step is a way in, and so goes through the door of sessions. */
export const registrationRouter = router({
  consent: publicProcedure({ ...anybody, sample: () => ({}) })
    .input(z.object({ version: z.number().int().min(1).optional() }))
    .query(async ({ ctx, input }) => shownConsent(ctx.services, await ctx.brand(), input.version)),

  start: publicProcedure({
    ...anybody,
    sample: ({ email }) => ({
      name: 'Чужой человек',
      email,
      phone: '+79160000000',
      password: 'длинная новая фраза',
      consentVersion: 1,
    }),
  })
    .input(startRegistrationInput.omit({ host: true, ipAddress: true, userAgent: true }))
    .mutation(({ ctx, input }) => {
      const { host, ipAddress, userAgent } = ctx.request;
      ctx.limits.registration.take(ipAddress);
      return startRegistration(ctx.services, { ...input, host, ipAddress, userAgent });
    }),

  state: publicProcedure({ ...anybody, sample: () => ({ token }) })
    .input(registrationInput.omit({ host: true }))
    .query(({ ctx, input }) => registrationState(ctx.services, { ...input, host: ctx.request.host })),

  confirm: publicProcedure({ ...anybody, sample: () => ({ token, channel: 'email', code: '123456' }) })
    .input(confirmRegistrationInput.omit({ host: true }))
    .mutation(({ ctx, input }) => {
      ctx.limits.registration.take(ctx.request.ipAddress);
      return confirmRegistration(ctx.services, { ...input, host: ctx.request.host });
    }),

  resend: publicProcedure({ ...anybody, sample: () => ({ token, channel: 'phone' }) })
    .input(resendRegistrationCodeInput.omit({ host: true }))
    .mutation(({ ctx, input }) => {
      ctx.limits.registration.take(ctx.request.ipAddress);
      return resendRegistrationCode(ctx.services, { ...input, host: ctx.request.host });
    }),

  leavePhone: publicProcedure({ ...anybody, sample: () => ({ token }) })
    .input(registrationInput.omit({ host: true }))
    .mutation(({ ctx, input }) => leavePhoneForLater(ctx.services, { ...input, host: ctx.request.host })),
});
