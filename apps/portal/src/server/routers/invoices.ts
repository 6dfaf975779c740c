import {
  contractAcceptance,
  contractAcceptanceInput,
  issueInvoice,
  issueInvoiceInput,
  recordPayment,
  recordPaymentInput,
} from '@koreshok/services/invoices';

import { procedure, router } from '../procedures/index.ts';

export type { ContractAcceptance, InvoiceView } from '@koreshok/services/invoices';

const audience = ['client', 'reseller', 'operator'] as const;

export const invoicesRouter = router({
  /** The ways to accept a contract by payment, with the invoices that were made. */
  ofContract: procedure({
    kind: 'byId',
    permission: 'commercial:read',
    audience,
    sample: ({ contractId }) => ({ contractId }),
  })
    .input(contractAcceptanceInput)
    .query(({ ctx, input }) => contractAcceptance(ctx.services, ctx.actor, input)),

  issue: procedure({
    kind: 'byId',
    permission: 'commercial:write',
    audience,
    sample: ({ contractId }) => ({ contractId, months: 12 }),
  })
    .input(issueInvoiceInput)
    .mutation(({ ctx, input }) => issueInvoice(ctx.services, ctx.actor, input)),

  recordPayment: procedure({
    kind: 'byId',
    permission: 'commercial:write',
    audience: ['reseller', 'operator'],
    sample: ({ invoiceId }) => ({ invoiceId, documentNumber: '15', paidOn: '2026-11-28', amount: 100 }),
  })
    .input(recordPaymentInput)
    .mutation(({ ctx, input }) => recordPayment(ctx.services, ctx.actor, input)),
});
