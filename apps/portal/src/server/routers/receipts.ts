import {
  getReceipt,
  getReceiptInput,
  listReceipts,
  listReceiptsInput,
  publicReceipt,
  publicReceiptInput,
} from '@koreshok/services/receipts';

import { procedure, publicProcedure, router } from '../procedures/index.ts';

export type { MarkingWay } from '@koreshok/services/documents';
export type { ReceiptCard, ReceiptRow } from '@koreshok/services/receipts';

export const receiptsRouter = router({
  list: procedure({
    kind: 'list',
    permission: 'finance:read',
    modules: ['receipts'],
    sample: ({ organizationId, outletId, registerId, fn, number }) => [
      {},
      { clientId: organizationId },
      { clientId: organizationId, outletId },
      { registerId },
      { fn, number },
    ],
  })
    .input(listReceiptsInput)
    .query(({ ctx, input }) => listReceipts(ctx.services, ctx.actor, input)),

  get: procedure({
    kind: 'byId',
    permission: 'finance:read',
    modules: ['receipts'],
    sample: ({ fn, number }) => ({ fn, number }),
  })
    .input(getReceiptInput)
    .query(({ ctx, input }) => getReceipt(ctx.services, ctx.actor, input)),

  /** For a buyer who states what is printed on the receipt; the stranger of the sample guesses the sign. */
  check: publicProcedure({
    kind: 'public',
    permission: 'nobody-in-particular',
    sample: ({ fn, number, fiscalSign, total, registerTime }) => [
      { fn, number, fiscalSign: fiscalSign === '1' ? '2' : '1', total, time: registerTime },
      { fn, number, fiscalSign, total: total + 1, time: registerTime },
      { fn, number, fiscalSign, total, time: registerTime + 60 },
    ],
  })
    .input(publicReceiptInput)
    .query(async ({ ctx, input }) => {
      ctx.limits.receiptCheck.take(ctx.request.ipAddress);
      const { receipt, verdict } = await publicReceipt(ctx.services, input);
      return { receipt, verdict };
    }),
});
