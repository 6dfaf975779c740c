import {
  addImportedRegisters,
  cancelRegisterImport,
  getRegisterImport,
  listImportRows,
  listImportRowsInput,
  listRegisterImports,
  listRegisterImportsInput,
  registerImportInput,
  saveImportRow,
  saveImportRowInput,
} from '@koreshok/services/register-imports';

import { watch } from '../live/watch.ts';
import { procedure, router } from '../procedures/index.ts';

export type {
  ImportRow,
  RegisterImportCard,
  RegisterImportListRow,
} from '@koreshok/services/register-imports';

const LOOK_EVERY_MS = 500;

export const registerImportsRouter = router({
  list: procedure({
    kind: 'list',
    permission: 'technical:write',
    sample: ({ organizationId }) => [{}, { clientId: organizationId }],
  })
    .input(listRegisterImportsInput)
    .query(({ ctx, input }) => listRegisterImports(ctx.services, ctx.actor, input)),

  get: procedure({ kind: 'byId', permission: 'technical:write', sample: ({ importId }) => ({ importId }) })
    .input(registerImportInput)
    .query(({ ctx, input }) => getRegisterImport(ctx.services, ctx.actor, input)),

  rows: procedure({ kind: 'byId', permission: 'technical:write', sample: ({ importId }) => ({ importId }) })
    .input(listImportRowsInput)
    .query(({ ctx, input }) => listImportRows(ctx.services, ctx.actor, input)),

  /** How far the worker is, again whenever that changes. */
  watch: procedure({ kind: 'byId', permission: 'technical:write', sample: ({ importId }) => ({ importId }) })
    .input(registerImportInput)
    .subscription(({ ctx, input, signal }) =>
      watch(ctx, { everyMs: LOOK_EVERY_MS, signal }, (actor) =>
        getRegisterImport(ctx.services, actor, input),
      ),
    ),

  saveRow: procedure({
    kind: 'byId',
    permission: 'technical:write',
    sample: ({ importId }) => ({ importId, number: 2, row: FOREIGN_ROW }),
  })
    .input(saveImportRowInput)
    .mutation(({ ctx, input }) => saveImportRow(ctx.services, ctx.actor, input)),

  add: procedure({ kind: 'byId', permission: 'technical:write', sample: ({ importId }) => ({ importId }) })
    .input(registerImportInput)
    .mutation(({ ctx, input }) => addImportedRegisters(ctx.services, ctx.actor, input)),

  cancel: procedure({ kind: 'byId', permission: 'technical:write', sample: ({ importId }) => ({ importId }) })
    .input(registerImportInput)
    .mutation(({ ctx, input }) => cancelRegisterImport(ctx.services, ctx.actor, input)),
});

/** What a stranger would write over the victim's row. */
const FOREIGN_ROW = {
  outlet: 'Чужая точка',
  address: '',
  name: 'Чужая касса',
  model: 'Атол 30Ф',
  serialNumber: '1',
  registrationNumber: '2',
  fn: '3',
} as const;
