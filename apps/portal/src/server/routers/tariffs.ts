import {
  agentsPriceList,
  listPriceLists,
  publicPriceList,
  publishPriceList,
  publishPriceListInput,
} from '@koreshok/services/tariffs';

import { procedure, publicProcedure, router } from '../procedures/index.ts';

export type { StoredPriceList } from '@koreshok/services/tariffs';

export const tariffsRouter = router({
  /** The prices of the brand's owner; null on a host without a brand or while there are none. */
  current: publicProcedure({
    kind: 'public',
    permission: 'nobody-in-particular',
    sample: () => undefined,
  }).query(async ({ ctx }) => {
    const brand = await ctx.brand();
    return brand === null ? null : publicPriceList(ctx.services, brand.organizationId);
  }),

  /** The prices an agent makes offers by. */
  forOffers: procedure({
    kind: 'list',
    permission: 'own commercial:read',
    audience: ['agent'],
    sample: () => undefined,
  }).query(({ ctx }) => agentsPriceList(ctx.services, ctx.actor)),

  versions: procedure({
    kind: 'list',
    permission: 'own commercial:read',
    audience: ['operator', 'reseller'],
    sample: () => undefined,
  }).query(({ ctx }) => listPriceLists(ctx.services, ctx.actor)),

  /** A version is the caller's own: no other owner can be named. */
  publish: procedure({
    kind: 'createUnder',
    permission: 'own commercial:write',
    audience: ['operator', 'reseller'],
    sample: () => ({ terms: [{ months: 12, price: 100 }], agentDiscountLimit: 0, vatRate: null }),
  })
    .input(publishPriceListInput)
    .mutation(({ ctx, input }) => publishPriceList(ctx.services, ctx.actor, input)),
});
