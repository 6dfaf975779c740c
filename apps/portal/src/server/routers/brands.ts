import { saveBrand, saveBrandInput } from '@koreshok/services/brands';

import { procedure, publicProcedure, router } from '../procedures/index.ts';
import { shownBrand } from '../views/brand.ts';

export const brandsRouter = router({
  current: publicProcedure({
    kind: 'public',
    permission: 'nobody-in-particular',
    sample: () => undefined,
  }).query(async ({ ctx }) => shownBrand(await ctx.brand(), await ctx.origin())),

  save: procedure({
    kind: 'byId',
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
