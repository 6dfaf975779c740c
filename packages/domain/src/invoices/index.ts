export type { InvoiceContent } from './content.ts';
export { invoicePurpose, MOST_PURPOSE_SIGNS, type PurposeParts } from './purpose.ts';
export { fullyPaidOn, type Settlement, settlementOf } from './settlement.ts';
