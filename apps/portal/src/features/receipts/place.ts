import { routes } from '@koreshok/domain/routes';

/** Whose receipts are read and by whom: one's own, or a client's while they are open to its provider. */
export type ReceiptPlace =
  | { readonly audience: 'client' }
  | { readonly audience: 'reseller' | 'operator'; readonly clientId: string; readonly clientName: string };

export const OWN_RECEIPTS: ReceiptPlace = { audience: 'client' };

/** The list without filters. */
export function receiptsPath(place: ReceiptPlace): string {
  return place.audience === 'client'
    ? routes.client.receipts()
    : routes[place.audience].receipts(place.clientId);
}

/** One receipt of that list. */
export function receiptPath(place: ReceiptPlace, fn: string, number: number): string {
  return place.audience === 'client'
    ? routes.client.receipt(fn, number)
    : routes[place.audience].receipt(place.clientId, fn, number);
}
