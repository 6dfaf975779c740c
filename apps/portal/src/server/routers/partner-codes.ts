import {
  createPartnerCode,
  createPartnerCodeInput,
  listPartnerCodes,
} from '@koreshok/services/partner-codes';

import { procedure, router } from '../procedures/index.ts';

export type { PartnerCodeRow } from '@koreshok/services/partner-codes';

export const partnerCodesRouter = router({
  list: procedure({
    kind: 'list',
    permission: 'identity:read',
    audience: ['agent'],
    sample: () => undefined,
  }).query(({ ctx }) => listPartnerCodes(ctx.services, ctx.actor)),

  /** A code is the caller's own; one word is one agent's everywhere. */
  create: procedure({
    kind: 'createUnder',
    permission: 'own commercial:write',
    audience: ['agent'],
    sample: ({ partnerCode }) => ({ name: 'Чужой код', code: partnerCode }),
  })
    .input(createPartnerCodeInput)
    .mutation(({ ctx, input }) => createPartnerCode(ctx.services, ctx.actor, input)),
});
