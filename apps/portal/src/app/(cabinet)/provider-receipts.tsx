import type { PageQuery } from '@/features/lists/query.ts';
import { askedReceipts, receiptFilters } from '@/features/receipts/filters.ts';
import { ProvidedReceipts } from '@/features/receipts/provided-receipts.tsx';
import { load, loadOr } from '@/server/caller/index.ts';
import { receiptFilterOffer } from '@/server/caller/receipt-filters.ts';

/** The receipts of a provider's client, as an operator and a reseller see them alike. */
export function clientReceiptsPage(audience: 'operator' | 'reseller') {
  return async function ClientReceiptsPage({
    params,
    searchParams,
  }: {
    params: Promise<{ clientId: string }>;
    searchParams: Promise<PageQuery>;
  }) {
    const [{ clientId }, query] = await Promise.all([params, searchParams]);
    const asked = askedReceipts(query);
    const [client, first, offered] = await Promise.all([
      load((api) => api.organizations.client({ clientId })),
      loadOr((api) => api.receipts.list({ ...receiptFilters(asked), clientId })),
      receiptFilterOffer(asked, clientId),
    ]);
    return (
      <ProvidedReceipts
        place={{ audience, clientId, clientName: client.name }}
        first={first ?? { items: [], next: null }}
        asked={asked}
        offered={offered}
        timeZone={client.requisites?.timeZone ?? 'Europe/Moscow'}
      />
    );
  };
}
