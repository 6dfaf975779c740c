import {
  getDocument,
  getDocumentInput,
  listDocuments,
  listDocumentsInput,
} from '@koreshok/services/documents';

import { procedure, router } from '../procedures/index.ts';

export type { DocumentCard, DocumentRow } from '@koreshok/services/documents';

export const documentsRouter = router({
  list: procedure({
    kind: 'byId',
    permission: 'technical:read',
    sample: ({ registerId }) => ({ registerId }),
  })
    .input(listDocumentsInput)
    .query(({ ctx, input }) => listDocuments(ctx.services, ctx.actor, input)),

  get: procedure({ kind: 'byId', permission: 'technical:read', sample: ({ fn, number }) => ({ fn, number }) })
    .input(getDocumentInput)
    .query(({ ctx, input }) => getDocument(ctx.services, ctx.actor, input)),
});
