import {
  cancelFnsApplication,
  checkFnsApplication,
  createFnsApplication,
  createFnsApplicationInput,
  EMPTY_CONTENT,
  fnsApplicationInput,
  getFnsApplication,
  listFnsApplications,
  listFnsApplicationsInput,
  prepareFnsApplication,
  refileFnsApplication,
  saveFnsApplication,
  saveFnsApplicationInput,
} from '@koreshok/services/fns-applications';

import { watch } from '../live/watch.ts';
import { procedure, router } from '../procedures/index.ts';

export type { FnsApplicationCard, FnsApplicationRow } from '@koreshok/services/fns-applications';

const LOOK_EVERY_MS = 1_000;

export const fnsApplicationsRouter = router({
  list: procedure({
    kind: 'list',
    permission: 'technical:read',
    sample: ({ organizationId, registerId }) => [{}, { clientId: organizationId }, { registerId }],
  })
    .input(listFnsApplicationsInput)
    .query(({ ctx, input }) => listFnsApplications(ctx.services, ctx.actor, input)),

  get: procedure({
    kind: 'byId',
    permission: 'technical:read',
    sample: ({ applicationId }) => ({ applicationId }),
  })
    .input(fnsApplicationInput)
    .query(({ ctx, input }) => getFnsApplication(ctx.services, ctx.actor, input)),

  /** How it stands, again whenever that changes. */
  watch: procedure({
    kind: 'byId',
    permission: 'technical:read',
    sample: ({ applicationId }) => ({ applicationId }),
  })
    .input(fnsApplicationInput)
    .subscription(({ ctx, input, signal }) =>
      watch(ctx, { everyMs: LOOK_EVERY_MS, signal }, (actor) =>
        getFnsApplication(ctx.services, actor, input),
      ),
    ),

  /** What speaks against sending it, before anything can burn a drive. */
  check: procedure({
    kind: 'byId',
    permission: 'technical:read',
    sample: ({ applicationId }) => ({ applicationId }),
  })
    .input(fnsApplicationInput)
    .query(({ ctx, input }) => checkFnsApplication(ctx.services, ctx.actor, input)),

  create: procedure({
    kind: 'createUnder',
    permission: 'technical:write',
    sample: ({ organizationId, registerId, outletId }) => [
      { kind: 'removal', registerId },
      { kind: 'registration', outletId },
      { kind: 'reregistration', registerId, clientId: organizationId },
    ],
  })
    .input(createFnsApplicationInput)
    .mutation(({ ctx, input }) => createFnsApplication(ctx.services, ctx.actor, input)),

  save: procedure({
    kind: 'byId',
    permission: 'technical:write',
    sample: ({ applicationId }) => ({
      applicationId,
      version: 1,
      content: { ...EMPTY_CONTENT, kind: 'removal', reasons: [] },
    }),
  })
    .input(saveFnsApplicationInput)
    .mutation(({ ctx, input }) => saveFnsApplication(ctx.services, ctx.actor, input)),

  prepare: procedure({
    kind: 'byId',
    permission: 'technical:write',
    sample: ({ applicationId }) => ({ applicationId }),
  })
    .input(fnsApplicationInput)
    .mutation(({ ctx, input }) => prepareFnsApplication(ctx.services, ctx.actor, input)),

  cancel: procedure({
    kind: 'byId',
    permission: 'technical:write',
    sample: ({ applicationId }) => ({ applicationId }),
  })
    .input(fnsApplicationInput)
    .mutation(({ ctx, input }) => cancelFnsApplication(ctx.services, ctx.actor, input)),

  refile: procedure({
    kind: 'byId',
    permission: 'technical:write',
    sample: ({ applicationId }) => ({ applicationId }),
  })
    .input(fnsApplicationInput)
    .mutation(({ ctx, input }) => refileFnsApplication(ctx.services, ctx.actor, input)),
});
