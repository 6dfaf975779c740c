export { type GetReceiptInput, getReceipt, getReceiptInput, type ReceiptCard } from './get.ts';
export { type ListReceiptsInput, listReceipts, listReceiptsInput } from './list.ts';
export { type PublicReceipt, type PublicReceiptInput, publicReceipt, publicReceiptInput } from './public.ts';
export type { ReceiptRow } from './rows.ts';
