import { listPapers, listPapersInput } from '@koreshok/services/papers';

import { procedure, router } from '../procedures/index.ts';

export type { PaperFileView, PaperRow } from '@koreshok/services/papers';

export const papersRouter = router({
  list: procedure({
    kind: 'list',
    permission: 'signed-in',
    audience: ['client', 'reseller', 'operator'],
    sample: ({ organizationId }) => [{}, { clientId: organizationId }],
  })
    .input(listPapersInput)
    .query(({ ctx, input }) => listPapers(ctx.services, ctx.actor, input)),
});
