import {
  driveReplacementInput,
  finishDriveReplacement,
  finishDriveReplacementInput,
  getDriveReplacement,
  noteDriveExpertise,
  noteDriveExpertiseInput,
  placeReplacementDrive,
  placeReplacementDriveInput,
  startDriveReplacement,
  startDriveReplacementInput,
} from '@koreshok/services/drive-replacements';

import { watch } from '../live/watch.ts';
import { procedure, router } from '../procedures/index.ts';

export type { DriveReplacementCard } from '@koreshok/services/drive-replacements';

const LOOK_EVERY_MS = 2_000;

export const driveReplacementsRouter = router({
  get: procedure({ kind: 'byId', permission: 'technical:read', sample: ({ registerId }) => ({ registerId }) })
    .input(driveReplacementInput)
    .query(({ ctx, input }) => getDriveReplacement(ctx.services, ctx.actor, input)),

  /** The steps, again whenever the register has shown that one is done. */
  watch: procedure({
    kind: 'byId',
    permission: 'technical:read',
    sample: ({ registerId }) => ({ registerId }),
  })
    .input(driveReplacementInput)
    .subscription(({ ctx, input, signal }) =>
      watch(ctx, { everyMs: LOOK_EVERY_MS, signal }, (actor) =>
        getDriveReplacement(ctx.services, actor, input),
      ),
    ),

  start: procedure({
    kind: 'byId',
    permission: 'technical:write',
    sample: ({ registerId }) => ({ registerId, cause: 'planned' }),
  })
    .input(startDriveReplacementInput)
    .mutation(({ ctx, input }) => startDriveReplacement(ctx.services, ctx.actor, input)),

  place: procedure({
    kind: 'byId',
    permission: 'technical:write',
    sample: ({ registerId }) => ({ registerId, fn: '7380440800000042' }),
  })
    .input(placeReplacementDriveInput)
    .mutation(({ ctx, input }) => placeReplacementDrive(ctx.services, ctx.actor, input)),

  noteExpertise: procedure({
    kind: 'byId',
    permission: 'technical:write',
    sample: ({ registerId }) => ({ registerId, expertise: 'handed' }),
  })
    .input(noteDriveExpertiseInput)
    .mutation(({ ctx, input }) => noteDriveExpertise(ctx.services, ctx.actor, input)),

  finish: procedure({
    kind: 'byId',
    permission: 'technical:write',
    sample: ({ registerId }) => ({ registerId, outcome: 'cancelled' }),
  })
    .input(finishDriveReplacementInput)
    .mutation(({ ctx, input }) => finishDriveReplacement(ctx.services, ctx.actor, input)),
});
