import { hurryDuty, hurryDutyInput, listDuties, listDutiesInput } from '@koreshok/services/duties';

import { procedure, router } from '../procedures/index.ts';

export type { DutyRow } from '@koreshok/services/duties';

const OPERATOR = ['operator'] as const;

/** What the operator owes the tax service by a deadline. */
export const dutiesRouter = router({
  list: procedure({
    kind: 'list',
    permission: 'technical:read',
    audience: OPERATOR,
    sample: () => ({}),
  })
    .input(listDutiesInput)
    .query(({ ctx, input }) => listDuties(ctx.services, ctx.actor, input)),

  hurry: procedure({
    kind: 'byId',
    permission: 'technical:write',
    audience: OPERATOR,
    sample: ({ dutyId }) => ({ dutyId }),
  })
    .input(hurryDutyInput)
    .mutation(({ ctx, input }) => hurryDuty(ctx.services, ctx.actor, input)),
});
