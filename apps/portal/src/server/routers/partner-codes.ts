import {
  closePartnerCode,
  createPartnerCode,
  createPartnerCodeInput,
  getPartnerCode,
  getPartnerCodeInput,
  listCampaigns,
  listCampaignsInput,
  listPartnerCodes,
  listPartnerCodesInput,
  noteLinkVisit,
  noteLinkVisitInput,
  readOffer,
  readOfferInput,
} from '@koreshok/services/partner-codes';

import { procedure, publicProcedure, router } from '../procedures/index.ts';

export type { CampaignRow, Offer, PartnerCodeRow } from '@koreshok/services/partner-codes';

export const partnerCodesRouter = router({
  list: procedure({
    kind: 'list',
    permission: 'identity:read',
    audience: ['agent'],
    sample: () => ({}),
  })
    .input(listPartnerCodesInput)
    .query(({ ctx, input }) => listPartnerCodes(ctx.services, ctx.actor, input)),

  /** Each campaign from opened links to first receipts. */
  campaigns: procedure({
    kind: 'list',
    permission: 'identity:read',
    audience: ['agent'],
    sample: () => [{}, { days: 30 }],
  })
    .input(listCampaignsInput)
    .query(({ ctx, input }) => listCampaigns(ctx.services, ctx.actor, input)),

  get: procedure({
    kind: 'byId',
    permission: 'identity:read',
    audience: ['agent'],
    sample: ({ partnerCodeId }) => ({ partnerCodeId }),
  })
    .input(getPartnerCodeInput)
    .query(({ ctx, input }) => getPartnerCode(ctx.services, ctx.actor, input)),

  /** A code is the caller's own; one word is one agent's everywhere. */
  create: procedure({
    kind: 'createUnder',
    permission: 'own commercial:write',
    audience: ['agent'],
    sample: ({ partnerCode }) => ({ name: 'Чужой код', code: partnerCode }),
  })
    .input(createPartnerCodeInput)
    .mutation(({ ctx, input }) => createPartnerCode(ctx.services, ctx.actor, input)),

  close: procedure({
    kind: 'byId',
    permission: 'own commercial:write',
    audience: ['agent'],
    sample: ({ partnerCodeId }) => ({ partnerCodeId }),
  })
    .input(getPartnerCodeInput)
    .mutation(({ ctx, input }) => closePartnerCode(ctx.services, ctx.actor, input)),

  /** Counts that a link was opened; nothing is kept about who. */
  visited: publicProcedure({
    kind: 'public',
    permission: 'nobody-in-particular',
    sample: ({ partnerCode }) => ({ code: partnerCode }),
  })
    .input(noteLinkVisitInput)
    .mutation(async ({ ctx, input }) => {
      ctx.limits.offer.take(ctx.request.ipAddress);
      const brand = await ctx.brand();
      if (brand !== null) await noteLinkVisit(ctx.services, brand.organizationId, input);
    }),

  /** What a link offers, under the brand of the host; null for one that is unknown there. */
  offer: publicProcedure({
    kind: 'public',
    permission: 'nobody-in-particular',
    sample: ({ partnerCode }) => ({ code: partnerCode }),
  })
    .input(readOfferInput)
    .query(async ({ ctx, input }) => {
      ctx.limits.offer.take(ctx.request.ipAddress);
      const brand = await ctx.brand();
      return brand === null ? null : readOffer(ctx.services, brand.organizationId, input);
    }),
});
