import {
  cancelHeldReplay,
  dismissHeldDocument,
  dismissHeldDocumentInput,
  getHeldDocument,
  getHeldDocumentInput,
  getHeldReplay,
  heldReplayInput,
  listHeldDocuments,
  listHeldDocumentsInput,
  listHeldOfRegisters,
  listHeldOfRegistersInput,
  listHeldReplays,
  replayHeldDocument,
  replayHeldDocumentInput,
  replayHeldDocuments,
  replayHeldDocumentsInput,
  restoreHeldDocument,
  restoreHeldDocumentInput,
} from '@koreshok/services/held';

import { procedure, router } from '../procedures/index.ts';

export type {
  HeldDocumentCard,
  HeldDocumentRow,
  HeldOfRegisterRow,
  HeldReplayProgress,
} from '@koreshok/services/held';

/** Documents the gateway did not take in. */
export const heldRouter = router({
  list: procedure({
    kind: 'list',
    permission: 'technical:read',
    audience: ['operator'],
    sample: () => ({}),
  })
    .input(listHeldDocumentsInput)
    .query(({ ctx, input }) => listHeldDocuments(ctx.services, ctx.actor, input)),

  /** Those of the client's own registers. */
  ofRegisters: procedure({
    kind: 'list',
    permission: 'technical:read',
    audience: ['client'],
    sample: ({ registerId }) => [{}, { registerId }],
  })
    .input(listHeldOfRegistersInput)
    .query(({ ctx, input }) => listHeldOfRegisters(ctx.services, ctx.actor, input)),

  get: procedure({
    kind: 'byId',
    permission: 'technical:read',
    audience: ['operator'],
    sample: ({ heldDocumentId }) => ({ heldDocumentId }),
  })
    .input(getHeldDocumentInput)
    .query(({ ctx, input }) => getHeldDocument(ctx.services, ctx.actor, input)),

  /** One document is given to the gateway's decision again. */
  replay: procedure({
    kind: 'byId',
    permission: 'technical:write',
    audience: ['operator'],
    sample: ({ heldDocumentId }) => ({ heldDocumentId }),
  })
    .input(replayHeldDocumentInput)
    .mutation(({ ctx, input }) => replayHeldDocument(ctx.services, ctx.actor, input)),

  /** The same with all of one reason or drive. */
  replayAll: procedure({
    kind: 'byId',
    permission: 'technical:write',
    audience: ['operator'],
    sample: ({ fn }) => [{ fn }, { reason: 'blocked' }],
  })
    .input(replayHeldDocumentsInput)
    .mutation(({ ctx, input }) => replayHeldDocuments(ctx.services, ctx.actor, input)),

  replayProgress: procedure({
    kind: 'byId',
    permission: 'technical:read',
    audience: ['operator'],
    sample: ({ heldReplayId }) => ({ replayId: heldReplayId }),
  })
    .input(heldReplayInput)
    .query(({ ctx, input }) => getHeldReplay(ctx.services, ctx.actor, input)),

  replays: procedure({
    kind: 'list',
    permission: 'technical:read',
    audience: ['operator'],
    sample: () => undefined,
  }).query(({ ctx }) => listHeldReplays(ctx.services, ctx.actor)),

  cancelReplay: procedure({
    kind: 'byId',
    permission: 'technical:write',
    audience: ['operator'],
    sample: ({ heldReplayId }) => ({ replayId: heldReplayId }),
  })
    .input(heldReplayInput)
    .mutation(({ ctx, input }) => cancelHeldReplay(ctx.services, ctx.actor, input)),

  dismiss: procedure({
    kind: 'byId',
    permission: 'technical:write',
    audience: ['operator'],
    sample: ({ heldDocumentId }) => ({ heldDocumentId, note: 'чужой' }),
  })
    .input(dismissHeldDocumentInput)
    .mutation(({ ctx, input }) => dismissHeldDocument(ctx.services, ctx.actor, input)),

  restore: procedure({
    kind: 'byId',
    permission: 'technical:write',
    audience: ['operator'],
    sample: ({ heldDocumentId }) => ({ heldDocumentId }),
  })
    .input(restoreHeldDocumentInput)
    .mutation(({ ctx, input }) => restoreHeldDocument(ctx.services, ctx.actor, input)),
});
