import { saveBrand, saveBrandInput } from '@koreshok/services/brands';

import { procedure, publicProcedure, router } from '../procedures/index.ts';
import { ownBrand, shownBrand } from '../views/brand.ts';

export type { OwnBrand } from '../views/brand.ts';

export const brandsRouter = router({
  current: publicProcedure({
    kind: 'public',
    permission: 'nobody-in-particular',
    sample: () => undefined,
  }).query(async ({ ctx }) => shownBrand(await ctx.brand(), await ctx.origin())),

  /** The brand of this host, whole, for those whose brand it is. */
  own: procedure({
    kind: 'self',
    permission: 'identity:read',
    audience: ['operator', 'reseller'],
    sample: () => undefined,
  }).query(({ ctx }) => ownBrand(ctx.viewer)),

  /** The brand is the caller's own; a host shows one brand only. */
  save: procedure({
    kind: 'createUnder',
    permission: 'identity:write',
    audience: ['operator', 'reseller'],
    sample: (victim) => ({
      host: victim.host,
      name: 'Чужая марка',
      legalName: 'ООО «Чужая марка»',
      accentColor: '#1f6feb',
      supportEmail: 'help@example.ru',
      supportPhone: '+74950000000',
      senderName: 'Чужая марка',
      senderEmail: 'noreply@example.ru',
      smsName: '',
      gateHost: 'gate.example.ru',
      published: true,
    }),
  })
    .input(saveBrandInput)
    .mutation(({ ctx, input }) => saveBrand(ctx.services, ctx.actor, input)),
});
