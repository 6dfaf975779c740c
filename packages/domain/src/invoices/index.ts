export type { InvoiceContent } from './content.ts';
export { invoicePurpose, MOST_PURPOSE_SIGNS, type PurposeParts } from './purpose.ts';
export { type Settlement, settlementOf } from './settlement.ts';
