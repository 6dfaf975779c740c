import type { Metadata } from 'next';

import type { PageQuery } from '@/features/lists/query.ts';
import { askedReceipts, receiptFilters } from '@/features/receipts/filters.ts';
import { ProvidedReceipts } from '@/features/receipts/provided-receipts.tsx';
import { load, loadOr } from '@/server/caller/index.ts';

export const metadata: Metadata = { title: 'Чеки клиента' };

/** Registers offered as a filter. */
const OFFERED = 100;

export default async function ClientReceiptsPage({
  params,
  searchParams,
}: {
  params: Promise<{ clientId: string }>;
  searchParams: Promise<PageQuery>;
}) {
  const [{ clientId }, query] = await Promise.all([params, searchParams]);
  const asked = askedReceipts(query);
  const [client, first, registers] = await Promise.all([
    load((api) => api.organizations.client({ clientId })),
    loadOr((api) => api.receipts.list({ ...receiptFilters(asked), clientId })),
    load((api) => api.registers.list({ clientId, limit: OFFERED })),
  ]);
  return (
    <ProvidedReceipts
      place={{ audience: 'reseller', clientId, clientName: client.name }}
      first={first ?? { items: [], next: null }}
      asked={asked}
      outlets={client.outlets}
      registers={registers.items}
      timeZone={client.requisites?.timeZone ?? 'Europe/Moscow'}
    />
  );
}
