export {
  contractAcceptance,
  type ContractAcceptance,
  type ContractAcceptanceInput,
  contractAcceptanceInput,
} from './acceptance.ts';
export { type InvoiceToPrint, invoiceToPrint, keepInvoiceDocument, sweepInvoices } from './document.ts';
export { issueInvoice, type IssueInvoiceInput, issueInvoiceInput } from './issue.ts';
export { PRINT_INVOICE } from './jobs.ts';
export {
  type RecordedPayment,
  recordPayment,
  type RecordPaymentInput,
  recordPaymentInput,
} from './record-payment.ts';
export type { InvoicePaymentView, InvoiceView } from './view.ts';
