import {
  giveConsent,
  giveConsentInput,
  LICENSED_OPERATOR_MARK,
  listConsentTexts,
  listConsentTextsInput,
  listOwnConsents,
  publishConsentText,
  publishConsentTextInput,
  withdrawalConsequences,
  withdrawConsent,
} from '@koreshok/services/consents';
import { licensedOperator } from '@koreshok/services/licensed-operator';
import { z } from 'zod';

import { personProcedure, procedure, router } from '../procedures/index.ts';
import { shownVersion } from '../views/consent.ts';

export type { ConsentTextRow, OwnConsents, WithdrawalConsequences } from '@koreshok/services/consents';

const ownText = { audience: ['operator', 'reseller'] } as const;
const oneself = { kind: 'self', permission: 'signed-in', sample: () => undefined } as const;

/** The consent to personal data: its versions for whoever answers for the data, and what a person agreed to. */
export const consentsRouter = router({
  texts: procedure({ ...ownText, kind: 'list', permission: 'own identity:read', sample: () => ({}) })
    .input(listConsentTextsInput)
    .query(({ ctx, input }) => listConsentTexts(ctx.services, ctx.actor, input)),

  text: procedure({
    ...ownText,
    kind: 'self',
    permission: 'own identity:read',
    sample: () => ({ version: 99_999 }),
  })
    .input(z.object({ version: z.number().int().min(1) }))
    .query(({ ctx, input }) => shownVersion(ctx.services, ctx.actor, input.version)),

  /** Who is put in where a text names the licensed operator. */
  processor: procedure({
    ...ownText,
    kind: 'self',
    permission: 'own identity:read',
    sample: () => undefined,
  }).query(async ({ ctx }) => ({
    mark: LICENSED_OPERATOR_MARK,
    operator: await licensedOperator(ctx.services),
  })),

  publish: procedure({
    ...ownText,
    kind: 'self',
    permission: 'own identity:write',
    sample: () => ({ text: 'Чужое согласие. '.repeat(20), basedOn: 99_999 }),
  })
    .input(publishConsentTextInput)
    .mutation(({ ctx, input }) => publishConsentText(ctx.services, ctx.actor, input)),

  own: personProcedure(oneself).query(({ ctx }) => listOwnConsents(ctx.services, ctx.viewer)),

  give: personProcedure({ ...oneself, sample: () => ({ version: 99_999 }) })
    .input(giveConsentInput.pick({ version: true }))
    .mutation(({ ctx, input }) => {
      const { ipAddress, userAgent } = ctx.request;
      return giveConsent(ctx.services, ctx.viewer, { ...input, ipAddress, userAgent });
    }),

  consequences: personProcedure(oneself).query(({ ctx }) => withdrawalConsequences(ctx.services, ctx.viewer)),

  withdraw: personProcedure(oneself).mutation(({ ctx }) => withdrawConsent(ctx.services, ctx.viewer)),
});
