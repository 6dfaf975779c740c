import {
  finishCertificate,
  finishCertificateInput,
  finishEmailChange,
  finishEmailChangeInput,
  ownCertificate,
  removeCertificate,
  signEmailChange,
  signEmailChangeInput,
  startCertificate,
  startCertificateSignIn,
  startEmailChange,
  startEmailChangeInput,
} from '@koreshok/services/certificates';

import { personProcedure, publicProcedure, router } from '../procedures/index.ts';

export type { CertificateQuestion, OwnCertificate } from '@koreshok/services/certificates';

const self = { kind: 'self', permission: 'signed-in', sample: () => undefined } as const;
const anybody = { kind: 'public', permission: 'nobody-in-particular' } as const;
/** A question nobody was asked, and a file that is no signature. */
const challenge = 'A'.repeat(43);
const signature = 'AAAA';

/** Qualified signatures as a way in: a text is given out, signed outside, and its signature brought back. */
export const certificatesRouter = router({
  own: personProcedure(self).query(({ ctx }) => ownCertificate(ctx.services, ctx.viewer)),

  start: personProcedure(self).mutation(({ ctx }) => startCertificate(ctx.services, ctx.viewer)),

  finish: personProcedure({ ...self, sample: () => ({ challenge, signature }) })
    .input(finishCertificateInput)
    .mutation(({ ctx, input }) => {
      ctx.limits.signIn.take(ctx.request.ipAddress);
      return finishCertificate({ ...ctx.services, keys: ctx.keys, trust: ctx.trust }, ctx.viewer, input);
    }),

  remove: personProcedure(self).mutation(({ ctx }) => removeCertificate(ctx.services, ctx.viewer)),

  startSignIn: publicProcedure({ ...anybody, sample: () => undefined }).mutation(({ ctx }) => {
    ctx.limits.signIn.take(ctx.request.ipAddress);
    return startCertificateSignIn(ctx.services, { host: ctx.request.host });
  }),

  startEmailChange: publicProcedure({
    ...anybody,
    sample: ({ email }) => ({ oldEmail: email, newEmail: 'thief@example.ru' }),
  })
    .input(startEmailChangeInput.omit({ host: true }))
    .mutation(({ ctx, input }) => {
      ctx.limits.signIn.take(ctx.request.ipAddress);
      return startEmailChange(ctx.services, { ...input, host: ctx.request.host });
    }),

  signEmailChange: publicProcedure({ ...anybody, sample: () => ({ challenge, signature }) })
    .input(signEmailChangeInput.omit({ host: true }))
    .mutation(({ ctx, input }) => {
      ctx.limits.signIn.take(ctx.request.ipAddress);
      const context = { ...ctx.services, keys: ctx.keys, trust: ctx.trust };
      return signEmailChange(context, { ...input, host: ctx.request.host });
    }),

  finishEmailChange: publicProcedure({ ...anybody, sample: () => ({ challenge, code: '123456' }) })
    .input(finishEmailChangeInput.omit({ host: true }))
    .mutation(({ ctx, input }) => {
      ctx.limits.signIn.take(ctx.request.ipAddress);
      return finishEmailChange(ctx.services, { ...input, host: ctx.request.host });
    }),
});
