import {
  addOutlet,
  addOutletInput,
  archiveOutlet,
  archiveOutletInput,
  changeOutlet,
  changeOutletInput,
  listOutlets,
  listOutletsInput,
  outletPlaces,
  outletPlacesInput,
  restoreOutlet,
} from '@koreshok/services/outlets';

import { procedure, router } from '../procedures/index.ts';

export type { OutletPlace, OutletPlaces, OutletRow } from '@koreshok/services/outlets';

export const outletsRouter = router({
  list: procedure({
    kind: 'list',
    permission: 'technical:read',
    sample: ({ organizationId }) => [{}, { clientId: organizationId }],
  })
    .input(listOutletsInput)
    .query(({ ctx, input }) => listOutlets(ctx.services, ctx.actor, input)),

  places: procedure({
    kind: 'list',
    permission: 'technical:read',
    sample: ({ organizationId }) => [{}, { clientId: organizationId }],
  })
    .input(outletPlacesInput)
    .query(({ ctx, input }) => outletPlaces(ctx.services, ctx.actor, input)),

  add: procedure({
    kind: 'createUnder',
    permission: 'technical:write',
    sample: ({ organizationId }) => ({
      clientId: organizationId,
      name: 'Чужая точка',
      address: 'Москва, Лесная улица, 5',
      timeZone: 'Europe/Moscow',
    }),
  })
    .input(addOutletInput)
    .mutation(({ ctx, input }) => addOutlet(ctx.services, ctx.actor, input)),

  change: procedure({
    kind: 'byId',
    permission: 'technical:write',
    sample: ({ outletId }) => ({
      outletId,
      name: 'Чужая точка',
      address: 'Москва, Лесная улица, 5',
      timeZone: 'Europe/Moscow',
      parentId: null,
    }),
  })
    .input(changeOutletInput)
    .mutation(({ ctx, input }) => changeOutlet(ctx.services, ctx.actor, input)),

  archive: procedure({
    kind: 'byId',
    permission: 'technical:write',
    sample: ({ outletId }) => ({ outletId }),
  })
    .input(archiveOutletInput)
    .mutation(({ ctx, input }) => archiveOutlet(ctx.services, ctx.actor, input)),

  restore: procedure({
    kind: 'byId',
    permission: 'technical:write',
    sample: ({ outletId }) => ({ outletId }),
  })
    .input(archiveOutletInput)
    .mutation(({ ctx, input }) => restoreOutlet(ctx.services, ctx.actor, input)),
});
