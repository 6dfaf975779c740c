import {
  getRequisites,
  getRequisitesInput,
  saveRequisites,
  saveRequisitesInput,
} from '@koreshok/services/requisites';

import { procedure, router } from '../procedures/index.ts';

export type { RequisitesCard } from '@koreshok/services/requisites';

export const requisitesRouter = router({
  get: procedure({
    kind: 'byId',
    permission: 'signed-in',
    sample: ({ organizationId }) => ({ clientId: organizationId }),
  })
    .input(getRequisitesInput)
    .query(({ ctx, input }) => getRequisites(ctx.services, ctx.actor, input)),

  save: procedure({
    kind: 'byId',
    permission: 'signed-in',
    sample: ({ organizationId }) => ({ clientId: organizationId, bankName: 'Чужой банк' }),
  })
    .input(saveRequisitesInput)
    .mutation(({ ctx, input }) => saveRequisites(ctx.services, ctx.actor, input)),
});
