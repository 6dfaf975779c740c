import {
  cancelDataExport,
  dataExportInput,
  listDataExports,
  listDataExportsInput,
  orderDataExport,
  orderDataExportInput,
  resumeDataExport,
} from '@koreshok/services/data-exports';

import type { Declaration } from '../declaration/index.ts';
import { procedure, router } from '../procedures/index.ts';

export type { DataExportRow } from '@koreshok/services/data-exports';

const change = {
  kind: 'byId',
  permission: 'finance:read',
  modules: ['receipts'],
  audience: ['client'],
  // Whoever has left takes its documents along for as long as they are kept.
  afterLeaving: true,
  sample: ({ dataExportId }) => ({ exportId: dataExportId }),
} satisfies Declaration;

/** Archives of the client's own documents. */
export const dataExportsRouter = router({
  list: procedure({ ...change, kind: 'list', sample: () => ({}) })
    .input(listDataExportsInput)
    .query(({ ctx, input }) => listDataExports(ctx.services, ctx.actor, input)),

  order: procedure({ ...change, kind: 'self', sample: () => ({}) })
    .input(orderDataExportInput)
    .mutation(({ ctx, input }) => orderDataExport(ctx.services, ctx.actor, input)),

  cancel: procedure(change)
    .input(dataExportInput)
    .mutation(({ ctx, input }) => cancelDataExport(ctx.services, ctx.actor, input)),

  resume: procedure(change)
    .input(dataExportInput)
    .mutation(({ ctx, input }) => resumeDataExport(ctx.services, ctx.actor, input)),
});
