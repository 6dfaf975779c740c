import { listOrganizationSignIns, listOwnSignIns, listSignInsInput } from '@koreshok/services/sign-ins';

import { personProcedure, procedure, router } from '../procedures/index.ts';

export type { SignInRow } from '@koreshok/services/sign-ins';

export const signInsRouter = router({
  own: personProcedure({ kind: 'self', permission: 'signed-in', sample: () => ({}) })
    .input(listSignInsInput)
    .query(({ ctx, input }) =>
      listOwnSignIns(ctx.services, { userId: ctx.viewer.user.id, host: ctx.viewer.brand.host }, input),
    ),

  list: procedure({ kind: 'list', permission: 'own identity:write', sample: () => ({}) })
    .input(listSignInsInput)
    .query(({ ctx, input }) => listOrganizationSignIns(ctx.services, ctx.actor, input)),
});
